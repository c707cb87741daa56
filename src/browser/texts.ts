import type { MessageKey, Say } from '../texts.ts';
import { browser } from './api.ts';

/** The text in the person's language; the browser falls back to English by itself. */
export const text: Say = (key, ...values) => browser.i18n.getMessage(key, [...values]);

/** BCP 47 tag of the language of the texts, with the browser's region where it is the same language. For Intl. */
export function language(): string {
  const ours = text('languageTag');
  const browsers = browser.i18n.getUILanguage();
  return browsers.split('-')[0] === ours ? browsers : ours;
}

/** Tells the document its language, the direction in which that is written, and its title if it has one. */
export function localisePage(title?: MessageKey): void {
  const page = document.documentElement;
  page.lang = language();
  page.dir = text('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  if (title !== undefined) document.title = text(title);
}
