import type { System } from '../../system.ts';
import type { Phrase } from '../../texts.ts';
import type { Tool } from '../fix.ts';

/**
 * The line that makes the system forget the addresses that it keeps; null: it has none, or none that a person can type.
 * https://learn.microsoft.com/windows-server/administration/windows-commands/ipconfig
 * https://www.freedesktop.org/software/systemd/man/latest/resolvectl.html
 */
export const flushCommand: Readonly<Record<System['os'], string | null>> = {
  windows: 'ipconfig /flushdns',
  macos: 'sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder',
  linux: 'resolvectl flush-caches',
  chromeos: null,
  android: null,
  other: null,
};

/** How the place is opened where such a line is typed. */
export const whereCommandsAreTyped: Readonly<Record<System['os'], readonly Phrase[]>> = {
  windows: [['placeTerminalWindows']],
  macos: [['placeTerminalMac'], ['stepPasswordUnseen']],
  linux: [['placeTerminalLinux'], ['stepNoResolved']],
  chromeos: [],
  android: [],
  other: [],
};

/** The page on which the browser forgets the addresses that it keeps itself. */
export function dnsPage({ browser }: System): Tool {
  const address = browser === 'firefox' ? 'about:networking#dns' : 'chrome://net-internals/#dns';
  return { kind: 'browser-page', address };
}

export const whereServersAreSet: Readonly<Record<System['os'], Phrase>> = {
  windows: ['placeServersWindows'],
  macos: ['placeServersMac'],
  linux: ['placeServersLinux'],
  chromeos: ['placeServersChromeOs'],
  android: ['placeServersAndroid'],
  other: ['placeServersOther'],
};

/** The file that gives names their addresses before any server is asked; null: there is none that a person can read. */
export const hostsFile: Readonly<Record<System['os'], string | null>> = {
  windows: 'C:\\Windows\\System32\\drivers\\etc\\hosts',
  macos: '/etc/hosts',
  linux: '/etc/hosts',
  chromeos: null,
  android: null,
  other: null,
};
