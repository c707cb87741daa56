import { render } from 'preact';
import { tabOfPopup } from '../browser/tabs.ts';
import { language, localisePage, text } from '../browser/texts.ts';
import './popup.css';
import { followTab, type Show } from './follow.ts';
import { Popup } from './Popup.tsx';
import { viewOf } from './view.ts';
import { timesIn } from './words/times.ts';

localisePage('extensionName');

/** Where what was pressed is gone with the new view, the keyboard goes on from the verdict, not from nowhere. */
const show: Show = (known, outcome, deeds) => {
  const times = timesIn(language(), Date.now());
  const view = viewOf(known, text, times);
  const focused = document.activeElement;
  render(<Popup view={view} outcome={outcome} say={text} times={times} deeds={deeds} />, document.body);
  if (focused?.isConnected === false) document.querySelector<HTMLElement>('.verdict__sentence')?.focus();
};

/** No tab at all: an address that names none. -1 is the browsers' own id for that. */
await followTab((await tabOfPopup()) ?? -1, show);
