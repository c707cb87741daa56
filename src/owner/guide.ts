import { ownerHelp } from '../gateways/owner/index.ts';
import type { OwnerHelp } from '../gateways/owner-help.ts';
import { products } from '../gateways/products/index.ts';
import type { Phrase } from '../texts.ts';
import { type Fault, faultOf, reportedOf } from './fault.ts';
import { orderOf } from './order.ts';
import type { Runner } from './runner.ts';
import { targetOf } from './shell.ts';
import type { Step } from './step.ts';
import { stepOf } from './steps/index.ts';
import type { OwnerSubject } from './subject.ts';

/** The owner's way from the failure to its cause. */
export interface OwnerGuide {
  /** What runs and what does not. */
  readonly head: Phrase;
  /** Its id; null where no product is known or nothing is known of it for owners. */
  readonly product: string | null;
  /** What it says about the cause; null where it says nothing. */
  readonly reported: Phrase | null;
  /** The likeliest first; none that this kind of product has no use for. */
  readonly steps: readonly Step[];
}

const heads: Readonly<Record<Fault, Phrase[0]>> = {
  refused: 'ownerHeadRefused',
  unreachable: 'ownerHeadUnreachable',
  names: 'ownerHeadNames',
  down: 'ownerHeadDown',
  'broke-off': 'ownerHeadBrokeOff',
  slow: 'ownerHeadSlow',
  'too-large': 'ownerHeadTooLarge',
  encryption: 'ownerHeadEncryption',
  protocol: 'ownerHeadProtocol',
  busy: 'ownerHeadBusy',
  'set-up': 'ownerHeadSetUp',
  unknown: 'ownerHeadUnknown',
};

/** Pure: the same subject and runner give the same guide. Whatever stands in the subject, its commands are safe to paste. */
export function guideFor(subject: OwnerSubject, runner: Runner = 'systemd'): OwnerGuide {
  const help: OwnerHelp | null = ownerHelp.find(({ id }) => id === subject.product) ?? null;
  const kind = help?.kind ?? 'server';
  const reported = reportedOf(subject, help);
  const fault = faultOf(reported, subject.status);
  const scene = { subject, target: targetOf(subject.url), help, kind, runner, reported };
  return {
    head: headOf(subject, fault),
    product: help?.id ?? null,
    reported: reported === null ? null : [`errorType_${reported}`],
    steps: orderOf(fault, kind).flatMap((id) => stepOf(id, scene) ?? []),
  };
}

function headOf(subject: OwnerSubject, fault: Fault): Phrase {
  const product = products.find(({ id }) => id === subject.product);
  const name = product?.name ?? subject.gatewayName;
  if (subject.status === null) return ['ownerHeadTunnel'];
  if (product?.stand === 'visitor') return ['ownerHeadVisitor', product.name];
  return name === null ? ['ownerHeadNameless'] : [heads[fault], name];
}
