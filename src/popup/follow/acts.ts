import { isUsual } from '../../browser/checks/identity.ts';
import { ask } from '../../browser/pages.ts';
import type { Command } from '../../commands.ts';
import type { Note } from '../../incident/course.ts';
import { shownIncident } from '../../incident/incident.ts';
import type { MessageKey } from '../../texts.ts';
import type { Act } from '../words/plan/act.ts';
import type { Followed } from './followed.ts';
import { type Permission, withPermission } from './permit.ts';
import { tell } from './tell.ts';

/**
 * Does what a button of the plan stands for.
 *
 * @param opened that its step stands open, which is noted before; but a permission is asked for first of all
 */
export function act(followed: Followed, wanted: Act, opened?: Note): void {
  const { tabId } = followed;
  const permission = permissionFor(wanted, followed);
  if (permission === null) {
    void keepOpen(tabId, opened);
    void carryOut(followed, wanted);
    return;
  }
  withPermission(followed, permission, () => carryOut(followed, wanted));
  void keepOpen(tabId, opened);
}

async function keepOpen(tabId: number, opened: Note | undefined): Promise<void> {
  if (opened !== undefined) await ask({ kind: 'note', tabId, note: opened });
}

/** Notes what a change of the network says. The page is then measured as by itself, never as if the person had pressed. */
export async function sayHeeded(followed: Followed, heeded: Act): Promise<void> {
  await carryOut(followed, heeded, false);
}

/** What the person says of how things stand is measured at once: they have pressed for it. */
async function carryOut(followed: Followed, wanted: Act, pressed = true): Promise<void> {
  const { tabId } = followed;
  const command: Command = isOfNoTab(wanted) ? wanted : { ...wanted, tabId };
  const isDone = await tell(followed, command, outcomes[wanted.kind] ?? null);
  if (!isDone || wanted.kind !== 'note' || wanted.note.kind !== 'position') return;
  const { fix, position } = wanted.note;
  await tell(followed, { kind: 'measure', tabId, fix, position, pressed });
}

type OfNoTab = Extract<Act, { readonly id: string } | { readonly key: string }>;

/** What concerns no tab names what it concerns. */
function isOfNoTab(wanted: Act): wanted is Exclude<OfNoTab, { kind: 'try-without-extension' }> {
  return 'key' in wanted || wanted.kind === 'put-back' || wanted.kind === 'switch-on';
}

const outcomes: Readonly<Partial<Record<Act['kind'], MessageKey>>> = {
  'put-back': 'putBackDone',
  'switch-on': 'switchedOn',
};

/** The permission that an act takes and that a person gives once; null: none. */
function permissionFor(wanted: Act, followed: Followed): Permission | null {
  switch (wanted.kind) {
    case 'clear':
      return clearsByBrowser(wanted.what, followed) ? 'browsingData' : null;
    case 'look-at-cookies':
    case 'clear-cookies':
    case 'put-back':
      return 'cookies';
    case 'try-without-extension':
    case 'switch-on':
      return 'management';
    case 'load':
    case 'watch':
    case 'stop-watching':
    case 'reload-when-back':
    case 'ask-itself':
    case 'go-on-waiting':
    case 'wait-no-more':
    case 'open-waited':
    case 'note':
      return null;
    default:
      return wanted satisfies never;
  }
}

/**
 * Whether the browser has to clear it for us. Firefox clears no copies by site. A worker is removed inside its site's page; but
 * in the browser's own error page no script runs. What a private window keeps the browser clears for no extension.
 */
function clearsByBrowser(what: 'copies' | 'worker', followed: Followed): boolean {
  if (what === 'copies') return __BROWSER__ === 'chrome';
  const incident = shownIncident(followed.known().state);
  return incident?.failure.kind === 'tunnel' && isUsual(incident.place);
}
