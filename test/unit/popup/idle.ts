import type { PopupProps } from '../../../src/popup/Popup.tsx';

const nothing = () => {};

/** What can be done in a popup that is only looked at. */
export const idle: PopupProps['deeds'] = {
  act: nothing,
  allow: nothing,
  check: nothing,
  askDirect: nothing,
  askResolver: nothing,
  nameExtension: nothing,
  allowNotices: nothing,
  openAnew: nothing,
  goBack: nothing,
  openBrowserPage: nothing,
  openInTab: nothing,
  openJournal: nothing,
  openSettings: nothing,
  watchAgain: nothing,
  show: nothing,
};
