import { nodeCauses } from '../node-error.ts';
import type { Product } from '../signature.ts';

/** A debugging proxy. https://github.com/alibaba/anyproxy/blob/master/lib/requestErrorHandler.js */
export const anyproxy: Product = {
  id: 'anyproxy',
  name: 'AnyProxy',
  stand: 'visitor',
  makes: [
    { page: /^<!DOCTYPE html><html lang="en"><head><title>AnyProxy (?:Inner )?Error<\/title>/ },
    { headers: { 'proxy-error': /^true$/, 'proxy-error-message': /^\{/ } },
  ],
  causes: nodeCauses(
    String.raw`<!DOCTYPE html>[\s\S]{0,4000}<div class="label">Error:</div><div class="value">Error: `,
  ),
};
