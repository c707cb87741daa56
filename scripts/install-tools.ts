import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that a run needs: its name, Debian's package of it, and how to see whether it is there. */
export interface Tool {
  readonly command: string;
  readonly debian: string;
  readonly isThere: () => boolean;
}

/** Debian keeps servers where a person's path does not lead. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

function onPath(command: string): boolean {
  return folders.some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export const nginx: Tool = { command: 'nginx', debian: 'nginx-light', isThere: () => onPath('nginx') };

/** Installs what is missing where that can be done without asking: with apt, as root. Returns what is missing still. */
export function installTools(tools: readonly Tool[]): Tool[] {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0 || !onPath('apt-get') || process.getuid?.() !== 0) return missing;
  const packages = missing.map(({ debian }) => debian);
  console.log(`Installing ${packages.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return missing.filter((tool) => !tool.isThere());
}

/** One line that says what to install by hand. */
export function howToInstall(missing: readonly Tool[]): string {
  return `Please install: ${missing.map(({ command, debian }) => `${command} (Debian: ${debian})`).join(', ')}.`;
}
