import type { Reply } from '../../commands.ts';
import type { Position } from '../../incident/course.ts';
import type { FixId } from '../../incident/fix-id.ts';

export async function measure(_tabId: number, _fix: FixId, _position: Position): Promise<Reply> {
  return { kind: 'refused', reason: 'failed' };
}
