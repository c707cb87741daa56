import type { Say } from '../texts.ts';
import { browser } from './api.ts';

/** The text in the person's language; the browser falls back to English by itself. */
export const text: Say = (key, ...values) => browser.i18n.getMessage(key, [...values]);

/** BCP 47 tag of the language of the texts, with the browser's region where it is the same language. For Intl. */
export function language(): string {
  const ours = text('languageTag');
  const browsers = browser.i18n.getUILanguage();
  return browsers.split('-')[0] === ours ? browsers : ours;
}

/** The direction in which the texts are written. */
export function direction(): 'ltr' | 'rtl' {
  return text('textDirection') === 'rtl' ? 'rtl' : 'ltr';
}
