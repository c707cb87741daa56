import { render } from 'preact';
import { localisePage, text } from '../browser/texts.ts';
import './help.css';
import { Help } from './Help.tsx';

localisePage('helpTitle');
render(<Help say={text} />, document.body);

/** The section that the address names was not there yet when the browser looked for it. */
document.getElementById(location.hash.slice(1))?.scrollIntoView();
