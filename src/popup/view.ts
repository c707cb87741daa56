import type { Aside } from '../cookies/aside.ts';
import type { CookieLook } from '../cookies/looked.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Entry } from '../history/entry.ts';
import { hostOf, isWebPage } from '../incident/address.ts';
import type { Course } from '../incident/course.ts';
import type { FormFate } from '../incident/form.ts';
import type { Incident, TabState } from '../incident/incident.ts';
import type { Recent } from '../incident/recent.ts';
import type { SwitchedOff } from '../incident/switched-off.ts';
import type { OwnerSubject } from '../owner/subject.ts';
import type { Parts } from '../parts/parts.ts';
import type { LeftAlone } from '../policy/effective.ts';
import type { Policy } from '../policy/policy.ts';
import type { Examination } from '../probes/examination.ts';
import type { Waits } from '../retry/named.ts';
import type { CauseId, Certainty, Side } from '../rules/rule.ts';
import type { System } from '../system.ts';
import type { Say } from '../texts.ts';
import { failingView, nothingKnown } from './views/failing.ts';
import { partsIn, saidOf } from './views/parts.ts';
import { resolvedView } from './views/resolved.ts';
import type { Back, backOf, Rest, restOf } from './views/rest.ts';
import type { Actions } from './words/actions.ts';
import type { PartsView, partsView } from './words/parts.ts';
import type { Path } from './words/path.ts';
import type { Times } from './words/times.ts';
import { type Undo, undosOf } from './words/undo.ts';
import type { Tone } from './words/verdict.ts';
import { type Wait, waitsOf } from './words/waits.ts';

/** What the view is made of: all that storage and the browser tell about one tab. */
export interface Known {
  /** Address that the tab shows; null where the browser does not tell. */
  readonly url: string | null;
  readonly state: TabState | null;
  /** What was checked of it, as far as that has come; null: nothing was yet. */
  readonly examination: Examination | null;
  /** What was tried about it; null: nothing yet. */
  readonly course: Course | null;
  /** The cookies that the page's site is sent, once the person has let us look. */
  readonly cookies: CookieLook | null;
  /** Cookies of this site that were set aside and can be put back, newest first. */
  readonly aside: readonly Aside[];
  /** An extension that waits to be switched on again. */
  readonly switchedOff: SwitchedOff | null;
  /** Whether an extension is being switched off and on for this tab right now. */
  readonly onTrial: boolean;
  /** The waiting for this tab's page to be back, and the name by which commands call it; null: nobody does. */
  readonly waiting: Waits['waiting'];
  /** What else is waited for, in other tabs or in none. */
  readonly elsewhere: Waits['elsewhere'];
  /** Whether nothing is left to ask about a message that tells of it: the browser sends it, or the person wants none. */
  readonly mayNotify: boolean;
  /** By whose word the page's site is left alone; null: it is watched. */
  readonly leftAlone: LeftAlone;
  /** What the person's organisation has decided. */
  readonly policy: Policy;
  readonly system: System;
  readonly recents: readonly Recent[];
  /** What the journal keeps of the failing page's site. */
  readonly history: readonly Entry[];
  /** Whether we may see how this page's site answers. */
  readonly access: 'granted' | 'withheld';
  /** Whether the page is one that we did not see answered and may not look at, as the browser's own error page. */
  readonly unseen: boolean;
  /** What failed of a page that loaded; null: nothing that is known. */
  readonly parts: Parts | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What `#diagnosis` carries as data-*, for tests and assistive technology: stable names, '' for what is not known. */
export interface Attributes {
  readonly state: 'idle' | 'noticed' | 'checking' | 'done' | 'verifying' | 'resolved';
  readonly status: string;
  readonly cause: CauseId | '';
  readonly side: Side;
  readonly certainty: Certainty | '';
  readonly gateway: string;
  readonly method: string;
}

export interface Head {
  readonly attributes: Attributes;
  readonly tone: Tone;
  readonly host: string;
  /** Short, beside the host: "502 Bad Gateway". */
  readonly code: string;
  readonly sentence: string;
  /** How sure we are, in a word; '' where no verdict is given. */
  readonly word: string;
  readonly because: string;
  /** What was done and can be put back. */
  readonly undos: readonly Undo[];
  /** What is waited for besides what this tab shows. */
  readonly waits: readonly Wait[];
}

export type View =
  | (Head & {
      readonly kind: 'idle';
      /** What failed on the page that itself loaded; null: nothing that is known. */
      readonly parts: PartsView | null;
      /** Hosts that the person has us leave alone, and may have watched again; [] for none. */
      readonly leftAlone: readonly string[];
      readonly recents: readonly Recent[];
    })
  | (Head & { readonly kind: 'withheld'; readonly recents: readonly Recent[] })
  | (Head & {
      readonly kind: 'failing';
      readonly busy: boolean;
      readonly withheld: boolean;
      readonly siteKnown: boolean;
      /** Whether the person may well run the site: it is of their own computer or network, and nothing of the visitor's is the trouble. */
      readonly ownsIt: boolean;
      /** Whether the browser lets us show the same in a tab. */
      readonly opensInTab: boolean;
      readonly owner: OwnerSubject;
      readonly form: FormFate;
      readonly actions: Actions;
      /** Whether these are what can be pressed; false: what makes them is being loaded. */
      readonly settled: boolean;
      readonly path: Path;
      /** All that follows; null: what makes it is being loaded. */
      readonly rest: Rest | null;
    })
  | (Head & {
      readonly kind: 'resolved';
      readonly form: FormFate;
      readonly parts: PartsView | null;
      /** As `rest`. */
      readonly back: Back | null;
    });

/** What makes the greater part of the view, once it is loaded. */
export interface Makers {
  readonly restOf: typeof restOf;
  readonly backOf: typeof backOf;
  readonly partsView: typeof partsView;
}

/** Everything that the popup shows, as values: same knowledge, same view. */
export function viewOf(known: Known, say: Say, times: Times, makers: Makers | null, judge = diagnose): View {
  const incident = known.state?.incident ?? null;
  if (known.leftAlone !== null) return idle(known, null, say, times, null);
  if (incident === null || incident.state.phase === 'elsewhere') {
    return known.access === 'withheld'
      ? withheld(known, say, times)
      : idle(known, incident, say, times, makers);
  }
  if (incident.state.phase === 'resolved')
    return resolvedView(incident, incident.state, known, say, times, makers, judge);
  return failingView(incident, known, say, times, makers, judge);
}

function idle(known: Known, elsewhere: Incident | null, say: Say, times: Times, makers: Makers | null): View {
  const { url, recents, leftAlone } = known;
  const page = url !== null && isWebPage(url);
  const parts = page ? partsIn(known, say, makers) : null;
  return {
    kind: 'idle',
    attributes: { state: 'idle', ...nothingKnown },
    tone: parts?.tone ?? 'open',
    host: page ? hostOf(url) : '',
    code: '',
    word: '',
    ...(page
      ? (saidOf(parts) ?? onPage(known, elsewhere, say, times))
      : { sentence: say('sentenceNoPage'), because: say('becauseNoPage') }),
    undos: undosOf(known.aside, known.switchedOff, say),
    waits: waitsOf(known.elsewhere, say, times),
    leftAlone: leftAlone?.by === 'person' ? leftAlone.hosts : [],
    parts,
    recents,
  };
}

function onPage(
  known: Known,
  elsewhere: Incident | null,
  say: Say,
  times: Times,
): Pick<Head, 'sentence' | 'because'> {
  if (known.leftAlone?.by === 'organisation')
    return { sentence: say('sentenceLeftOut'), because: say('becauseLeftOut') };
  if (known.leftAlone !== null)
    return {
      sentence: say('sentenceLeftAlone'),
      because: say('becauseLeftAlone', known.leftAlone.hosts.join(', ')),
    };
  if (known.unseen) return { sentence: say('sentenceUnseen'), because: say('becauseUnseen') };
  const because = elsewhere
    ? say('becauseElsewhere', say(...times.when(elsewhere.failure.at)))
    : say('becauseIdle');
  return { sentence: say('sentenceIdle'), because };
}

function withheld({ url, recents, aside, switchedOff, elsewhere }: Known, say: Say, times: Times): View {
  return {
    kind: 'withheld',
    attributes: { state: 'idle', ...nothingKnown },
    tone: 'open',
    host: url === null ? '' : hostOf(url),
    code: '',
    sentence: say('sentenceWithheld'),
    word: '',
    because: say('becauseWithheld'),
    undos: undosOf(aside, switchedOff, say),
    waits: waitsOf(elsewhere, say, times),
    recents,
  };
}
