import { Brand } from '../design/Brand.tsx';
import { HelpLink } from '../design/HelpLink.tsx';
import type { Key } from '../keys.ts';
import type { Settings } from '../settings.ts';
import type { Say } from '../texts.ts';
import { Keys } from './Keys.tsx';

export interface OptionsProps {
  settings: Settings;
  everySite: boolean;
  keys: readonly Key[];
  say: Say;
  setFamily(on: boolean): void;
  setAskFirst(on: boolean): void;
  setNotices(on: boolean): void;
  allowEverySite(): void;
  changeKeys(): void;
}

/** What the person can choose, each with a plain sentence; every change works at once. */
export function Options(props: OptionsProps) {
  const { settings, everySite, say, setFamily, setAskFirst, setNotices, allowEverySite } = props;
  return (
    <main class="options">
      <Brand title={say('extensionName')} />
      <section class="panel" aria-labelledby="settings-title">
        <header class="panel__head">
          <h2 id="settings-title">{say('settings')}</h2>
          <p>{say('optionsPrivacy')}</p>
        </header>
        <div class="panel__body">
          <Switch name="family" on={settings.family} set={setFamily} say={say} />
          <Switch name="askFirst" on={settings.askFirst} set={setAskFirst} say={say} />
          <Switch name="notices" on={settings.notices} set={setNotices} say={say} />
          <div class="setting">
            <span class="setting__text">
              {say('settingAccess')}
              <small>{say('settingAccessHint')}</small>
            </span>
            {everySite ? (
              <span>{say('settingAccessGranted')}</span>
            ) : (
              <button type="button" class="button" onClick={allowEverySite}>
                {say('allowEverySite')}
              </button>
            )}
          </div>
        </div>
      </section>
      <Keys keys={props.keys} say={say} change={props.changeKeys} />
      <p class="options__end">
        <HelpLink say={say} />
      </p>
    </main>
  );
}

const labels = {
  family: ['settingFamily', 'settingFamilyHint'],
  askFirst: ['settingAskFirst', 'settingAskFirstHint'],
  notices: ['settingNotices', 'settingNoticesHint'],
} as const;

interface SwitchProps {
  name: keyof typeof labels;
  on: boolean;
  set(on: boolean): void;
  say: Say;
}

function Switch({ name, on, set, say }: SwitchProps) {
  const [label, hint] = labels[name];
  return (
    <label class="setting">
      <span class="setting__text">
        {say(label)}
        <small>{say(hint)}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        data-setting={name}
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
    </label>
  );
}
