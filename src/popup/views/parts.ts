import type { Say } from '../../texts.ts';
import type { Head, Known, Makers } from '../view.ts';
import type { PartsView } from '../words/parts.ts';

/** What failed of a page that is well itself; null: nothing that is known, or what tells it is being loaded. */
export function partsIn({ parts, url }: Known, say: Say, makers: Makers | null): PartsView | null {
  return parts === null ? null : (makers?.partsView(parts, url, say) ?? null);
}

/** What the headline says of it. */
export function saidOf(parts: PartsView | null): Pick<Head, 'sentence' | 'because'> | null {
  return parts === null ? null : { sentence: parts.sentence, because: parts.because };
}
