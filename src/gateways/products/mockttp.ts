import { nodeCauses } from '../node-error.ts';
import type { Product } from '../signature.ts';

/**
 * The engine of HTTP Toolkit, a debugging proxy. Its reason phrase is its only mark: over HTTP/2 it stays unknown.
 * https://github.com/httptoolkit/mockttp/blob/main/src/rules/requests/request-step-impls.ts
 */
export const mockttp: Product = {
  id: 'mockttp',
  name: 'Mockttp (HTTP Toolkit)',
  stand: 'visitor',
  makes: [{ reason: /^Error communicating with upstream server$/ }],
  causes: nodeCauses('Error: '),
};
