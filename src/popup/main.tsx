import { render } from 'preact';
import { tabOfPopup } from '../browser/tabs.ts';
import { direction, language, text } from '../browser/texts.ts';
import './popup.css';
import { followTab, type Show } from './follow.ts';
import { Popup } from './Popup.tsx';
import { timesIn } from './times.ts';
import { viewOf } from './view.ts';

document.documentElement.lang = language();
document.documentElement.dir = direction();

const show: Show = (known, outcome, deeds) => {
  const times = timesIn(language(), Date.now());
  const view = viewOf(known, text, times);
  render(<Popup view={view} outcome={outcome} say={text} times={times} deeds={deeds} />, document.body);
};

/** No tab at all: an address that names none. -1 is the browsers' own id for that. */
await followTab((await tabOfPopup()) ?? -1, show);
