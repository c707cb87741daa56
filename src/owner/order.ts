import type { Kind } from '../gateways/owner-help.ts';
import type { Fault } from './fault.ts';
import { type StepId, stepIds } from './step.ts';

/** What comes first, by what went wrong; the others follow in their usual order. */
const first: Readonly<Record<Fault, readonly StepId[]>> = {
  refused: ['app', 'logs', 'reach', 'firewall'],
  unreachable: ['reach', 'firewall', 'app', 'names', 'load'],
  names: ['names', 'reach', 'logs'],
  down: ['app', 'logs', 'reach', 'watch'],
  'broke-off': ['logs', 'app', 'load', 'reach'],
  slow: ['logs', 'load', 'app', 'reach', 'timeouts'],
  'too-large': ['answers', 'logs', 'reach'],
  encryption: ['answers', 'reach', 'logs'],
  protocol: ['answers', 'reach', 'logs'],
  busy: ['load', 'logs', 'app'],
  'set-up': ['logs', 'reach', 'answers'],
  unknown: ['logs', 'app', 'reach', 'reproduce', 'answers'],
};

/** Where nobody but its maker sees the gateway's log, the way from outside is the shorter one. */
const firstAtAnEdge: readonly StepId[] = ['reach', 'app', 'reproduce', 'caches', 'firewall'];

const usual: readonly StepId[] = [
  'logs',
  'app',
  'reach',
  'reproduce',
  'firewall',
  'names',
  'answers',
  'timeouts',
  'load',
  'caches',
  'watch',
  'codes',
];

/** Every step once, the likeliest first. */
export function orderOf(fault: Fault, kind: Kind): StepId[] {
  const begin = fault === 'unknown' && kind === 'edge' ? firstAtAnEdge : first[fault];
  return [...new Set([...begin, ...usual, ...stepIds])];
}
