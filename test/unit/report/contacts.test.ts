import { describe, expect, test } from 'vitest';
import { contactsOf } from '../../../src/report/contacts.ts';

const at = (url: string, ...hrefs: string[]) => {
  const { own, others } = contactsOf(
    hrefs.map((href) => ({ href, label: 'Support' })),
    url,
  );
  const targets = (ways: typeof own) => ways.map(({ target }) => target);
  return { own: targets(own), others: targets(others) };
};

const page = 'https://www.shop.example/sale';

describe('whose a link is', () => {
  test.each([
    ['https://www.shop.example/help', 'own'],
    ['https://help.shop.example/', 'own'],
    ['http://shop.example:8080/help', 'own'],
    ['https://shop.example.evil.example/help', 'others'],
    ['https://evilshop.example/', 'others'],
    ['https://www.cloudflare.com/5xx-error-landing', 'others'],
    ['https://xn--shp-0na.example/', 'others'],
  ])('%s is of %s', (href, whose) => {
    expect(at(page, href)).toEqual({ own: [], others: [], [whose]: [href] });
  });

  test('customers of one host are sites of their own', () => {
    expect(at('https://ann.github.io/', 'https://github.io/', 'https://bob.github.io/a')).toEqual({
      own: [],
      others: ['https://github.io/', 'https://bob.github.io/a'],
    });
    expect(at('https://a.ann.github.io/', 'https://ann.github.io/help').own).toHaveLength(1);
  });

  test.each([
    ['http://192.168.0.1/', 'http://192.168.0.1:81/help', 'http://192.168.0.2/'],
    ['http://localhost:3000/', 'http://localhost/help', 'http://local.host/'],
    ['http://[::1]/', 'http://[::1]:81/', 'http://[::2]/'],
  ])('%s has itself alone', (url, own, other) => {
    expect(at(url, own, other)).toEqual({ own: [own], others: [other] });
  });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,hello',
  'ftp://shop.example/',
  'https://shop.example@evil.example/',
  'https://ann:secret@shop.example/',
  `https://shop.example/${'a'.repeat(400)}`,
  'nonsense',
])('%s is no way at all', (href) => expect(at(page, href)).toEqual({ own: [], others: [] }));

describe('of a mail link', () => {
  test.each([
    ['mailto:help@shop.example', 'help@shop.example'],
    [
      'mailto:help@mail.shop.example?subject=Win&body=Hello&cc=a@b.example&bcc=c@d.example',
      'help@mail.shop.example',
    ],
    ['mailto:help%2B502@shop.example', 'help+502@shop.example'],
    ['mailto:help@SHOP.example', 'help@shop.example'],
  ])('only the address is used: %s', (href, target) => {
    const [way] = contactsOf([{ href, label: '' }], page).own;
    expect(way).toMatchObject({ kind: 'mail', target });
    expect(way?.href).toMatch(/^mailto:[^?&,;]+$/);
  });

  test.each([
    'mailto:a@shop.example,b@evil.example',
    'mailto:a@shop.example?to=b@evil.example',
    'mailto:a@shop.example%2Cb@evil.example',
    'mailto:a@shop.example%0D%0Abcc:b@evil.example',
    'mailto:?to=a@shop.example',
    'mailto:',
    'mailto:a@b@shop.example',
    'mailto:"a b"@shop.example',
  ])('%s is refused', (href) => expect(at(page, href)).toEqual({ own: [], others: [] }));

  test('one elsewhere is the site’s not', () => {
    expect(at(page, 'mailto:help@evil.example').others).toEqual(['help@evil.example']);
    expect(at(page, 'mailto:help@shоp.example').others).toEqual([expect.stringMatching(/^help@xn--/)]);
  });
});

test('labels are cleaned and bounded, and the same way is named once', () => {
  const label = `\u202Eevil\n${'x'.repeat(10_000)}`;
  const href = 'https://shop.example/help';
  const { own } = contactsOf(
    [
      { href, label },
      { href, label: 'again' },
    ],
    page,
  );
  expect(own).toHaveLength(1);
  expect(own[0]?.label).toMatch(/^evil x{1,75}…$/);
});
