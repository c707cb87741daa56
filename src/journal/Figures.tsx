import type { Usual } from '../history/insight.ts';
import type { Outage } from '../history/outages.ts';
import type { Words } from './props.ts';

interface FiguresProps {
  /** Newest first; never empty. */
  outages: readonly Outage[];
  usual: Usual | null;
  words: Words;
}

/** A site in figures. What is an estimate says so, and of how many. */
export function Figures({ outages, usual, words: { say, times } }: FiguresProps) {
  const lengths = outages.flatMap(({ lasted }) => (lasted === null ? [] : [lasted]));
  const judged = outages.filter(({ side }) => side !== 'unknown');
  const sites = judged.filter(({ side }) => side === 'site').length;
  return (
    <>
      <dl class="figures">
        {usual === null ? null : (
          <Figure label={say('figureUsual')} value={times.length(usual.median)} name="usual" />
        )}
        <Figure label={say('figureOutages')} value={times.number(outages.length)} name="outages" />
        {lengths.length === 0 ? null : (
          <Figure label={say('figureLongest')} value={times.length(Math.max(...lengths))} name="longest" />
        )}
        {judged.length === 0 ? null : (
          <Figure
            label={say('figureSite')}
            value={say('someOf', times.number(sites), times.number(judged.length))}
            name="site"
          />
        )}
      </dl>
      {usual === null ? null : (
        <p class="journal__hint">
          {say(
            'figureEstimate',
            times.number(usual.known),
            times.number(usual.of),
            times.length(usual.least),
            times.length(usual.most),
          )}
        </p>
      )}
    </>
  );
}

function Figure({ label, value, name }: { label: string; value: string; name: string }) {
  return (
    <div data-figure={name}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
