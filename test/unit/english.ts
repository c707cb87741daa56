import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Say } from '../../src/texts.ts';

/** What the browser makes of a phrase in English. */
export const english: Say = (key, ...values) =>
  messages[key].message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
