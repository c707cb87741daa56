import * as v from 'valibot';
import { hostnameOf } from '../../incident/address.ts';
import type { Failure } from '../../incident/failure.ts';
import { isPublicName } from '../public-name.ts';

/** Public resolvers that answer over https (RFC 8484) in JSON, from which the person picks one. */
export const resolvers = {
  cloudflare: {
    name: 'Cloudflare',
    host: 'cloudflare-dns.com',
    endpoint: 'https://cloudflare-dns.com/dns-query',
  },
  google: { name: 'Google', host: 'dns.google', endpoint: 'https://dns.google/resolve' },
  quad9: { name: 'Quad9', host: 'dns.quad9.net', endpoint: 'https://dns.quad9.net:5053/dns-query' },
} as const;
export type ResolverId = keyof typeof resolvers;

/** Whether a public resolver could tell anything: the site itself was reached, by a name that all the world may know. */
export function isForResolver(failure: Failure): boolean {
  if (failure.kind !== 'response' || failure.fromCache || failure.proxy !== null) return false;
  return failure.ip !== null && isPublicName(hostnameOf(failure.url));
}

const record = v.object({ type: v.number(), data: v.pipe(v.string(), v.maxLength(256)) });
/** https://developers.google.com/speed/public-dns/docs/doh/json: Status is the RCODE, type 1 is A, 28 is AAAA. */
const answerSchema = v.object({ Status: v.number(), Answer: v.optional(v.array(record), []) });

/** Addresses in a resolver's answer; null where it is none. */
export function addressesIn(answer: unknown): string[] | null {
  const parsed = v.safeParse(answerSchema, answer);
  if (!parsed.success || (parsed.output.Status !== 0 && parsed.output.Status !== 3)) return null;
  return parsed.output.Answer.flatMap(({ type, data }) =>
    type === 1 || type === 28 ? [data.slice(0, 64)] : [],
  ).slice(0, 32);
}
