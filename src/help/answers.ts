import type { Section } from './section.ts';

export const meaning: Section = {
  id: 'meaning',
  title: 'helpMeans',
  covers: ['Q1'],
  blocks: [
    { kind: 'text', says: ['helpMeansTwo'], covers: ['M1'] },
    { kind: 'picture', covers: ['M2'] },
    { kind: 'text', says: ['helpMeansRunning'], covers: ['M2'] },
    { kind: 'text', says: ['helpMeansNames'], covers: ['M7'] },
    {
      kind: 'names',
      names: ['502 Bad Gateway', 'Bad Gateway: nginx', '502 Proxy Error', 'error code: 502'],
      covers: ['M7'],
    },
    { kind: 'text', says: ['helpMeansPages'], covers: ['M7'] },
    { kind: 'text', says: ['helpMeansStandard', 'RFC 9110, 15.6.3'], covers: ['M1'] },
  ],
};

export const fault: Section = {
  id: 'fault',
  title: 'helpFault',
  covers: ['Q2'],
  blocks: [
    { kind: 'text', says: ['helpFaultNo'], covers: ['M3'] },
    { kind: 'text', says: ['helpFaultBut'], covers: ['M4'] },
    { kind: 'text', says: ['helpFaultBrowser'] },
    { kind: 'text', says: ['helpFaultProof'] },
  ],
};

export const onlyMe: Section = {
  id: 'only-me',
  title: 'helpOnly',
  covers: ['Q3'],
  blocks: [
    { kind: 'text', says: ['helpOnlyNo'] },
    {
      kind: 'list',
      items: [{ says: ['helpOnlyPhone'] }, { says: ['helpOnlyOther'] }, { says: ['helpOnlyBrowser'] }],
    },
    { kind: 'text', says: ['helpOnlyCare'] },
  ],
};

export const duration: Section = {
  id: 'duration',
  title: 'helpLong',
  covers: ['Q4'],
  blocks: [
    { kind: 'text', says: ['helpLongMinutes'] },
    { kind: 'text', says: ['helpLongOutage'] },
    { kind: 'text', says: ['helpLongSays'], covers: ['M8'] },
    { kind: 'text', says: ['helpLongYours'] },
  ],
};

export const retry: Section = {
  id: 'retry',
  title: 'helpTwice',
  covers: ['Q6'],
  blocks: [
    { kind: 'text', says: ['helpTwiceRead'] },
    { kind: 'text', says: ['helpTwiceSent'] },
    { kind: 'text', says: ['helpTwiceLook'] },
    { kind: 'text', says: ['helpTwiceNever'] },
  ],
};

/** Where people meet it. */
export const scenes: Section = {
  id: 'scenes',
  title: 'helpScenes',
  blocks: [
    {
      kind: 'list',
      items: [
        { title: 'helpSceneShop', says: ['helpSceneShopHow'] },
        { title: 'helpSceneEdge', says: ['helpSceneEdgeHow'] },
        { title: 'helpSceneThird', says: ['helpSceneThirdHow'] },
        { title: 'helpSceneGame', says: ['helpSceneGameHow'] },
        { title: 'helpSceneCloud', says: ['helpSceneCloudHow'] },
      ],
    },
  ],
};
