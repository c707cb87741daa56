import * as v from 'valibot';

/** Everything that can be done about a failure from the visitor's side. The names are stable: tests read them as `data-fix`. */
export const fixIds = [
  'wait',
  'refresh',
  'skip-cache',
  'clear-copies',
  'remove-worker',
  'clear-cookies',
  'proxy-off',
  'proxy-exception',
  'vpn-off',
  'flush-dns',
  'network-settings',
  'security-off',
  'other-device',
  'archived-copy',
  'contact',
  'tell-admin',
] as const;
export const fixIdSchema = v.picklist(fixIds);
export type FixId = (typeof fixIds)[number];

/** What a load of ours is made for: a fix, or to open a page's address by GET where its own request is not repeated. */
export const loadIdSchema = v.picklist([...fixIds, 'open-anew']);
export type LoadId = v.InferOutput<typeof loadIdSchema>;
