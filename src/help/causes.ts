import type { Section } from './section.ts';

/** Everything that is known to cause a 502: on each side the most likely first, with how the diagnosis tells. */
export const causes: Section = {
  id: 'causes',
  title: 'helpCauses',
  blocks: [
    { kind: 'text', says: ['helpCausesOrder'] },
    { kind: 'heading', title: 'helpCausesSite' },
    {
      kind: 'list',
      items: [
        { says: ['helpCauseDown'], tells: 'helpCauseDownTell', covers: ['C1'] },
        { says: ['helpCauseLoad'], tells: 'helpCauseLoadTell', covers: ['C2'] },
        { says: ['helpCauseInvalid'], tells: 'helpCauseInvalidTell', covers: ['C3'] },
        { says: ['helpCauseSetUp'], tells: 'helpCauseSetUpTell', covers: ['C4'] },
        { says: ['helpCauseName'], tells: 'helpCauseNameTell', covers: ['C5'] },
        { says: ['helpCauseWall'], tells: 'helpCauseWallTell', covers: ['C6'] },
        { says: ['helpCauseEdge'], tells: 'helpCauseEdgeTell', covers: ['C7'] },
      ],
    },
    { kind: 'heading', title: 'helpCausesBetween' },
    {
      kind: 'list',
      items: [{ says: ['helpCauseHardware'], tells: 'helpCauseHardwareTell', covers: ['C8'] }],
    },
    { kind: 'heading', title: 'helpCausesYours' },
    {
      kind: 'list',
      items: [
        { says: ['helpCauseStored'], tells: 'helpCauseStoredTell', covers: ['C9'] },
        { says: ['helpCauseProxy'], tells: 'helpCauseProxyTell', covers: ['C10'] },
        { says: ['helpCauseVpn'], tells: 'helpCauseVpnTell', covers: ['C11'] },
        { says: ['helpCauseFilter'], tells: 'helpCauseFilterTell', covers: ['C12'] },
        { says: ['helpCauseDns'], tells: 'helpCauseDnsTell', covers: ['C13'] },
      ],
    },
  ],
};
