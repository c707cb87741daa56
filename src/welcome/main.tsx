import { render } from 'preact';
import {
  mayWatchEverySite,
  onPermissionsChange,
  requestEverySite,
  requestNotices,
} from '../browser/permissions.ts';
import { readSettings, writeSettings } from '../browser/settings.ts';
import { localisePage, text } from '../browser/texts.ts';
import { isButtonVisible, onButtonMove } from '../browser/toolbar/button.ts';
import './welcome.css';
import { Welcome } from './Welcome.tsx';

localisePage('welcomeTitle');

async function draw(): Promise<void> {
  const [settings, everySite, pinned] = await Promise.all([
    readSettings(),
    mayWatchEverySite(),
    isButtonVisible(),
  ]);
  render(
    <Welcome
      pinned={pinned}
      notices={settings.notices}
      everySite={everySite}
      say={text}
      allowEverySite={() => void requestEverySite()}
      allowNotices={() =>
        void requestNotices()
          .then((notices) => writeSettings({ notices }))
          .then(draw)
      }
    />,
    document.body,
  );
}

onPermissionsChange(() => void draw());
onButtonMove(() => void draw());
await draw();
