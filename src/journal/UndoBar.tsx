import { Icon } from '../design/Icon.tsx';
import type { Deeds, Deleted, Words } from './props.ts';

interface UndoBarProps {
  deleted: readonly Deleted[];
  words: Words;
  deeds: Deeds;
}

/** What was deleted last, until it is put back or the page is closed. */
export function UndoBar({ deleted, words: { say, times }, deeds }: UndoBarProps) {
  const last = deleted.at(-1);
  return (
    <div class="journal__undo" role="status">
      {last === undefined ? null : (
        <div class="undo">
          <p>
            <b>
              {last.length === 1
                ? say('journalDeletedOne')
                : say('journalDeleted', times.number(last.length))}
            </b>{' '}
            {say('journalUntilClosed')}
          </p>
          <button type="button" class="button" data-action="put-back" onClick={deeds.putBack}>
            <Icon name="undo" small />
            {say('journalPutBack')}
          </button>
        </div>
      )}
    </div>
  );
}
