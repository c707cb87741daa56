import { render } from 'preact';
import { tabOfPopup } from '../browser/tabs.ts';
import { language, localisePage, text } from '../browser/texts.ts';
import './popup.css';
import { followTab, type Show } from './follow/follow.ts';
import { Popup } from './Popup.tsx';
import { viewOf } from './view.ts';
import { timesIn } from './words/times.ts';

localisePage('extensionName');

/** The popup's address names no tab; that of its page in a tab does. */
const place = location.search === '' ? 'popup' : 'tab';
document.body.dataset['place'] = place;

const show: Show = (known, shown, below, deeds) => {
  if (below !== null) dress(below.styles);
  const times = timesIn(language(), Date.now());
  const view = viewOf(known, text, times, below);
  const focused = document.activeElement;
  const inStep = focused?.closest('[data-fix]') != null;
  const before = document.querySelector('.outcome')?.textContent;
  render(
    <Popup view={view} below={below} {...shown} place={place} say={text} times={times} deeds={deeds} />,
    document.body,
  );
  if (focused !== null && !isReached(focused)) goOn(inStep);
  if (shown.outcome !== '' && shown.outcome !== before)
    document.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' });
  return view;
};

function isReached(element: Element): boolean {
  return element.isConnected && element.closest('details:not([open]) > :not(summary)') === null;
}

/**
 * Where what was pressed is gone with the new view, the keyboard goes on from the step that stands open, or from the verdict, or
 * from the way back to it; not from nowhere.
 */
function goOn(fromStep: boolean): void {
  const step = fromStep ? document.querySelector<HTMLElement>('.fix > [open] > summary') : null;
  (step ?? document.querySelector<HTMLElement>('.verdict__sentence, .back'))?.focus();
}

/** The styles of what is loaded later come with it, once. */
function dress(styles: string): void {
  if (document.adoptedStyleSheets.length > 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

/** No tab at all: an address that names none. -1 is the browsers' own id for that. */
await followTab((await tabOfPopup()) ?? -1, show);
