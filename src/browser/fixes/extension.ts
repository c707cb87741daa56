import type { Reply } from '../../commands.ts';
import type { SwitchedOff } from '../../incident/switched-off.ts';

export async function tryWithoutExtension(_tabId: number, _id: string): Promise<Reply> {
  return { kind: 'refused', reason: 'failed' };
}

export async function switchOn(_id: string): Promise<Reply> {
  return { kind: 'refused', reason: 'failed' };
}

export async function readSwitchedOff(): Promise<SwitchedOff | null> {
  return null;
}
