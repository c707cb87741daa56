import { Icon } from '../design/Icon.tsx';
import type { Deeds } from './Popup.tsx';
import type { Undo } from './words/undo.ts';

/** What was done and can be put back: it stays until it is. */
export function UndoBar({ undos, deeds }: { undos: readonly Undo[]; deeds: Deeds }) {
  return (
    <>
      {undos.map(({ action, what, meanwhile, label, act }) => (
        <div class="undo" role="status" key={action}>
          <p>
            <b>{what}</b> {meanwhile}
          </p>
          <button type="button" class="button" data-action={action} onClick={() => deeds.act(act)}>
            <Icon name="undo" small />
            {label}
          </button>
        </div>
      ))}
    </>
  );
}
