import { noPolicy } from '../../../src/policy/policy.ts';
import type { Known } from '../../../src/popup/view.ts';

/** What a popup knows of a page of which nothing is known. */
export const nothingKnown: Known = {
  url: null,
  state: null,
  examination: null,
  course: null,
  cookies: null,
  aside: [],
  switchedOff: null,
  waiting: null,
  elsewhere: [],
  mayNotify: true,
  leftAlone: null,
  policy: noPolicy,
  history: [],
  onTrial: false,
  system: { browser: 'chrome', os: 'linux' },
  recents: [],
  access: 'granted',
  unseen: false,
  parts: null,
  now: 4_000,
};
