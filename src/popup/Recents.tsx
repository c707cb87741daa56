import { Host } from '../design/Host.tsx';
import { Mark } from '../design/Mark.tsx';
import type { Recent } from '../incident/recent.ts';
import type { Say } from '../texts.ts';
import { duration, type Times } from './words/times.ts';

/** The session's last incidents, or what there will be to see. */
export function Recents({ recents, say, times }: { recents: readonly Recent[]; say: Say; times: Times }) {
  if (recents.length === 0) {
    return (
      <div class="section">
        <p class="section__body">{say('recentNone')}</p>
      </div>
    );
  }
  return (
    <section class="section" aria-labelledby="recent-title">
      <div class="section__head">
        <h2 id="recent-title">{say('recentTitle')}</h2>
        <span>{say('recentKept')}</span>
      </div>
      <ul class="section__body sites">
        {recents.map((recent) => (
          <Line key={recent.id} recent={recent} say={say} times={times} />
        ))}
      </ul>
    </section>
  );
}

function Line({ recent, say, times }: { recent: Recent; say: Say; times: Times }) {
  const back = recent.lasted !== null;
  return (
    <li>
      <Mark health={back ? 'ok' : 'failing'} />
      <span class="only-read">{say(back ? 'markOk' : 'markFailing')}</span>
      <Host name={recent.host} />
      <span class="code">{summary(recent, say, times)}</span>
    </li>
  );
}

function summary({ status, at, lasted }: Recent, say: Say, times: Times): string {
  const when = times.short(at);
  if (lasted !== null) return say('recentBack', duration(times, say, lasted), when);
  return status === null ? say('recentTunnel', when) : say('recentFailing', String(status), when);
}
