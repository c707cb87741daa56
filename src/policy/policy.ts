import * as v from 'valibot';
import { parseUrl } from '../parse-url.ts';
import { typedHost } from '../typed-host.ts';

/** A link that may be followed, with what it is called: the address of a mail, or of a page. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

/** A proxy that the organisation runs itself. */
export interface OwnProxy {
  readonly name: string;
  /** Host names, each with its subdomains; IP addresses; and ranges of them ("10.0.0.0/8"). */
  readonly addresses: readonly string[];
  /** Who helps, as the organisation says it; '' for nobody. */
  readonly contact: string;
}

/** What the person's organisation has decided for them. */
export interface Policy {
  readonly supportContact: Link | null;
  readonly statusPage: Link | null;
  readonly proxies: readonly OwnProxy[];
  /** Whether nobody may be asked or named but the failing site and who runs the way to it. */
  readonly forbidThirdParties: boolean;
  readonly forbidJournal: boolean;
  /** Hosts that are left alone, each with its subdomains. */
  readonly excludedSites: readonly string[];
}

/** As many as are read of each list; the rest is left out. */
const most = { proxies: 50, addresses: 50, sites: 500 } as const;

const words = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

/** A list without its bad entries. */
const listOf = <T>(entry: (raw: unknown) => T | null, longest: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => entries.flatMap((raw) => entry(raw) ?? []).slice(0, longest)),
  );

const proxySchema = v.pipe(
  v.object({
    name: words(60),
    addresses: listOf(addressOf, most.addresses),
    contact: v.fallback(words(200), ''),
  }),
  v.check(({ addresses }) => addresses.length > 0),
);

const policySchema = v.object({
  supportContact: v.fallback(v.nullable(v.pipe(words(2_000), v.transform(contactOf))), null),
  statusPage: v.fallback(v.nullable(v.pipe(words(2_000), v.transform(pageOf))), null),
  proxies: v.fallback(
    listOf((raw) => readAs(proxySchema, raw), most.proxies),
    [],
  ),
  forbidThirdParties: v.fallback(v.boolean(), false),
  forbidJournal: v.fallback(v.boolean(), false),
  excludedSites: v.fallback(listOf(siteOf, most.sites), []),
});

/** The names under which an organisation may decide something. */
export const policyNames = Object.keys(policySchema.entries);

/** Managed values as a policy; what is missing or invalid decides nothing, entry by entry. */
export function parsePolicy(managed: Record<string, unknown>): Policy {
  return v.parse(policySchema, Object.fromEntries(policyNames.map((name) => [name, managed[name]])));
}

/** Nobody has decided anything. */
export const noPolicy: Policy = parsePolicy({});

function readAs<S extends v.GenericSchema>(schema: S, raw: unknown): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, raw);
  return parsed.success ? parsed.output : null;
}

/** A mail address, with "mailto:" or without, or a page. What else a mail link may carry is left out (RFC 6068). */
function contactOf(text: string): Link | null {
  const address = text.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  return v.is(v.pipe(v.string(), v.rfcEmail()), address)
    ? { href: `mailto:${encodeURIComponent(address).replace('%40', '@')}`, label: address }
    : pageOf(text);
}

/** A secure page. Its whole address is its name, so that the person sees where it leads. */
function pageOf(text: string): Link | null {
  const url = parseUrl(text);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return { href: url.href, label: url.href.replace(/^https:\/\//, '').replace(/\/$/, '') };
}

function siteOf(raw: unknown): string | null {
  const typed = typeof raw === 'string' ? typedHost(raw) : null;
  return typed?.kind === 'host' ? typed.host : null;
}

const ip = v.pipe(v.string(), v.ip());
const longestPrefix = { 4: 32, 6: 128 } as const;

function addressOf(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  const [address = '', bits, ...more] = raw.trim().split('/');
  if (!v.is(ip, address)) return siteOf(raw);
  if (bits === undefined) return address;
  const isPrefix = /^\d{1,3}$/.test(bits) && Number(bits) <= longestPrefix[address.includes(':') ? 6 : 4];
  return isPrefix && more.length === 0 ? `${address}/${bits}` : null;
}
