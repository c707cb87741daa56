import { render } from 'preact';
import { localisePage, text } from '../browser/texts.ts';
import { OwnerPage } from './OwnerPage.tsx';
import './owner-page.css';

localisePage('savedTitle');

const copy = (words: string): Promise<boolean> =>
  navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );

render(<OwnerPage say={text} copy={copy} />, document.body);
