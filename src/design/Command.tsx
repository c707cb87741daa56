import type { Say } from '../texts.ts';
import { Copy } from './Copy.tsx';

/** Something to be typed exactly so, with a button that copies it: always left to right. */
export function Command({ text, say }: { text: string; say: Say }) {
  return (
    <div class="command" dir="ltr">
      <pre>
        <code>{text}</code>
      </pre>
      <Copy text={text} say={say} />
    </div>
  );
}
