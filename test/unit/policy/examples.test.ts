import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { parsePolicy } from '../../../src/policy/policy.ts';

const examples = [...readFileSync('docs/organisations.md', 'utf8').matchAll(/```json\n([^`]*)```/g)].map(
  ([, json = '']) => JSON.parse(json),
);
const [chrome, firefox] = [
  examples[0]['3rdparty'].extensions.EXTENSION_ID,
  examples[1].policies['3rdparty'].Extensions[manifest.browser_specific_settings.gecko.id],
];

test('the documented examples say the same to both browsers', () => expect(chrome).toEqual(firefox));

test('nothing of them is left out', () =>
  expect(parsePolicy(chrome)).toEqual({
    supportContact: { href: 'mailto:it-help@firm.example', label: 'it-help@firm.example' },
    statusPage: { href: 'https://status.firm.example/', label: 'status.firm.example' },
    proxies: chrome.proxies,
    forbidThirdParties: true,
    forbidJournal: false,
    excludedSites: ['intranet.firm.example'],
  }));
