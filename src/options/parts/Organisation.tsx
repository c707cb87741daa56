import { Icon } from '../../design/Icon.tsx';
import type { Link, Policy } from '../../policy/policy.ts';
import type { MessageKey, Say } from '../../texts.ts';
import { Panel } from './Panel.tsx';

/** What the person's organisation has told us, and nobody can change here. */
export function Organisation({ policy, say }: { policy: Policy; say: Say }) {
  const { supportContact, statusPage, proxies } = policy;
  if (supportContact === null && statusPage === null && proxies.length === 0) return null;
  return (
    <Panel title="organisationTitle" lead="organisationLead" say={say}>
      <Line label="organisationSupport" link={supportContact} say={say} />
      <Line label="organisationStatus" link={statusPage} say={say} />
      {proxies.map(({ name, addresses, contact }, index) => (
        <div class="setting" key={index}>
          <span class="setting__text">
            {say('organisationProxy', name)}
            <small dir="ltr">{addresses.join(', ')}</small>
            {contact === '' ? null : <small>{contact}</small>}
          </span>
        </div>
      ))}
    </Panel>
  );
}

function Line({ label, link, say }: { label: MessageKey; link: Link | null; say: Say }) {
  if (link === null) return null;
  return (
    <p class="setting">
      <span>{say(label)}</span>
      <a class="target" href={link.href} target="_blank" rel="noopener noreferrer">
        <Icon name={link.href.startsWith('mailto:') ? 'mail' : 'external'} small />
        <bdi>{link.label}</bdi>
      </a>
    </p>
  );
}
