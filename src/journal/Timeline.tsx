import type { Usual } from '../history/insight.ts';
import type { Outage } from '../history/outages.ts';
import type { MessageKey } from '../texts.ts';
import type { Words } from './props.ts';
import { type Bar, frame, timelineOf } from './words/timeline.ts';

interface TimelineProps {
  name: string;
  /** Newest first; never empty. */
  outages: readonly Outage[];
  usual: Usual | null;
  words: Words;
}

/** When a site failed, for how long and by whose answer, as a picture. The table after it has the same in words. */
export function Timeline({ name, outages, usual, words }: TimelineProps) {
  const { say, times, now } = words;
  const { bars, lines, marks, usual: usualAt } = timelineOf(outages, usual, now);
  const { left, right, bottom, width, height } = frame;
  return (
    <figure class="timeline">
      <figcaption class="journal__hint">{say('timelineScale')}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={wordsOf(name, outages, words)}>
        {lines.map(({ length, y }) => (
          <g key={length}>
            <line class="grid" x1={left} x2={right} y1={y} y2={y} />
            <text x={left - 8} y={y + 4} text-anchor="end">
              {times.number(length / 60_000)}
            </text>
          </g>
        ))}
        <line class="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
        {usualAt === null ? null : <line class="usual" x1={left} x2={right} y1={usualAt} y2={usualAt} />}
        {bars.map((bar) => (
          <BarOf key={bar.outage.at} bar={bar} words={words} />
        ))}
        {marks.map(({ at, x }) => (
          <g key={at}>
            <line class="axis" x1={x} x2={x} y1={bottom} y2={bottom + 4} />
            <text x={x} y={bottom + 20} text-anchor={at === now ? 'end' : 'middle'}>
              {at === now ? say('timelineNow') : times.day(at)}
            </text>
          </g>
        ))}
      </svg>
      <Legend bars={bars} usual={usual} words={words} />
      <p class="journal__hint">{say('timelineMakers', makersOf(outages, words))}</p>
    </figure>
  );
}

/** "nginx 6, not known 1", the most frequent first. */
function makersOf(outages: readonly Outage[], words: Words): string {
  const counts = new Map<string, number>();
  for (const outage of outages) {
    const name = nameOf(outage, words);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const inOrder = [...counts].toSorted(([, one], [, other]) => other - one);
  return inOrder.map(([name, count]) => `${name} ${words.times.number(count)}`).join(', ');
}

function nameOf({ maker }: Outage, { say, names }: Words): string {
  return maker === null ? say('makerUnknown') : (names?.get(maker) ?? maker);
}

/** The colour and the outline say the side; one whose end nobody saw is dashed. */
function BarOf({ bar: { outage, x, y, height }, words }: { bar: Bar; words: Words }) {
  const { at, lasted } = outage;
  const { say, times } = words;
  const length = lasted === null ? say('timelineUnseen') : times.length(lasted);
  const by = nameOf(outage, words);
  return (
    <rect class={classOf(outage)} x={x} y={y} width={frame.bar} height={height} rx={2}>
      <title>{say('timelineBar', times.when(at), length, by)}</title>
    </rect>
  );
}

function classOf({ side, lasted }: Pick<Outage, 'side' | 'lasted'>): string {
  return `bar bar--${side} ${lasted === null ? 'bar--unseen' : ''}`;
}

function wordsOf(name: string, outages: readonly Outage[], { say, times }: Words): string {
  const lengths = outages.flatMap(({ lasted }) => (lasted === null ? [] : [lasted]));
  const first = times.when(outages.at(-1)?.at ?? 0);
  const all = say('timelineText', name, times.number(outages.length), first);
  const ended =
    lengths.length === 0
      ? say('timelineNoEnd')
      : say(
          'timelineEnds',
          times.number(lengths.length),
          times.length(Math.min(...lengths)),
          times.length(Math.max(...lengths)),
        );
  return `${all} ${ended} ${say('timelineTable')}`;
}

const sideLegends: readonly (readonly [Outage['side'], MessageKey])[] = [
  ['site', 'legendSite'],
  ['visitor', 'legendVisitor'],
  ['unknown', 'legendUnknown'],
];

/** Only what is drawn is explained. */
function Legend({
  bars,
  usual,
  words: { say, times },
}: Pick<TimelineProps, 'usual' | 'words'> & { bars: readonly Bar[] }) {
  const drawn = (is: (outage: Outage) => boolean) => bars.some(({ outage }) => is(outage));
  return (
    <ul class="legend">
      {sideLegends
        .filter(([side]) => drawn((outage) => outage.side === side && !isPlain(outage)))
        .map(([side, label]) => (
          <li key={side}>
            <Swatch of={classOf({ side, lasted: 0 })} />
            {say(label)}
          </li>
        ))}
      {drawn(({ lasted }) => lasted === null) ? (
        <li>
          <Swatch of={classOf({ side: 'unknown', lasted: null })} />
          {say('legendUnseen')}
        </li>
      ) : null}
      {usual === null ? null : (
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true">
            <line class="usual" x1="0" x2="20" y1="6" y2="6" />
          </svg>
          {say('legendUsual', times.length(usual.median))}
        </li>
      )}
    </ul>
  );
}

/** It looks like any other whose end nobody saw. */
function isPlain({ side, lasted }: Outage): boolean {
  return side === 'unknown' && lasted === null;
}

function Swatch({ of }: { of: string }) {
  return (
    <svg viewBox="0 0 20 12" aria-hidden="true">
      <rect class={of} x="5" y="1" width="10" height="10" rx="2" />
    </svg>
  );
}
