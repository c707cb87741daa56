import { Icon } from '../../design/Icon.tsx';
import type { Say } from '../../texts.ts';

/** Says that the person's organisation has decided it, so that it cannot be changed here. */
export function Decided({ say }: { say: Say }) {
  return (
    <small class="setting__note" data-decided>
      <Icon name="lock" small />
      {say('decidedByOrganisation')}
    </small>
  );
}
