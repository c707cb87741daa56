import type { Scenario } from '../scenario.ts';

/** A documentation address (RFC 5737): nobody answers there. */
const answers = JSON.stringify({
  Status: 0,
  Answer: [{ name: 'shop.example.org.', type: 1, data: '203.0.113.7' }],
});

export const publicResolver: Scenario = {
  id: 'public-resolver',
  title: 'Stands in for a public DNS service that answers over https.',
  truth: 'It gives a public address for every name, whatever this computer believes.',
  expect: { badge: '' },
  reach: 'tunnel',
  host: 'cloudflare-dns.com',
  handle: ({ response }) => {
    response.setHeader('Content-Type', 'application/dns-json');
    response.end(answers);
  },
};
