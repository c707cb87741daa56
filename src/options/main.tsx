import { render } from 'preact';
import { openKeySettings, readKeys } from '../browser/keys/settings.ts';
import {
  mayUse,
  mayWatchEverySite,
  onPermissionsChange,
  requestEverySite,
  requestNotices,
} from '../browser/permissions.ts';
import { readPolicy } from '../browser/settings/policy.ts';
import { resetSettings, undoReset, wasReset } from '../browser/settings/reset.ts';
import { changeSettings, onSettingsChange, readOwnSettings } from '../browser/settings.ts';
import { localisePage, text } from '../browser/texts.ts';
import type { Settings } from '../settings.ts';
import './options.css';
import './keys.css';
import { Options } from './Options.tsx';

localisePage('optionsTitle');

async function draw(): Promise<void> {
  const [settings, policy, everySite, mayNotify, isReset, keys] = await Promise.all([
    readOwnSettings(),
    readPolicy(),
    mayWatchEverySite(),
    mayUse('notifications'),
    wasReset(),
    readKeys(),
  ]);
  render(
    <Options
      settings={settings}
      policy={policy}
      everySite={everySite}
      mayNotify={mayNotify}
      wasReset={isReset}
      keys={keys}
      say={text}
      set={(changes) => void write(() => changes)}
      change={(to) => void write(to)}
      setNotice={(name, on) => void setNotice(name, on)}
      allowEverySite={() => void requestEverySite()}
      reset={() => void resetSettings().then(draw)}
      undoReset={() => void undoReset().then(draw)}
      changeKeys={() => void openKeySettings()}
    />,
    document.body,
  );
}

/** Drawn anew even where nothing has changed, so that what is shown is what holds. */
async function write(to: (own: Settings) => Partial<Settings>): Promise<void> {
  await changeSettings(to);
  await draw();
}

/** The permission is asked for when it is first needed; refused, the setting stays as it was. */
async function setNotice(name: 'notices' | 'noticeBack', on: boolean): Promise<void> {
  if (on && !(await requestNotices().catch(() => false))) return await draw();
  await write(() => ({ [name]: on }));
}

onSettingsChange(() => void draw());
onPermissionsChange(() => void draw());
// The keys are changed on another page, which tells nobody of it in Chromium.
document.addEventListener('visibilitychange', () => void draw());
await draw();
