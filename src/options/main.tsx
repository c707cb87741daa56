import { render } from 'preact';
import { openKeySettings, readKeys } from '../browser/keys/settings.ts';
import {
  mayWatchEverySite,
  onPermissionsChange,
  requestEverySite,
  requestNotices,
} from '../browser/permissions.ts';
import { onSettingsChange, readSettings, writeSettings } from '../browser/settings.ts';
import { localisePage, text } from '../browser/texts.ts';
import './options.css';
import './keys.css';
import { Options } from './Options.tsx';

localisePage('optionsTitle');

async function draw(): Promise<void> {
  const [settings, everySite, keys] = await Promise.all([readSettings(), mayWatchEverySite(), readKeys()]);
  render(
    <Options
      settings={settings}
      everySite={everySite}
      keys={keys}
      say={text}
      setFamily={(family) => void writeSettings({ family })}
      setAskFirst={(askFirst) => void writeSettings({ askFirst })}
      setNotices={(wanted) => void setNotices(wanted)}
      allowEverySite={() => void requestEverySite()}
      changeKeys={() => void openKeySettings()}
    />,
    document.body,
  );
}

/** The permission is asked for when the setting is first switched on; refused, the setting stays off. */
async function setNotices(wanted: boolean): Promise<void> {
  const notices = wanted && (await requestNotices());
  await writeSettings({ notices });
  await draw();
}

onSettingsChange(() => void draw());
onPermissionsChange(() => void draw());
// The keys are changed on another page, which tells nobody of it in Chromium.
document.addEventListener('visibilitychange', () => void draw());
await draw();
