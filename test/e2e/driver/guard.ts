import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { within } from './wait.ts';

/**
 * Ends the last process group whose number it was told, and removes the folder, as soon as its input ends. That
 * happens when the guard is dismissed, and just as well when this process dies in whatever way.
 */
const SCRIPT = `
group=
while read -r next; do group=$next; done
[ -z "$group" ] || kill -KILL "-$group" 2>/dev/null
for attempt in 1 2 3 4 5 6 7 8 9 10; do
  rm -rf -- "$1" 2>/dev/null && exit 0
  sleep 0.1
done
exit 1`;

export interface Guard {
  /** The temporary folder that is removed at the end. */
  readonly folder: string;
  /** Names the process group to end from now on, in place of the one before. */
  watch(processGroup: number): void;
  /** Ends what is watched, removes the folder and resolves when that is done. */
  dismiss(): Promise<void>;
}

/** Starts a guard for a temporary folder, so that neither it nor a browser outlives the tests. */
export function startGuard(folder: string): Guard {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(shell, 'exit');
  shell.stdin.on('error', () => {});
  return {
    folder,
    watch: (processGroup) => void shell.stdin.write(`${processGroup}\n`),
    async dismiss() {
      shell.stdin.end();
      const [code] = await within('the end of the browser and the removal of its profile', ended);
      if (code !== 0) throw new Error(`The folder ${folder} could not be removed.`);
    },
  };
}
