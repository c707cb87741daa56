import { render } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { ownerHelp } from '../../../src/gateways/owner/index.ts';
import { OwnerView } from '../../../src/owner/OwnerView.tsx';
import type { OwnerSubject } from '../../../src/owner/subject.ts';
import { english } from '../english.ts';
import { subject } from './subjects.ts';

const drawn = (of: OwnerSubject) => render(<OwnerView subject={of} say={english} />);

describe('the owner’s view', () => {
  test.each(ownerHelp)('$id: every text has its values, one step is open', ({ id }) => {
    const html = drawn(subject({ product: id }));
    expect(html).not.toMatch(/undefined|\[object/);
    expect(html.match(/<details name="fix" open/g)).toHaveLength(1);
    expect(html).toContain(`data-product="${id}"`);
  });

  it('begins with what runs and what does not', () => {
    expect(drawn(subject())).toMatch(
      /<h1[^>]*>nginx runs. Your app behind it does not answer properly.<\/h1>/,
    );
  });

  it('says what the answer reports, and which id to look for', () => {
    const html = drawn(
      subject({
        errorType: 'connection_refused',
        quote: { label: 'x-request-id', value: '0af7651916cd43dd' },
      }),
    );
    expect(html).toContain('nginx runs. Your app behind it takes no connection.');
    expect(html).toContain('usually the program is not running');
    expect(html).toContain('<code>x-request-id: 0af7651916cd43dd</code>');
  });

  it('shows a hostile address, id and method as text', () => {
    const html = drawn(
      subject({
        url: 'https://shop.example/<img src=x onerror=alert(1)>',
        method: '<b>POST</b>',
        quote: { label: '<i>id</i>', value: '<script>alert(1)</script>' },
      }),
    );
    expect(html).not.toMatch(/<img|<script|<i>id|<b>POST/);
  });

  it('lets the owner say which product it is, where the answer does not', () => {
    const html = drawn(subject({ product: 'unknown', gatewayName: null }));
    expect(html).toContain('data-action="choose-product"');
    expect(html).toContain('<option value="haproxy">HAProxy</option>');
    expect(drawn(subject())).not.toContain('choose-product');
  });
});
