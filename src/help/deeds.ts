import type { Section } from './section.ts';

/** What a visitor can do, the simplest first. */
export const now: Section = {
  id: 'now',
  title: 'helpNow',
  covers: ['Q5'],
  blocks: [
    { kind: 'text', says: ['helpNowOrder'] },
    {
      kind: 'list',
      ordered: true,
      items: [
        { title: 'helpNowRefresh', says: ['helpNowRefreshHow'], covers: ['V2'] },
        { title: 'helpNowWait', says: ['helpNowWaitHow'], covers: ['V1'] },
        { title: 'helpNowOther', says: ['helpNowOtherHow'], covers: ['V6'] },
        { title: 'helpNowClear', says: ['helpNowClearHow'], covers: ['V3'] },
        { title: 'helpNowProxy', says: ['helpNowProxyHow'], covers: ['V7'] },
        { title: 'helpNowDns', says: ['helpNowDnsHow'], covers: ['V5'] },
        { title: 'helpNowSecurity', says: ['helpNowSecurityHow'], covers: ['V4'] },
        { title: 'helpNowNetwork', says: ['helpNowNetworkHow'], covers: ['V9'] },
        { title: 'helpNowContact', says: ['helpNowContactHow'], covers: ['V8'] },
      ],
    },
    { kind: 'text', says: ['helpNowEnough'] },
  ],
};

/** What the site's support needs to know. */
export const support: Section = {
  id: 'support',
  title: 'helpSupport',
  covers: ['Q8'],
  blocks: [
    { kind: 'text', says: ['helpSupportWhat'] },
    {
      kind: 'list',
      items: [
        { says: ['helpSupportTime'] },
        { says: ['helpSupportPage'] },
        { says: ['helpSupportCode'] },
        { says: ['helpSupportDoing'] },
        { says: ['helpSupportTried'] },
      ],
    },
    { kind: 'text', says: ['helpSupportNever'] },
    { kind: 'text', says: ['helpSupportReport'] },
  ],
};

/** What an owner does, in short: the guide for the product at hand stands on the failing page. */
export const owner: Section = {
  id: 'owner',
  title: 'helpOwner',
  covers: ['Q9'],
  blocks: [
    { kind: 'text', says: ['helpOwnerOrder'] },
    {
      kind: 'list',
      ordered: true,
      items: [
        { says: ['helpOwnerUp'], covers: ['O1'] },
        { says: ['helpOwnerLogs'], covers: ['O2'] },
        { says: ['helpOwnerReach'], covers: ['O3', 'O4', 'O5'] },
        { says: ['helpOwnerAsk', 'curl -I'], covers: ['O11'] },
        { says: ['helpOwnerLimits'], covers: ['O6', 'O7'] },
        { says: ['helpOwnerCaches'], covers: ['O8'] },
        { says: ['helpOwnerLoad'], covers: ['O10'] },
        { says: ['helpOwnerCode'], covers: ['O12'] },
        { says: ['helpOwnerWatch'], covers: ['O9'] },
      ],
    },
    { kind: 'text', says: ['helpOwnerPopup'] },
    { kind: 'link', to: '/src/owner/index.html', title: 'ownerExplainSaved' },
  ],
};
