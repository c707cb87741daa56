import { type Asked, isServerError, isStoredAnswer, isWell } from '../../probes/asking/asked.ts';
import { valueIn } from '../../probes/reading.ts';
import type { Finding, Looked } from './check.ts';
import { outcomes } from './figures.ts';

/** The site's start page and its robots.txt: is it this page, or all of it? */
export const siblings: Looked = {
  id: 'siblings',
  probe: 'siblings',
  running: ['checkSiblingsRunning'],
  unmeasured: ['checkSiblingsUnknown'],
  find: ({ readings }) => {
    const seen = valueIn(readings.siblings);
    if (seen === null) return null;
    const places = [
      ['/', seen.root],
      ['/robots.txt', seen.robots],
    ] as const;
    const answers = places.flatMap(([path, asked]) => (asked === null ? [] : [{ path, asked }]));
    const facts = answers.map(({ path, asked }) => `${path} ${outcomes([asked])}`);
    return {
      ...judged(seen.root, seen.robots),
      facts: [...facts],
      asked: answers.length,
    };
  },
};

/** The start page counts; a mere file says little of the server behind, and a stored answer says nothing of it. */
function judged(root: Asked | null, robots: Asked | null): Pick<Finding, 'result' | 'title'> {
  const answers = [root, robots].filter((asked) => asked !== null);
  if (root !== null && isWell(root)) {
    return isStoredAnswer(root)
      ? { result: 'unknown', title: ['checkSiblingsStored'] }
      : { result: 'ok', title: ['checkSiblingsWell'] };
  }
  if (answers.length > 0 && answers.every((asked) => asked.kind === 'no-answer')) {
    return { result: 'failing', title: ['checkSiblingsSilent'] };
  }
  if (answers.length > 0 && answers.every(isServerError)) {
    return { result: 'failing', title: ['checkSiblingsFail'] };
  }
  return { result: 'unknown', title: ['checkSiblingsPart'] };
}

/** Cloudflare's own address at this site, which its edge answers without asking the site. */
export const edge: Looked = {
  id: 'edge',
  probe: 'edge',
  running: null,
  unmeasured: null,
  find: ({ readings }) => {
    const seen = valueIn(readings.edge);
    if (seen === null) return null;
    const facts = [
      '/cdn-cgi/trace',
      ...(seen.colo === null ? [] : [['checkEdgePlace', seen.colo] as const]),
      ...(seen.warp === 'on' || seen.warp === 'plus' ? [['checkEdgeWarp'] as const] : []),
    ];
    return seen.alive
      ? { result: 'ok', title: ['checkEdgeAlive'], facts, asked: 1 }
      : { result: 'failing', title: ['checkEdgeDead'], facts, asked: 1 };
  },
};
