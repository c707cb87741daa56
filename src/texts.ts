import type messages from '../public/_locales/en/messages.json';

/** Name of a text in public/_locales. */
export type MessageKey = keyof typeof messages & string;

/** A text with what fills its places $1, $2… */
export type Phrase = readonly [key: MessageKey, ...values: readonly string[]];

/** Gives a phrase in the person's language. */
export type Say = (...phrase: Phrase) => string;
