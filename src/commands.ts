import * as v from 'valibot';
import { incidentIdSchema, makerSchema, verdictSchema } from './history/entry.ts';
import { noteSchema, positionSchema } from './incident/course.ts';
import { fixIdSchema, loadIdSchema } from './incident/fix-id.ts';

export type { Refusal, Reply } from './reply.ts';

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Under which somebody who waits is stored. */
const waitingKey = v.pipe(v.string(), v.startsWith('waiting:'), v.maxLength(1500));

const commandSchema = v.variant('kind', [
  /**
   * Load the page again: plainly for `refresh`, its address anew by GET for `open-anew`, else past the cache. All but
   * `open-anew` are carried out only where a reload repeats a GET.
   */
  v.object({ kind: v.literal('load'), tabId, by: loadIdSchema, proven: v.boolean() }),
  /** Clear this site's stored copies, or its service workers and their copies, then load the page again. */
  v.object({ kind: v.literal('clear'), tabId, what: v.picklist(['copies', 'worker']), proven: v.boolean() }),
  /** Look at the names and sizes of the cookies that this page sends. */
  v.object({ kind: v.literal('look-at-cookies'), tabId }),
  /** Set these cookies of the site aside, then load the page again. */
  v.object({
    kind: v.literal('clear-cookies'),
    tabId,
    which: v.picklist(['suspects', 'all']),
    proven: v.boolean(),
  }),
  /** Put cookies back that were set aside. */
  v.object({ kind: v.literal('put-back'), id: v.pipe(v.string(), v.maxLength(64)) }),
  /** Switch another extension off, on and off again, and measure the page after each. Only after the person has agreed. */
  v.object({ kind: v.literal('try-without-extension'), tabId, id: v.pipe(v.string(), v.maxLength(256)) }),
  /** Switch on again what was switched off for such a try. */
  v.object({ kind: v.literal('switch-on'), id: v.pipe(v.string(), v.maxLength(256)) }),
  /** Ask for the failing page once, as a step that is under way wants to know whether it helped. */
  v.object({
    kind: v.literal('measure'),
    tabId,
    fix: fixIdSchema,
    position: positionSchema,
    /** Whether the person has pressed for it just now; else only what a reload would not harm is asked for. */
    pressed: v.boolean(),
  }),
  /**
   * Ask by and by whether the tab's failing page is back, and tell. `reload`: whether to load it by itself then; null: as the
   * person's settings say. `own`: the verdict is the person's own connection. `itself`:
   * the person wants the page itself asked for, where that is harmless as far as can be told, but not certain.
   */
  v.object({
    kind: v.literal('watch'),
    tabId,
    reload: v.nullable(v.boolean()),
    own: v.boolean(),
    itself: v.boolean(),
  }),
  /** Leave it. */
  v.object({ kind: v.literal('stop-watching'), tabId }),
  /** Whether to load the page by itself once it is back. */
  v.object({ kind: v.literal('reload-when-back'), tabId, on: v.boolean() }),
  /** Have the page itself asked for, as of now. */
  v.object({ kind: v.literal('ask-itself'), tabId }),
  /** Go on waiting for a site after the browser was closed. */
  v.object({ kind: v.literal('go-on-waiting'), key: waitingKey }),
  /** Leave a site that is waited for, in whatever tab. */
  v.object({ kind: v.literal('wait-no-more'), key: waitingKey }),
  /** Show a page that was waited for: in its tab, or in a new one. */
  v.object({ kind: v.literal('open-waited'), key: waitingKey }),
  /** What the person says of one fix. */
  v.object({ kind: v.literal('note'), tabId, note: noteSchema }),
  /** For the journal: what the finished checks of an incident say, and who made the error as far as that is known. */
  v.object({
    kind: v.literal('judged'),
    tabId,
    id: incidentIdSchema,
    verdict: verdictSchema,
    maker: v.nullable(makerSchema),
  }),
  /** Look at the tab's document, as after access to it was granted. */
  v.object({ kind: v.literal('look'), tabId }),
  /** Find out whose fault the failure is that the tab shows. */
  v.object({ kind: v.literal('examine'), tabId, occasion: v.picklist(['opened', 'again', 'ask-page']) }),
  /** Ask for the page by the proxy and past it. Only after the person has agreed: the site learns their own address. */
  v.object({ kind: v.literal('ask-direct'), tabId }),
  /** Ask a public resolver for the site's name. Only after the person has picked it. */
  v.object({
    kind: v.literal('ask-resolver'),
    tabId,
    resolver: v.picklist(['cloudflare', 'google', 'quad9']),
  }),
]);
/** What a page of ours may ask of the background. */
export type Command = v.InferOutput<typeof commandSchema>;

/** A received message as a command, or null. */
export function parseCommand(message: unknown): Command | null {
  const parsed = v.safeParse(commandSchema, message);
  return parsed.success ? parsed.output : null;
}
