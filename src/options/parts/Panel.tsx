import type { ComponentChildren } from 'preact';
import type { MessageKey, Say } from '../../texts.ts';

interface PanelProps {
  /** Also the panel's id. */
  title: MessageKey;
  /** What goes for all of it, in a sentence or two. */
  lead?: MessageKey;
  say: Say;
  children: ComponentChildren;
}

/** Settings that belong together. */
export function Panel({ title, lead, say, children }: PanelProps) {
  return (
    <section class="panel" aria-labelledby={title}>
      <header class="panel__head">
        <h2 id={title}>{say(title)}</h2>
        {lead === undefined ? null : <p>{say(lead)}</p>}
      </header>
      <div class="panel__body">{children}</div>
    </section>
  );
}
