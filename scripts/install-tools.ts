import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withoutServices } from './without-services.ts';

/** A program that a run needs: its name, Debian's package of it, and how to see whether it is there. */
export interface Tool {
  readonly command: string;
  readonly debian: string;
  readonly isThere: () => boolean;
}

/** Where programs are looked for. Debian keeps servers where a person's path does not lead. */
export const searchPath = [
  process.env['PATH'] ?? '',
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
].join(delimiter);

export function isOnPath(command: string): boolean {
  return searchPath.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A program that is found by its name. */
export function toolOnPath({ command, debian }: Pick<Tool, 'command' | 'debian'>): Tool {
  return { command, debian, isThere: () => isOnPath(command) };
}

/** Installs what is missing where that can be done without asking: with apt, as root. Returns what is missing still. */
export function installTools(tools: readonly Tool[]): Tool[] {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0 || !isOnPath('apt-get') || process.getuid?.() !== 0) return missing;
  const packages = [...new Set(missing.map(({ debian }) => debian))];
  console.log(`Installing ${packages.join(', ')}.`);
  withoutServices(() => {
    apt('update', '-qq');
    // One unknown name keeps apt from installing any of them.
    if (installPackages(packages)) return;
    for (const name of packages) installPackages([name]);
  });
  return missing.filter((tool) => !tool.isThere());
}

function installPackages(packages: readonly string[]): boolean {
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function apt(...words: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** One line that says what to install by hand. */
export function howToInstall(missing: readonly Tool[]): string {
  return `Please install: ${missing.map(({ command, debian }) => `${command} (Debian: ${debian})`).join(', ')}.`;
}
