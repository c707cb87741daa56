import { ingressNginx, ways } from '../runner.ts';
import { quoted } from '../shell.ts';
import { type Block, commands, text } from '../step.ts';
import { hasShell, isIngress, type Scene } from './scene.ts';

/** The app's own log first: it says why; the gateway's says what. */
export function logBlocks(scene: Scene): Block[] {
  const { help, kind, runner, subject } = scene;
  const ownApp: Block[] =
    kind === 'platform' || kind === 'windows'
      ? []
      : [text('ownerLogsApp'), { kind: 'runner' }, ...commands(...ways[runner].logs)];
  return [
    ...(subject.quote === null ? [] : [text('ownerLogsQuote', subject.quote.label, subject.quote.value)]),
    ...ofGateway(scene),
    ...linesOf(scene),
    ...ownApp,
    ...(help === null && hasShell(scene) ? [text('ownerLogsEvery')] : []),
  ];
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

function linesOf({ help }: Scene): Block[] {
  const { lines = [] } = help ?? {};
  return lines.length === 0 ? [] : [text('ownerLogsLines'), { kind: 'lines', lines }];
}
