import * as v from 'valibot';
import { askedSchema } from './asking/asked.ts';
import type { Probe } from './probe.ts';
import { measured, unavailable } from './reading.ts';

/** Two other addresses of the same origin, without cookies; null: it is the failing page itself. */
export const siblingsSchema = v.object({
  root: v.nullable(askedSchema),
  /** Often a mere file, so that it alone says little of the server behind. */
  robots: v.nullable(askedSchema),
});

export const siblings: Probe<'siblings'> = {
  id: 'siblings',
  run: async ({ url, origin, permit, mayAsk }, tools) => {
    if (!mayAsk) return unavailable('needs-click');
    if (permit === 'told-to-wait') return unavailable('told-to-wait');
    if (!(await tools.mayReach())) return unavailable('no-permission');
    const ask = (path: string) => (url === `${origin}${path}` ? null : tools.askPlain(`${origin}${path}`));
    const [root, robots] = await Promise.all([ask('/'), ask('/robots.txt')]);
    return measured({ root, robots });
  },
};
