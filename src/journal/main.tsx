import { render } from 'preact';
import { onJournalChange, putIncidents, removeIncidents } from '../browser/journal/change.ts';
import { readJournal, readNewestSite } from '../browser/journal/read.ts';
import { takeInFile } from '../browser/journal/take-in.ts';
import { openSettings } from '../browser/pages.ts';
import { onSettingsChange, readSettings } from '../browser/settings.ts';
import { language, localisePage, text } from '../browser/texts.ts';
import type { Kept } from '../history/kept.ts';
import { JournalPage } from './JournalPage.tsx';
import './journal.css';
import type { Deeds, Deleted } from './props.ts';
import { saveJournal } from './save.ts';
import { importedWords } from './words/imported.ts';
import type { ProductNames } from './words/names.ts';
import { timesIn } from './words/times.ts';

localisePage('journalTitle');

const times = timesIn(language());
const [newest, atFirst] = await Promise.all([readNewestSite(), readSettings()]);
let settings = atFirst;
let kept: Kept = { kind: 'open', entries: newest, unread: [] };
let isWhole = false;
let names: ProductNames = null;
let deleted: readonly Deleted[] = [];
let outcome = '';

const deeds: Deeds = {
  remove: (entries) => void remove(entries),
  removeAll: () => void refresh().then(() => remove(kept.kind === 'open' ? kept.entries : [])),
  removeUnread: () => void remove(kept.kind === 'open' ? kept.unread : []),
  putBack: () => void change(putBack).then(() => focus('search')),
  save: (as) => void refresh().then(() => saveJournal(as, kept, Date.now())),
  takeIn: (file) => void change(() => takeIn(file)),
  openSettings,
};

let whole = drawNewest().then(readAll);
await whole;
onJournalChange(() => void refresh());
onSettingsChange(() => void refresh());
const { products } = await import('../gateways/products/index.ts');
names = new Map(products.map(({ id, name }) => [id, name]));
draw();

function draw(): void {
  const words = { say: text, times, names, now: Date.now() };
  const shown = { kept, isWhole, settings, outcome, deleted, words };
  render(<JournalPage {...shown} deeds={deeds} />, document.body);
}

async function drawNewest(): Promise<void> {
  if (newest.length === 0) return;
  draw();
  await painted();
}

async function readAll(): Promise<void> {
  [kept, settings] = await Promise.all([readJournal(), readSettings()]);
  isWhole = true;
  draw();
}

/** In turn, so that what was read last is shown last. */
function refresh(): Promise<void> {
  whole = whole.then(readAll);
  return whole;
}

/** Does something with the journal, and shows what came of it. */
async function change(deed: () => Promise<string>): Promise<void> {
  outcome = await deed().catch(() => text('journalFailed'));
  await refresh();
}

/** The keyboard goes on where it can be undone: the button that was pressed may be gone. */
async function remove(removed: Extract<Kept, { kind: 'open' }>['entries' | 'unread']): Promise<void> {
  await change(async () => {
    await removeIncidents(removed.map(({ id }) => id));
    const values = removed.map((one) => ('value' in one ? one.value : one));
    deleted = [...deleted, values];
    return '';
  });
  focus('put-back');
}

async function putBack(): Promise<string> {
  await putIncidents(deleted.at(-1) ?? []);
  deleted = deleted.slice(0, -1);
  return text('journalIsBack');
}

async function takeIn(file: File): Promise<string> {
  const phrases = importedWords(await takeInFile(file), settings.journalDays);
  return phrases.map((phrase) => text(...phrase)).join(' ');
}

/** Lets the browser show what was drawn, unless the page is hidden anyway. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function focus(action: string): void {
  document.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
}
