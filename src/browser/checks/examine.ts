import { originOf } from '../../incident/address.ts';
import { type Incident, shownIncident } from '../../incident/incident.ts';
import type { Asked } from '../../probes/asking/asked.ts';
import { permitFor } from '../../probes/asking/permit.ts';
import type { ProbeId, Readings } from '../../probes/evidence.ts';
import { type Examination, isAbout } from '../../probes/examination.ts';
import { probes } from '../../probes/index.ts';
import type { Probe, Subject } from '../../probes/probe.ts';
import { unavailable, valueIn } from '../../probes/reading.ts';
import { withShown } from '../incidents.ts';
import { readSettings } from '../settings.ts';
import { readExamination, readTab, writeExamination } from '../store.ts';
import { askAllowedResolvers } from './ask-resolver.ts';
import { toolsFor } from './tools.ts';

/**
 * How the person came to it: by opening the popup, by asking to check again, or by letting the failing page be asked for
 * although a link may be good for one use.
 */
export type Occasion = 'opened' | 'again' | 'ask-page';

/** Milliseconds after which an examination ends with what it has. */
const patience = 8_000;

/** An examination under way, and what it is about. */
interface Run {
  readonly incident: string;
  readonly end: Promise<void>;
}

/** Those of all tabs. A worker that is stopped loses them, and the next opening of the popup goes on with what is there. */
const running = new Map<number, Run>();

/** Examines the failure that a tab shows, once for each showing unless the person asks again. Resolves at the end. */
export async function examine(tabId: number, occasion: Occasion): Promise<void> {
  const [state, before] = await Promise.all([readTab(tabId), readExamination(tabId)]);
  const incident = shownIncident(state);
  if (incident === null || incident.state.phase === 'verifying') return;
  const underWay = running.get(tabId);
  if (underWay?.incident === incident.id) return await underWay.end;
  const isSame = before !== null && isAbout(before, incident);
  if (isSame && occasion === 'opened' && before.finishedAt !== null)
    return await resolveBesides(tabId, incident, before);
  const end = runAll(tabId, incident, occasion, isSame ? before : null);
  const run = { incident: incident.id, end };
  running.set(tabId, run);
  await end.finally(() => running.get(tabId) === run && running.delete(tabId));
}

/** A resolver that was allowed after the checks were through is asked all the same. */
async function resolveBesides(tabId: number, incident: Incident, { readings }: Examination): Promise<void> {
  if (readings.resolution !== undefined) return;
  const resolution = await askAllowedResolvers(incident);
  if (resolution !== null) await examineBesides(tabId, 'resolution', async () => resolution);
}

async function runAll(
  tabId: number,
  incident: Incident,
  occasion: Occasion,
  before: Examination | null,
): Promise<void> {
  const { url } = incident.failure;
  const isBrokenOff = occasion === 'opened' && before !== null;
  const kept = isBrokenOff
    ? before.readings
    : occasion === 'ask-page'
      ? withoutWaiting(before?.readings ?? {})
      : {};
  const mayAsk = occasion === 'ask-page' || !(await readSettings()).askFirst;
  const permit = mayAsk
    ? permitFor(incident, occasion === 'ask-page', Date.now(), heardIn(before))
    : 'needs-click';
  const subject: Subject = { incident, url, origin: originOf(url), permit, mayAsk };
  let examination: Examination = {
    incident: incident.id,
    shownAt: incident.shownAt,
    startedAt: Date.now(),
    finishedAt: null,
    readings: kept,
    asked: before?.asked ?? 0,
    before: (isBrokenOff ? before.before : before?.readings) ?? null,
  };
  const update = (change: Partial<Examination>) => {
    examination = { ...examination, ...change };
    return writeIfShown(tabId, examination);
  };
  await update({});
  const tools = toolsFor(tabId, subject, () => {
    examination = { ...examination, asked: examination.asked + 1 };
  });
  const readOne = async (probe: Probe) => {
    const readings = await reading(probe, subject, tools);
    await update({ readings: { ...examination.readings, ...readings } });
  };
  const resolve = async () => {
    const resolution = kept.resolution ?? (await askAllowedResolvers(incident));
    if (resolution !== null) await update({ readings: { ...examination.readings, resolution } });
  };
  const wanted = probes.filter(({ id }) => kept[id] === undefined);
  await Promise.race([Promise.all([...wanted.map(readOne), resolve()]), overdue()]);
  await update({ readings: withoutGaps(examination.readings), finishedAt: Date.now() });
}

/** Adds one reading that the person has asked for to the examination of what the tab shows. Returns whether it was had. */
export async function examineBesides<Id extends ProbeId>(
  tabId: number,
  id: Id,
  read: (incident: Incident, asked: () => void) => Promise<NonNullable<Readings[Id]>>,
): Promise<boolean> {
  const incident = shownIncident(await readTab(tabId));
  if (incident === null) return false;
  let asked = 0;
  const reading = await read(incident, () => asked++);
  await withShown(tabId, async (shown) => {
    const known = await readExamination(tabId);
    if (known === null || shown.id !== incident.id || !isAbout(known, shown)) return;
    const readings = { ...known.readings, [id]: reading };
    await writeExamination(tabId, { ...known, readings, asked: known.asked + asked });
  });
  return reading.status === 'measured';
}

/** What the site answered to the questions of the examination before. */
export function heardIn(before: Examination | null): Asked[] {
  const { fresh, anonymous, siblings } = before?.readings ?? {};
  const { root = null, robots = null } = valueIn(siblings) ?? {};
  const asked = [...(valueIn(fresh)?.answers ?? []), ...(valueIn(anonymous)?.answers ?? []), root, robots];
  return asked.filter((one) => one !== null);
}

/** A probe that breaks is one that could not measure. */
async function reading(
  probe: Probe,
  subject: Subject,
  tools: ReturnType<typeof toolsFor>,
): Promise<Readings> {
  try {
    return { [probe.id]: await probe.run(subject, tools) };
  } catch (error) {
    return { [probe.id]: unavailable('error', String(error)) };
  }
}

/** What has been measured is not asked for a second time, where the person only allows what waited for them. */
function withoutWaiting(readings: Readings): Readings {
  const waited = (id: ProbeId) => {
    const reading = readings[id];
    return (
      reading?.status === 'unavailable' &&
      (reading.reason === 'needs-click' || reading.reason === 'told-to-wait')
    );
  };
  const ids: ProbeId[] = [...probes.map(({ id }) => id), 'resolution'];
  const settled = ids.filter((id) => readings[id] !== undefined && !waited(id));
  return Object.fromEntries(settled.map((id) => [id, readings[id]]));
}

function withoutGaps(readings: Readings): Readings {
  const late = probes.map(({ id }) => [id, unavailable('timeout')] as const);
  return { ...Object.fromEntries(late), ...readings };
}

function overdue(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience));
}

/** What comes late, for a failure that the tab has left behind, or for a tab that was closed, is dropped. */
function writeIfShown(tabId: number, examination: Examination): Promise<void> {
  return withShown(tabId, async (incident) => {
    if (isAbout(examination, incident)) await writeExamination(tabId, examination);
  });
}
