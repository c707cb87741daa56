import type { BrowserName } from '../../e2e/driver/driver.ts';
import { type BadgeSamples, type BadgeSeries, type Meeting, type Painter, painters } from '../badge.ts';
import { type Estimate, estimate, isApart, pairedMeans, pairedRatios } from '../statistics.ts';
import { printTable, show } from './table.ts';

/** What is known of one way of meeting a 502. */
export interface BadgeResult extends Meeting {
  readonly samples: BadgeSamples;
  /** Milliseconds of a badge that the commit wipes again. */
  readonly atAnswer: Estimate;
  /** Milliseconds. */
  readonly bare: Estimate;
  /** Milliseconds. */
  readonly ours: Estimate;
  /** Milliseconds that ours took longer than bare did in the same round. */
  readonly longer: Estimate;
  readonly ratio: Estimate;
  /** Bare against itself: the noise. */
  readonly control: Estimate;
}

export function badgeResults({ samples }: BadgeSeries): readonly BadgeResult[] {
  return [...samples].map(([meeting, series]) => {
    const [atAnswer, one, other, ours] = painters.map((painter) => delays(series, painter));
    const bare = pairedMeans(one ?? [], other ?? []);
    const differences = (ours ?? []).map((delay, round) => delay - (bare[round] ?? 0));
    return {
      ...meeting,
      samples: series,
      atAnswer: estimate(atAnswer ?? []),
      bare: estimate([...(one ?? []), ...(other ?? [])]),
      ours: estimate(ours ?? []),
      longer: estimate(differences),
      ratio: estimate(pairedRatios(ours ?? [], bare)),
      control: estimate(pairedRatios(other ?? [], one ?? [])),
    };
  });
}

export function printBadges(browser: BrowserName, version: string, results: readonly BadgeResult[]): void {
  console.log(`\nResponse to badge, ${browser} ${version}`);
  printTable(
    [
      'background, body',
      'at answer, ms',
      'bare, ms',
      'ours, ms',
      'ours - bare, ms',
      'ours / bare',
      'bare / bare',
      '',
      'kept',
    ],
    results.map((result) => [
      `${result.state}, ${result.body}`,
      show(result.atAnswer, 1),
      show(result.bare, 1),
      show(result.ours, 1),
      show(result.longer, 1),
      show(result.ratio, 2),
      show(result.control, 2),
      isApart(result.ratio, result.control) ? 'apart' : 'within noise',
      (['at answer', 'bare', 'ours'] as const).map((painter) => kept(result.samples, painter)).join(' '),
    ]),
  );
}

function delays(samples: BadgeSamples, painter: Painter): number[] {
  return samples[painter].map(({ delay }) => delay);
}

function kept(samples: BadgeSamples, painter: Painter): string {
  return `${samples[painter].filter((sample) => sample.kept).length}/${samples[painter].length}`;
}
