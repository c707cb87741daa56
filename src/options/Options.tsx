import { Brand } from '../design/Brand.tsx';
import { HelpLink } from '../design/HelpLink.tsx';
import type { Key } from '../keys.ts';
import type { Policy } from '../policy/policy.ts';
import { resolvers } from '../probes/asking/resolver.ts';
import { bounds, resolverNames, type Settings } from '../settings.ts';
import type { Say } from '../texts.ts';
import { Keys } from './Keys.tsx';
import { Choice } from './parts/Choice.tsx';
import { LeaveAlone } from './parts/LeaveAlone.tsx';
import { NumberField } from './parts/NumberField.tsx';
import { Organisation } from './parts/Organisation.tsx';
import { Panel } from './parts/Panel.tsx';
import { Reset } from './parts/Reset.tsx';
import { Switch } from './parts/Switch.tsx';

export interface OptionsProps {
  /** The person's own, whatever their organisation says. */
  settings: Settings;
  policy: Policy;
  everySite: boolean;
  /** Whether the browser lets us send messages. */
  mayNotify: boolean;
  wasReset: boolean;
  keys: readonly Key[];
  say: Say;
  set(changes: Partial<Settings>): void;
  /** The same for a list, by what is on it at that moment. */
  change(to: (own: Settings) => Partial<Settings>): void;
  /** Takes the browser's leave as well, if it is not there yet. */
  setNotice(name: 'notices' | 'noticeBack', on: boolean): void;
  allowEverySite(): void;
  reset(): void;
  undoReset(): void;
  changeKeys(): void;
}

/** What the person can choose, each with a plain sentence; every change works at once. */
export function Options(props: OptionsProps) {
  const { settings, policy, wasReset, say, set, change, reset, undoReset } = props;
  return (
    <main class="options">
      <Brand title={say('settings')} />
      <p class="options__lead">{say('optionsPrivacy')}</p>
      <Organisation policy={policy} say={say} />
      <Watched {...props} />
      <Told {...props} />
      <Asking {...props} />
      <ThirdParties {...props} />
      <Journal {...props} />
      <Panel title="settingsParts" say={say}>
        <Switch
          name="failedParts"
          label="settingFailedParts"
          hint="settingFailedPartsHint"
          on={settings.failedParts}
          set={(failedParts) => set({ failedParts })}
          say={say}
        />
      </Panel>
      <Panel title="settingsLeaveAlone" lead="settingsLeaveAloneLead" say={say}>
        <LeaveAlone
          hosts={settings.leaveAlone}
          excluded={policy.excludedSites}
          add={(host) => change(({ leaveAlone }) => ({ leaveAlone: [...leaveAlone, host] }))}
          take={(host) =>
            change(({ leaveAlone }) => ({ leaveAlone: leaveAlone.filter((one) => one !== host) }))
          }
          say={say}
        />
      </Panel>
      <Keys keys={props.keys} say={say} change={props.changeKeys} />
      <Access {...props} />
      <Panel title="settingsReset" say={say}>
        <Reset wasReset={wasReset} reset={reset} undo={undoReset} say={say} />
      </Panel>
      <p class="options__end">
        <HelpLink say={say} />
      </p>
    </main>
  );
}

function Watched({ settings, say, set }: OptionsProps) {
  return (
    <Panel title="settingsWatched" lead="settingsWatchedLead" say={say}>
      <Switch
        name="watch503"
        label="settingWatch503"
        hint="settingWatch503Hint"
        on={settings.watch503}
        set={(watch503) => set({ watch503 })}
        say={say}
      />
      <Switch
        name="watch504"
        label="settingWatch504"
        hint="settingWatch504Hint"
        on={settings.watch504}
        set={(watch504) => set({ watch504 })}
        say={say}
      />
      <Switch
        name="watchCloudflare"
        label="settingWatchCloudflare"
        hint="settingWatchCloudflareHint"
        on={settings.watchCloudflare}
        set={(watchCloudflare) => set({ watchCloudflare })}
        say={say}
      />
    </Panel>
  );
}

const badges = [
  ['number', 'settingBadgeNumber'],
  ['icon', 'settingBadgeIcon'],
] as const;

/** A message is only shown as switched on where the browser sends it. */
function Told({ settings, mayNotify, say, set, setNotice }: OptionsProps) {
  return (
    <Panel title="settingsTold" say={say}>
      <Choice
        name="badge"
        label="settingBadge"
        hint="settingBadgeHint"
        choices={badges}
        chosen={settings.badge}
        choose={(badge) => set({ badge })}
        say={say}
      />
      <Switch
        name="notices"
        label="settingNotices"
        hint="settingNoticesHint"
        on={settings.notices && mayNotify}
        set={(on) => setNotice('notices', on)}
        say={say}
      />
      <Switch
        name="noticeBack"
        label="settingNoticeBack"
        hint="settingNoticeBackHint"
        on={settings.noticeBack && mayNotify}
        set={(on) => setNotice('noticeBack', on)}
        say={say}
      />
      <Switch
        name="reloadWhenBack"
        label="settingReload"
        hint="settingReloadHint"
        on={settings.reloadWhenBack}
        set={(reloadWhenBack) => set({ reloadWhenBack })}
        say={say}
      />
    </Panel>
  );
}

function Asking({ settings, say, set }: OptionsProps) {
  return (
    <Panel title="settingsAsking" say={say}>
      <Switch
        name="askFirst"
        label="settingAskFirst"
        hint="settingAskFirstHint"
        on={settings.askFirst}
        set={(askFirst) => set({ askFirst })}
        say={say}
      />
    </Panel>
  );
}

function ThirdParties({ settings, policy: { forbidThirdParties }, say, change }: OptionsProps) {
  return (
    <Panel title="settingsThird" lead="settingsThirdLead" say={say}>
      {resolverNames.map((id) => (
        <Switch
          key={id}
          name={`resolver-${id}`}
          label={['settingResolver', resolvers[id].name]}
          hint={['settingResolverHint', resolvers[id].host]}
          on={settings.resolvers.includes(id) && !forbidThirdParties}
          decided={forbidThirdParties}
          set={(on) =>
            change(({ resolvers: chosen }) => ({
              resolvers: on ? [...chosen, id] : chosen.filter((one) => one !== id),
            }))
          }
          say={say}
        />
      ))}
    </Panel>
  );
}

function Journal({ settings, policy: { forbidJournal }, say, set }: OptionsProps) {
  return (
    <Panel title="settingsJournal" lead="settingsJournalLead" say={say}>
      <Switch
        name="journal"
        label="settingJournal"
        hint="settingJournalHint"
        on={settings.journal && !forbidJournal}
        decided={forbidJournal}
        set={(journal) => set({ journal })}
        say={say}
      />
      <Switch
        name="journalAddresses"
        label="settingJournalAddresses"
        hint="settingJournalAddressesHint"
        on={settings.journalAddresses}
        set={(journalAddresses) => set({ journalAddresses })}
        say={say}
      />
      <NumberField
        name="journalDays"
        label="settingJournalDays"
        hint="settingJournalDaysHint"
        value={settings.journalDays}
        {...bounds.journalDays}
        set={(journalDays) => set({ journalDays })}
        say={say}
      />
      <NumberField
        name="journalMost"
        label="settingJournalMost"
        hint="settingJournalMostHint"
        value={settings.journalMost}
        {...bounds.journalMost}
        set={(journalMost) => set({ journalMost })}
        say={say}
      />
      <div class="setting">
        <span class="setting__text">{say('journalHead')}</span>
        <a class="button" href="/src/journal/index.html" data-action="journal">
          {say('openJournal')}
        </a>
      </div>
    </Panel>
  );
}

function Access({ everySite, say, allowEverySite }: OptionsProps) {
  return (
    <Panel title="settingsAccess" say={say}>
      <div class="setting">
        <span class="setting__text">
          {say('settingAccess')}
          <small>{say('settingAccessHint')}</small>
        </span>
        {everySite ? (
          <span>{say('settingAccessGranted')}</span>
        ) : (
          <button type="button" class="button" data-action="allow-every-site" onClick={allowEverySite}>
            {say('allowEverySite')}
          </button>
        )}
      </div>
    </Panel>
  );
}
