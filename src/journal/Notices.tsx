import { Mark } from '../design/Mark.tsx';
import type { Say } from '../texts.ts';
import type { JournalProps } from './props.ts';

/** What keeps the journal from being whole, or from being at all. */
export function Notices({
  kept,
  settings,
  words: { say },
  deeds,
}: Omit<JournalProps, 'outcome' | 'deleted' | 'isWhole'>) {
  if (kept.kind === 'closed') return <Notice name={kept.why}>{say(closed[kept.why])}</Notice>;
  const { unread, entries } = kept;
  return (
    <>
      {settings.journal ? null : (
        <Notice name="off">
          {say('journalOff')}{' '}
          <button type="button" class="button" data-action="settings" onClick={deeds.openSettings}>
            {say('settings')}
          </button>
        </Notice>
      )}
      {unread.length === 0 ? null : <Unread unread={unread} say={say} deeds={deeds} />}
      {entries.length === 0 && unread.length === 0 && settings.journal ? <p>{say('journalEmpty')}</p> : null}
    </>
  );
}

const closed = {
  newer: 'journalNewerLayout',
  unavailable: 'journalUnavailable',
  private: 'journalPrivate',
} as const;

interface UnreadProps extends Pick<JournalProps, 'deeds'> {
  unread: Extract<JournalProps['kept'], { kind: 'open' }>['unread'];
  say: Say;
}

function Unread({ unread, say, deeds }: UnreadProps) {
  const damaged = unread.filter(({ why }) => why === 'damaged').length;
  const newer = unread.length - damaged;
  return (
    <Notice name="unread">
      {damaged === 0 ? null : say('journalDamaged', String(damaged))}{' '}
      {newer === 0 ? null : say('journalNewer', String(newer))}
      <span class="journal__choices">
        <button type="button" class="button" data-action="save-unread" onClick={() => deeds.save('unread')}>
          {say('journalSaveUnread')}
        </button>
        <button type="button" class="button" data-action="delete-unread" onClick={deeds.removeUnread}>
          {say('journalDeleteUnread')}
        </button>
      </span>
    </Notice>
  );
}

function Notice({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div class="journal__notice" data-notice={name}>
      <Mark health="suspect" />
      <div>{children}</div>
    </div>
  );
}
