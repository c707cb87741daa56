import { guideFor } from '../../../src/owner/guide.ts';
import type { Runner } from '../../../src/owner/runner.ts';
import type { StepId } from '../../../src/owner/step.ts';
import type { OwnerSubject } from '../../../src/owner/subject.ts';

/** A 502 of nginx at shop.example, but for what the test changes. */
export function subject(change: Partial<OwnerSubject> = {}): OwnerSubject {
  return {
    url: 'https://shop.example/cart',
    status: 502,
    method: 'GET',
    product: 'nginx',
    gatewayName: 'nginx',
    errorType: null,
    quote: null,
    ...change,
  };
}

/** The steps' ids, in their order. */
export function orderFor(change: Partial<OwnerSubject>): StepId[] {
  return guideFor(subject(change)).steps.map(({ id }) => id);
}

/** Everything to be copied out of a guide. */
export function copied(of: OwnerSubject, runner?: Runner): string[] {
  return guideFor(of, runner).steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'command') return [block.text];
      return block.kind === 'settings' ? block.settings.flatMap(({ snippet }) => snippet ?? []) : [];
    }),
  );
}
