import { Icon } from '../../design/Icon.tsx';
import type { Link } from '../../policy/policy.ts';
import type { Say } from '../../texts.ts';
import type { Organisation as OrganisationView } from '../words/organisation.ts';

interface OrganisationProps {
  organisation: OrganisationView;
  say: Say;
}

/** Whom the person's own organisation has named. */
export function Organisation({ organisation: { proxy, support, statusPage }, say }: OrganisationProps) {
  return (
    <section class="card" aria-labelledby="organisation-title" data-card="organisation">
      <h2 class="card__title" id="organisation-title">
        {say('organisationTitle')}
      </h2>
      {proxy === '' ? null : <p>{proxy}</p>}
      {support === null ? null : <To label={say('organisationSupport')} link={support} name="support" />}
      {statusPage === null ? null : (
        <To label={say('organisationStatus')} link={statusPage} name="status-page" />
      )}
    </section>
  );
}

function To({ label, link: { href, label: target }, name }: { label: string; link: Link; name: string }) {
  return (
    <p class="organisation__link">
      {label}
      <a href={href} target="_blank" rel="noopener noreferrer" data-action={name}>
        <Icon name={href.startsWith('mailto:') ? 'mail' : 'external'} small />
        <bdi>{target}</bdi>
      </a>
    </p>
  );
}
