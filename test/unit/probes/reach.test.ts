import { expect, test } from 'vitest';
import type { Asked } from '../../../src/probes/asking/asked.ts';
import { edge } from '../../../src/probes/edge.ts';
import type { Subject } from '../../../src/probes/probe.ts';
import { unavailable } from '../../../src/probes/reading.ts';
import { siblings } from '../../../src/probes/siblings.ts';
import type { Tools } from '../../../src/probes/tools.ts';
import { by, cloudflareHeaders } from '../rules/cases.ts';

const subject: Subject = {
  incident: by({ headers: cloudflareHeaders, body: '' }),
  url: 'http://shop.example.org/sale',
  origin: 'http://shop.example.org',
  permit: 'free',
  mayAsk: true,
};

const nothing = async () => unavailable('unsupported');

/** A browser that lets us reach the site or not, and a site that answers so. */
function tools(reach: boolean, answer: Asked): Tools & { readonly sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    mayReach: async () => reach,
    askPlain: async (url) => {
      sent.push(url);
      return answer;
    },
    askInTurn: nothing,
    readPage: nothing,
    readStoredCopy: nothing,
    readSiteWorker: nothing,
    readProxySettings: nothing,
    readNeighbours: nothing,
  };
}

const trace: Asked = {
  kind: 'answer',
  at: 0,
  took: 1,
  status: 200,
  headers: [],
  body: 'colo=FRA\nwarp=off\n',
};
const silence: Asked = { kind: 'no-answer', at: 0, took: 5_000, why: 'timeout' };
const redirect: Asked = { kind: 'redirect', at: 0, took: 1 };

test.each([siblings, edge])('where access is withheld, $id asks nothing and says why', async ({ run }) => {
  const withheld = tools(false, silence);
  expect(await run(subject, withheld)).toMatchObject({ status: 'unavailable', reason: 'no-permission' });
  expect(withheld.sent).toEqual([]);
});

test.each<[name: string, answer: Asked, reading: object]>([
  ['the edge’s own words', trace, { status: 'measured', value: { alive: true } }],
  ['silence', silence, { status: 'measured', value: { alive: false } }],
  ['a redirect to https is not silence', redirect, { status: 'unavailable', reason: 'refused' }],
])('the edge: %s', async (_, answer, reading) => {
  expect(await edge.run(subject, tools(true, answer))).toMatchObject(reading);
});
