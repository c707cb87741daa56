import { describe, expect, test } from 'vitest';
import { type Note, notesOf, parseNote, withNote } from '../../../src/history/note.ts';
import type { Incident, TabState } from '../../../src/incident/incident.ts';
import { here, page, refused, shown, stateAfter } from '../incident/observations.ts';
import { entry } from './entries.ts';

const on = { journal: true, journalAddresses: false };

function incidentIn(state: TabState | null): Incident {
  if (state?.incident == null) throw new Error('There is no incident.');
  return state.incident;
}

const failing = incidentIn(stateAfter(shown(502)));
const back = incidentIn(stateAfter([...shown(502), ...shown(200, { at: 61_000 })]));
const inPrivate = { ...failing, place: { ...here, private: true } };

describe('what a change leaves in the journal', () => {
  test('a new incident: the site, never the page', () => {
    const notes = notesOf(null, failing, on);
    expect(notes).toEqual([{ kind: 'begun', entry: entry() }]);
    expect(JSON.stringify(notes)).not.toContain('sale');
  });

  test('the page where that is wanted', () => {
    const [note] = notesOf(null, failing, { ...on, journalAddresses: true });
    expect(note).toMatchObject({ entry: { address: page } });
  });

  test('a recovery: what it came after, and how long it took', () => {
    const notes = notesOf(failing, back, on);
    const cured = { by: 'itself', proven: false };
    expect(notes).toEqual([{ kind: 'back', id: '1000-7', lasted: 60_001, cured }]);
  });

  test('a refused tunnel has no status where the browser tells none', () => {
    const [note] = notesOf(null, incidentIn(stateAfter(refused())), on);
    expect(note).toMatchObject({ entry: { site: 'bank.test', status: null } });
  });

  test.each<[string, Incident | null, Incident | null, typeof on]>([
    ['the same failure once more', failing, { ...failing, times: 2 }, on],
    ['a recovery that is known already', back, back, on],
    ['a tab that is left', failing, null, on],
    ['a private window', null, inPrivate, on],
    ['a recovery in a private window', inPrivate, { ...back, place: inPrivate.place }, on],
    ['a journal that is off', null, failing, { ...on, journal: false }],
    ['a recovery while it is off', failing, back, { ...on, journal: false }],
  ])('%s: nothing', (_, before, after, keeping) => {
    expect(notesOf(before, after, keeping)).toEqual([]);
  });
});

describe('an entry after a note', () => {
  const judged = (cause: string): Note => ({
    kind: 'judged',
    id: '1000-7',
    verdict: { cause, certainty: 'likely' },
    maker: { product: 'nginx', side: 'site' },
  });
  const recovery: Note = { kind: 'back', id: '1000-7', lasted: 5, cured: { by: 'itself', proven: false } };
  const begun: Note = { kind: 'begun', entry: entry() };

  test.each([begun, judged('site'), recovery])('$kind, taken in twice, changes nothing more', (note) => {
    const once = withNote(entry(), note);
    expect(withNote(once, note)).toEqual(once);
  });

  test('is not begun anew with what is known of it', () => {
    const known = entry({ lasted: 7 });
    expect(withNote(known, begun)).toBe(known);
  });

  test.each([judged('site'), recovery])('$kind makes none: what was deleted stays deleted', (note) => {
    expect(withNote(null, note)).toBeNull();
  });

  test('keeps its verdict when the page answers again, and takes another', () => {
    const site = withNote(entry(), judged('site'));
    expect(withNote(site, judged('recovered'))).toMatchObject({ verdict: { cause: 'site' } });
    expect(withNote(site, judged('cookies'))).toMatchObject({ verdict: { cause: 'cookies' } });
    expect(withNote(entry(), judged('recovered'))).toMatchObject({ verdict: { cause: 'recovered' } });
  });

  test('keeps its maker when none is found any more', () => {
    const site = withNote(entry(), judged('site'));
    const again = withNote(site, { ...judged('site'), maker: null } as Note);
    expect(again?.maker).toEqual({ product: 'nginx', side: 'site' });
  });
});

test.each([
  null,
  'begun',
  { kind: 'begun' },
  { kind: 'begun', entry: entry({ site: '' }) },
  { kind: 'judged', id: '1-1', verdict: { cause: '<b>', certainty: null }, maker: null },
  { kind: 'judged', id: 'a'.repeat(65), verdict: { cause: 'site', certainty: null }, maker: null },
  { kind: 'back', id: '1-1', lasted: -1, cured: { by: 'itself', proven: false } },
  { kind: 'back', id: '1-1', lasted: Number.NaN, cured: { by: 'itself', proven: false } },
])('%j is no note', (stored) => {
  expect(parseNote(stored)).toBeNull();
});
