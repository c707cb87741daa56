import { hostOf, isWebPage } from '../incident/address.ts';
import { type FormFate, formFate, isReloadSafe } from '../incident/form.ts';
import type { Incident, TabState } from '../incident/incident.ts';
import type { Recent } from '../incident/recent.ts';
import { isNamed, statusName } from '../incident/status.ts';
import type { MessageKey, Say } from '../texts.ts';
import { because, sentence } from './sentences.ts';
import { type Fact, facts, meaning, notes } from './story.ts';
import type { Times } from './times.ts';

/** What the view is made of: all that storage and the browser tell about one tab. */
export interface Known {
  /** Address that the tab shows; null where the browser does not tell. */
  readonly url: string | null;
  readonly state: TabState | null;
  readonly recents: readonly Recent[];
  /** Whether we may see how this page's site answers. */
  readonly access: 'granted' | 'withheld';
  /** Whether the page is one that we did not see answered and may not look at, as the browser's own error page. */
  readonly unseen: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The one thing to press. */
export interface MainAction {
  readonly command: 'retry-past-cache' | 'open-anew';
  readonly label: MessageKey;
}

/** What `#diagnosis` carries as data-*, for tests and assistive technology: stable names, '' for what is not known. */
interface Attributes {
  readonly state: 'idle' | 'noticed' | 'verifying' | 'resolved';
  readonly status: string;
  readonly cause: string;
  readonly side: string;
  readonly certainty: string;
  readonly gateway: string;
  readonly method: string;
}

interface Head {
  readonly attributes: Attributes;
  readonly host: string;
  /** Short, beside the host: "502 Bad Gateway". */
  readonly code: string;
  readonly sentence: string;
  readonly because: string;
}

export type View =
  | (Head & { readonly kind: 'idle'; readonly recents: readonly Recent[] })
  | (Head & { readonly kind: 'withheld'; readonly recents: readonly Recent[] })
  | (Head & {
      readonly kind: 'failing';
      readonly busy: boolean;
      readonly withheld: boolean;
      readonly siteKnown: boolean;
      readonly form: FormFate;
      readonly action: MainAction;
      readonly notes: readonly string[];
      readonly meaningTitle: string;
      readonly meaning: readonly string[];
      readonly facts: readonly Fact[];
    })
  | (Head & { readonly kind: 'resolved'; readonly form: FormFate; readonly facts: readonly Fact[] });

const nothingKnown: Omit<Attributes, 'state'> = {
  status: '',
  cause: '',
  side: 'unknown',
  certainty: '',
  gateway: 'unknown',
  method: '',
};

/** Everything that the popup shows, as values: same knowledge, same view. */
export function viewOf(known: Known, say: Say, times: Times): View {
  const incident = known.state?.incident ?? null;
  if (incident === null || incident.state.phase === 'elsewhere') {
    return known.access === 'withheld' ? withheld(known, say) : idle(known, incident, say, times);
  }
  if (incident.state.phase === 'resolved') return resolved(incident, say, times);
  return failing(incident, known, say, times);
}

function idle(known: Known, elsewhere: Incident | null, say: Say, times: Times): View {
  const { url, recents } = known;
  const page = url !== null && isWebPage(url);
  return {
    kind: 'idle',
    attributes: { state: 'idle', ...nothingKnown },
    host: page ? hostOf(url) : '',
    code: '',
    ...(page
      ? onPage(known, elsewhere, say, times)
      : { sentence: say('sentenceNoPage'), because: say('becauseNoPage') }),
    recents,
  };
}

function onPage(
  known: Known,
  elsewhere: Incident | null,
  say: Say,
  times: Times,
): Pick<Head, 'sentence' | 'because'> {
  if (known.unseen) return { sentence: say('sentenceUnseen'), because: say('becauseUnseen') };
  const because = elsewhere
    ? say('becauseElsewhere', say(...times.when(elsewhere.failure.at)))
    : say('becauseIdle');
  return { sentence: say('sentenceIdle'), because };
}

function withheld({ url, recents }: Known, say: Say): View {
  return {
    kind: 'withheld',
    attributes: { state: 'idle', ...nothingKnown },
    host: url === null ? '' : hostOf(url),
    code: '',
    sentence: say('sentenceWithheld'),
    because: say('becauseWithheld'),
    recents,
  };
}

function attributesOf({ failure }: Incident, state: Attributes['state']): Attributes {
  const status = failure.status === null ? '' : String(failure.status);
  return { ...nothingKnown, state, status, method: failure.method ?? '' };
}

/** How long a try may keep the button busy, in milliseconds: some end without a word from the browser. */
export const patience = 10_000;

function failing(incident: Incident, known: Known, say: Say, times: Times): View {
  const { state } = incident;
  const busy = state.phase === 'verifying' && known.now - state.since < patience;
  return {
    kind: 'failing',
    attributes: attributesOf(incident, state.phase === 'verifying' ? 'verifying' : 'noticed'),
    host: hostOf(incident.failure.url),
    code: codeOf(incident, say),
    sentence: say(...sentence(incident)),
    because: because(incident, say, times),
    busy,
    withheld: known.access === 'withheld',
    siteKnown: known.url !== null,
    form: formFate(incident),
    action: actionFor(incident),
    notes: notes(incident, say, times),
    ...meaning(incident, say),
    facts: facts(incident, say, times),
  };
}

function resolved(incident: Incident, say: Say, times: Times): View {
  return {
    kind: 'resolved',
    attributes: attributesOf(incident, 'resolved'),
    host: hostOf(incident.failure.url),
    code: '',
    sentence: say('sentenceResolved'),
    because: because(incident, say, times),
    form: formFate(incident),
    facts: facts(incident, say, times),
  };
}

/** "502 Bad Gateway", or what little is known of a proxy's refusal. */
function codeOf({ failure }: Incident, say: Say): string {
  if (failure.kind === 'tunnel') {
    return failure.status === null ? say('codeTunnel') : say('codeProxyAnswered', String(failure.status));
  }
  return isNamed(failure.status) ? `${failure.status} ${statusName(failure.status)}` : String(failure.status);
}

function actionFor(incident: Incident): MainAction {
  if (isReloadSafe(incident)) return { command: 'retry-past-cache', label: 'retryPastCache' };
  const known = incident.failure.method !== null;
  return { command: 'open-anew', label: known ? 'openAnew' : 'openAnewUnknown' };
}
