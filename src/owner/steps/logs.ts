import { ingressNginx, ways } from '../runner.ts';
import { quoted, visible } from '../shell.ts';
import { type Block, commands, text } from '../step.ts';
import type { OwnerSubject } from '../subject.ts';
import { hasShell, isIngress, type Scene } from './scene.ts';

/** The gateway's log says what failed, the app's says why; then what the lines mean. */
export function logBlocks(scene: Scene): Block[] {
  const { help, subject } = scene;
  return [
    ...quoteBlocks(subject),
    ...ofGateway(scene),
    ...ofApp(scene),
    ...linesOf(scene),
    ...(help === null && hasShell(scene) ? [text('ownerLogsEvery')] : []),
  ];
}

/** The id that the answer carries, in its own words. */
function quoteBlocks({ quote }: OwnerSubject): Block[] {
  if (quote === null) return [];
  return [text('ownerLogsQuote'), { kind: 'places', names: [visible(`${quote.label}: ${quote.value}`)] }];
}

function ofApp({ kind, runner }: Scene): Block[] {
  if (kind === 'platform' || kind === 'windows') return [];
  return [text('ownerLogsApp'), { kind: 'runner' }, ...commands(...ways[runner].logs)];
}

function ofGateway(scene: Scene): Block[] {
  if (isIngress(scene)) return commands(ingressNginx.logs);
  const logs = scene.help?.logs ?? [];
  const files = logs.filter((log) => log.startsWith('/'));
  const lines = logs.filter((log) => isCommand(log));
  const others = logs.filter((log) => !files.includes(log) && !lines.includes(log));
  return [
    ...commands(...files.map((file) => `sudo tail -n 50 ${quoted(file)}`), ...lines),
    ...(others.length === 0 ? [] : [text('ownerLogsLook'), { kind: 'places', names: others } as const]),
  ];
}

/** The programs with which products show their logs. */
function isCommand(log: string): boolean {
  return /^(?:journalctl|docker|varnishlog|heroku|fly|vercel|netlify|railway|render|fastly|gcloud|doctl|show) /.test(
    log,
  );
}

/** What is known to have happened comes first. */
function linesOf({ help, reported }: Scene): Block[] {
  const lines = [...(help?.lines ?? [])].sort(
    ([, one], [, other]) => Number(other === reported) - Number(one === reported),
  );
  return lines.length === 0 ? [] : [text('ownerLogsLines'), { kind: 'lines', lines }];
}
