import type { ReadAnswer } from './answer.ts';
import type { Handler } from './handlers.ts';
import type { Maker } from './maker.ts';
import type { Quote } from './signature.ts';

/** An id that the operator of a box can look up. */
export interface Quoted {
  /** The header's name, or what the page calls the id. */
  readonly label: string;
  readonly value: string;
  /** Whose id it is; null where it is only a custom among servers. */
  readonly product: string | null;
}

const longestValue = 256;

/**
 * Ids by convention or of a platform that is no gateway here (AWS, Azure, IBM, Wix, Pantheon, Section); the last three
 * are what JSON errors usually hold and RFC 9457's instance.
 */
const conventional: readonly Quote[] = [
  { header: 'x-request-id' },
  { header: 'x-correlation-id' },
  { header: 'request-id' },
  { header: 'x-trace-id' },
  { header: 'x-amzn-requestid' },
  { header: 'x-amz-request-id' },
  { header: 'x-ms-request-id' },
  { header: 'x-global-transaction-id' },
  { header: 'x-wix-request-id' },
  { header: 'x-styx-req-id' },
  { header: 'section-io-id' },
  { header: 'x-b3-traceid' },
  { header: 'uber-trace-id', value: /^([\da-f]{1,32}):/ },
  { header: 'traceparent', value: /^[\da-f]{2}-([\da-f]{32})-/ },
  { label: 'request_id', page: /^\{.{0,2000}?"request_?[iI]d":\s{0,4}"([\w.:/+=-]{4,128})"/s },
  { label: 'trace_id', page: /^\{.{0,2000}?"trace_?[iI]d":\s{0,4}"([\w.:/+=-]{4,128})"/s },
  { label: 'instance', page: /^\{.{0,2000}?"instance":\s{0,4}"([^"]{4,128})"/s },
];

/** The maker's ids first, then those of the boxes in front of it, then the conventional ones; each value once. */
export function quotesOf(answer: ReadAnswer, maker: Maker, handlers: readonly Handler[]): Quoted[] {
  const owners = [
    ...(maker.kind === 'product' ? [maker.product] : []),
    ...handlers.map(({ product }) => product),
  ];
  const own = owners.flatMap(({ id, quotes = [] }) => quotes.flatMap((quote) => quoted(quote, answer, id)));
  const all = [...own, ...conventional.flatMap((quote) => quoted(quote, answer, null))];
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
}

function quoted(quote: Quote, { fields, page }: ReadAnswer, product: string | null): Quoted[] {
  const label = 'header' in quote ? quote.header : quote.label;
  const value =
    'header' in quote ? headerId(quote, fields.get(quote.header)?.[0]) : quote.page.exec(page)?.[1];
  return value === undefined || value === '' ? [] : [{ label, value: value.slice(0, longestValue), product }];
}

function headerId({ value: pattern }: Extract<Quote, { header: string }>, value: string | undefined) {
  return pattern === undefined ? value : pattern.exec(value ?? '')?.[1];
}
