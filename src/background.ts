import { answerCommands } from './browser/commands.ts';
import { observeKeys } from './browser/keys/observe.ts';
import { observeNavigations } from './browser/navigations.ts';
import { observeParts } from './browser/parts/watch.ts';
import { observeRequests } from './browser/requests.ts';
import { observePermissions, observeSettings } from './browser/settings/watch-changes.ts';
import { lookAroundOnStart, welcomeOnInstall } from './browser/start.ts';
import { observeTabs } from './browser/tab-life.ts';
import { openTabOnNoticeClick } from './browser/toolbar/notice-click.ts';
import { observeRecoveries, takeUpWatches } from './browser/watches/life.ts';
import { observeAlarms } from './browser/watches/run.ts';

// Every listener is registered at once: the event that wakes the background must find it listening.
observeRequests();
observeParts();
observeNavigations();
observeTabs();
observePermissions();
observeSettings();
answerCommands();
observeKeys();
observeAlarms(takeUpWatches);
observeRecoveries();
openTabOnNoticeClick();
welcomeOnInstall();
void lookAroundOnStart();
