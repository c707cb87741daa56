import { answerCommands } from './browser/commands.ts';
import { observeNavigations } from './browser/navigations.ts';
import { observeRequests } from './browser/requests.ts';
import { observePermissions, observeSettings } from './browser/settings/watch-changes.ts';
import { lookAroundOnStart, welcomeOnInstall } from './browser/start.ts';
import { observeTabs } from './browser/tab-life.ts';
import { openTabOnNoticeClick } from './browser/toolbar/notice-click.ts';
import { observeRecoveries } from './browser/watches/life.ts';
import { observeAlarms } from './browser/watches/run.ts';

// Every listener is registered at once: the event that wakes the background must find it listening.
observeRequests();
observeNavigations();
observeTabs();
observePermissions();
observeSettings();
answerCommands();
observeAlarms();
observeRecoveries();
openTabOnNoticeClick();
welcomeOnInstall();
void lookAroundOnStart();
