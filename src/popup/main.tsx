import { render } from 'preact';
import { tabOfPopup } from '../browser/tabs.ts';
import { language, localisePage, text } from '../browser/texts.ts';
import './popup.css';
import { followTab, type Show } from './follow/follow.ts';
import { type Below, Popup } from './Popup.tsx';
import { viewOf } from './view.ts';
import { timesIn } from './words/times.ts';

localisePage('extensionName');

/** The popup's address names no tab; that of its page in a tab does. */
const place = location.search === '' ? 'popup' : 'tab';
document.body.dataset['place'] = place;

/** Loaded while storage is read, so that the first paint need not wait for it and seldom has to do without. */
let below: Below | null = null;
let drawAgain = () => {};
void import('./below/index.ts').then((loaded) => {
  below = loaded;
  drawAgain();
});

/** Where what was pressed is gone with the new view, the keyboard goes on from the verdict, not from nowhere. */
const show: Show = (known, shown, deeds) => {
  drawAgain = () => show(known, shown, deeds);
  const times = timesIn(language(), Date.now());
  const view = viewOf(known, text, times, below);
  const focused = document.activeElement;
  const before = document.querySelector('.outcome')?.textContent;
  render(
    <Popup view={view} below={below} {...shown} place={place} say={text} times={times} deeds={deeds} />,
    document.body,
  );
  if (focused?.isConnected === false) document.querySelector<HTMLElement>('.verdict__sentence')?.focus();
  if (shown.outcome !== '' && shown.outcome !== before)
    document.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' });
};

/** No tab at all: an address that names none. -1 is the browsers' own id for that. */
await followTab((await tabOfPopup()) ?? -1, show);
