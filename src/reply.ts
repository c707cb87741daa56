import * as v from 'valibot';

const replySchema = v.variant('kind', [
  v.object({ kind: v.literal('done') }),
  v.object({
    kind: v.literal('refused'),
    /**
     * no-incident: the tab shows no failed page. not-safe: a form would be sent again. moved-on: another page is there.
     * unseen: the browser lets nobody look. no-permission: the person has not allowed it. too-soon: the site was asked
     * just now, or wants peace. needs-click: only the person may have this address asked for. out-of-reach: the browser
     * would clear another window's data in this one's place. newer: what is there by now stays.
     */
    reason: v.picklist([
      'no-incident',
      'not-safe',
      'moved-on',
      'unseen',
      'no-permission',
      'too-soon',
      'needs-click',
      'out-of-reach',
      'newer',
      'failed',
    ]),
  }),
]);
export type Reply = v.InferOutput<typeof replySchema>;
export type Refusal = Extract<Reply, { kind: 'refused' }>['reason'];

/** A received answer; what is none counts as a failure. */
export function parseReply(message: unknown): Reply {
  const parsed = v.safeParse(replySchema, message);
  return parsed.success ? parsed.output : { kind: 'refused', reason: 'failed' };
}
