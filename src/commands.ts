import * as v from 'valibot';

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const commandSchema = v.variant('kind', [
  /** Load the page again past the cache. Carried out only where a reload repeats a GET. */
  v.object({ kind: v.literal('retry-past-cache'), tabId }),
  /** Open the page's address anew, by GET. */
  v.object({ kind: v.literal('open-anew'), tabId }),
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

const replySchema = v.variant('kind', [
  v.object({ kind: v.literal('done') }),
  v.object({
    kind: v.literal('refused'),
    /** no-incident: the tab shows no failed page. not-safe: a form would be sent again. moved-on: another page is there. unseen: the browser lets nobody look. */
    reason: v.picklist(['no-incident', 'not-safe', 'moved-on', 'unseen', 'failed']),
  }),
]);
export type Reply = v.InferOutput<typeof replySchema>;

/** A received message as a command, or null. */
export function parseCommand(message: unknown): Command | null {
  const parsed = v.safeParse(commandSchema, message);
  return parsed.success ? parsed.output : null;
}

/** A received answer; what is none counts as a failure. */
export function parseReply(message: unknown): Reply {
  const parsed = v.safeParse(replySchema, message);
  return parsed.success ? parsed.output : { kind: 'refused', reason: 'failed' };
}
