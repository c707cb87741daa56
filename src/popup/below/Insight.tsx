import { Icon } from '../../design/Icon.tsx';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { InsightView } from '../words/insight.ts';

interface InsightProps {
  insight: InsightView | null;
  say: Say;
  deeds: Deeds;
}

/** What the journal tells of this site, in one line; beneath it what that is worth. */
export function Insight({ insight, say, deeds }: InsightProps) {
  if (insight === null) return null;
  const { line, estimate } = insight;
  return (
    <div class="section">
      <div class="section__body insight" data-insight>
        <Icon name="history" small />
        <p>
          {line}
          {estimate === null ? null : <small>{estimate}</small>}
        </p>
        <button type="button" class="button button--plain" data-action="journal" onClick={deeds.openJournal}>
          {say('openJournal')}
        </button>
      </div>
    </div>
  );
}
