import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

/** How a step of the test run went: how many checks passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a package's program with its output shown; resolves with its exit code, 1 where it could not be started. */
export function run(command: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command, ...words], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A program that counts as one check: it passes where it ends with 0. */
export async function check(command: string, ...words: string[]): Promise<Count> {
  const code = await run(command, words);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const report = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), success: v.boolean() });

/** A Vitest project, counted by its tests. A run that failed without a failing test counts as one failure. */
export async function vitest(project: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-doctor-'));
  const file = join(folder, 'report.json');
  try {
    const words = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
    ];
    const code = await run('vitest', words);
    const { numPassedTests, numFailedTests, success } = v.parse(
      report,
      JSON.parse(readFileSync(file, 'utf8')),
    );
    const well = success && code === 0 && numPassedTests > 0;
    return { passed: numPassedTests, failed: well ? 0 : Math.max(1, numFailedTests) };
  } catch (error) {
    console.error(`No report of the ${project} tests: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
