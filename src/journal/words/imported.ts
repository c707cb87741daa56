import type { Imported, LeftOut } from '../../history/exchange/import.ts';
import type { MessageKey, Phrase } from '../../texts.ts';

/** What came of a file, each in a sentence. @param days how far back the journal reaches */
export function importedWords(imported: Imported | { readonly kind: 'off' }, days: number): Phrase[] {
  if (imported.kind === 'off') return [['importOff']];
  if (imported.kind === 'refused') return [[refusals[imported.why]]];
  const { added, completed, withoutAddress, leftOut } = imported;
  const isAnyLeft = Object.values(leftOut).some((count) => count > 0);
  return [
    added + completed === 0 ? ['importNothing'] : ['importAdded', String(added)],
    ...counted('importCompleted', completed),
    ...counted('importWithoutAddress', withoutAddress),
    ...reasons.flatMap(([reason, key]) => counted(key, leftOut[reason], String(days))),
    ...(isAnyLeft ? [['importLeft'] satisfies Phrase] : []),
  ];
}

function counted(key: MessageKey, count: number, ...values: string[]): Phrase[] {
  return count === 0 ? [] : [[key, String(count), ...values]];
}

const reasons: readonly (readonly [keyof LeftOut, MessageKey])[] = [
  ['known', 'leftKnown'],
  ['damaged', 'leftDamaged'],
  ['newer', 'leftNewer'],
  ['old', 'leftOld'],
  ['surplus', 'leftSurplus'],
  ['taken', 'leftTaken'],
];

const refusals = {
  'not-json': 'importNotJson',
  'not-ours': 'importNotOurs',
  newer: 'importNewer',
  'too-large': 'importTooLarge',
} as const;
