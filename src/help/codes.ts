import type { Section } from './section.ts';

/** The codes that are taken for one another, side by side. */
export const neighbours: Section = {
  id: 'codes',
  title: 'helpNeighbours',
  blocks: [
    {
      kind: 'table',
      heads: ['helpNeighboursCode', 'helpNeighboursSays', 'helpNeighboursMeans'],
      covers: ['M5'],
      rows: [
        {
          code: '500',
          name: 'Internal Server Error',
          cells: ['helpNeighbours500', 'helpNeighbours500Means'],
        },
        { code: '502', name: 'Bad Gateway', cells: ['helpNeighbours502', 'helpNeighbours502Means'] },
        { code: '503', name: 'Service Unavailable', cells: ['helpNeighbours503', 'helpNeighbours503Means'] },
        { code: '504', name: 'Gateway Timeout', cells: ['helpNeighbours504', 'helpNeighbours504Means'] },
      ],
    },
    { kind: 'text', says: ['helpNeighboursPass'], covers: ['M5'] },
    { kind: 'text', says: ['helpNeighboursCloudflare'], covers: ['M5'] },
  ],
};

/** The five classes, and who acts on the difference. */
export const classes: Section = {
  id: 'classes',
  title: 'helpClasses',
  covers: ['Q7'],
  blocks: [
    {
      kind: 'table',
      heads: ['helpClassesClass', 'helpNeighboursSays'],
      rows: [
        { code: '1xx', cells: ['helpClasses1'] },
        { code: '2xx', cells: ['helpClasses2'] },
        { code: '3xx', cells: ['helpClasses3'] },
        { code: '4xx', cells: ['helpClasses4'] },
        { code: '5xx', cells: ['helpClasses5'] },
      ],
    },
    { kind: 'text', says: ['helpClassesUnknown'], covers: ['M6'] },
    { kind: 'heading', title: 'helpClassesWhy' },
    {
      kind: 'list',
      covers: ['M8'],
      items: [
        { says: ['helpClassesSearch'] },
        { says: ['helpClassesApi'] },
        { says: ['helpClassesMonitor'] },
      ],
    },
  ],
};
