import type { Reply } from '../../commands.ts';

export async function clear(_tabId: number, _what: 'copies' | 'worker', _proven: boolean): Promise<Reply> {
  return { kind: 'refused', reason: 'failed' };
}
