import { render } from 'preact';
import { localisePage, text } from '../browser/texts.ts';
import { OwnerPage } from './OwnerPage.tsx';
import './owner-page.css';

localisePage('savedTitle');

render(<OwnerPage say={text} />, document.body);
