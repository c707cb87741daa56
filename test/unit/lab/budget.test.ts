import { describe, expect, it } from 'vitest';
import { allowances, overspent } from '../../lab/budget.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios/index.ts';
import type { RecordedRequest } from '../../lab/server/request-log.ts';

function found(id: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`No scenario ${id}`);
  return scenario;
}

/** A request as in `GET down.test/path`, and after a blank its cookies. */
function request(text: string): RecordedRequest {
  const [method = '', address = '', ...cookies] = text.split(' ');
  const [host = ''] = address.split('/', 1);
  return {
    at: 0,
    method,
    host,
    path: address.slice(host.length),
    headers: cookies.length > 0 ? { cookie: cookies.join(' ') } : {},
    byProxy: false,
    bodyLength: 0,
  };
}

const times = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('what opening the popup may ask', () => {
  it.each([
    ['edge-missed', '/', 3, 2],
    ['one-page', '/report', 3, 2],
    ['one-page', '/', 0, 1],
    ['one-page', '/robots.txt', 0, 1],
    ['one-time-query', '/confirm?token=not-a-real-token', 0, 0],
    ['one-time-link', '/confirm/9f8e7d6c5b4a39281706f5e4d3c2b1a0', 0, 0],
    ['log-out', '/logout', 0, 0],
    ['post', '/order', 0, 0],
    ['redirected', '/welcome', 0, 0],
    ['family', '/503', 0, 0],
    ['post-redirect', '/thanks', 3, 2],
    ['cookie-asked', '/search?q=bicycles', 3, 2],
    ['rate-limited', '/page', 1, 0],
  ])('%s %s: %i times with cookies, %i without', (id, path, withCookies, without) => {
    expect(allowances(found(id))[path]).toEqual({ withCookies, without });
  });
});

describe('what was asked beyond it', () => {
  it.each<[string, string[], string[]]>([
    ['one-page', [], []],
    [
      'one-page',
      [...times(5, 'GET one-page.test/report'), 'GET one-page.test/', 'HEAD one-page.test/robots.txt'],
      [],
    ],
    ['one-page', times(6, 'GET one-page.test/report'), ['/report 6 times without, not 5']],
    [
      'one-page',
      ['GET one-page.test/report?fresh', ...times(5, 'GET one-page.test/report')],
      ['/report 6 times without, not 5'],
    ],
    ['one-page', times(4, 'GET one-page.test/report a=1'), ['/report 4 times with cookies, not 3']],
    ['one-page', ['GET one-page.test/ a=1'], ['/ 1 times with cookies, not 0']],
    ['one-page', times(2, 'GET one-page.test/'), ['/ 2 times without, not 1']],
    ['one-page', ['GET one-page.test/favicon.ico'], []],
    ['one-page', ['GET one-page.test/secret'], ['/secret 1 times without, not 0']],
    ['one-page', ['GET down.test/'], ['down.test was asked']],
    ['one-page', ['POST one-page.test/report'], ['POST /report']],
    [
      'one-time-query',
      ['GET one-time-query.test/confirm?token=not-a-real-token'],
      ['/confirm?token=not-a-real-token 1 times without, not 0'],
    ],
    ['one-time-query', ['GET one-time-query.test/confirm'], ['/confirm 1 times without, not 0']],
    ['private-login', ['GET private-login.test/account session=private'], []],
    [
      'private-login',
      ['GET private-login.test/account session=ordinary'],
      ['/account with the cookies of another window: session=ordinary'],
    ],
    ['tunnelled', ['CONNECT tunnelled.test/'], []],
  ])('%s after %j: %j', (id, since, expected) => {
    expect(overspent(found(id), since.map(request))).toEqual(expected);
  });

  it('tells questions without cookies apart where the browser has some', () => {
    const since = times(3, 'GET login-without.test/account').map(request);
    const before = [request('GET login-without.test/account session=one')];
    expect(overspent(found('login-without'), since)).toEqual([]);
    expect(overspent(found('login-without'), since, before)).toEqual(['/account 3 times without, not 2']);
  });
});
