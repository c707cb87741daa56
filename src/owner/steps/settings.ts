import { quoted } from '../shell.ts';
import { type Block, commands, text } from '../step.ts';
import { curl, nowhere, shellOf } from './reach.ts';
import { appAddress, hasShell, type Scene, settingBlocks, settingsOn } from './scene.ts';

/** Longer waits cure only answers that may take long. */
export function timeoutBlocks(scene: Scene): Block[] {
  const ofGateway = settingBlocks(scene, 'connect-timeout', 'response-timeout');
  if (ofGateway.length === 0 && scene.help !== null) return [];
  return [text('ownerTimeoutsOnly'), ...measured(scene), ...ofGateway];
}

function measured({ target, kind }: Scene): Block[] {
  const shell = shellOf(kind);
  const format = quoted('%{http_code} %{time_connect} %{time_starttransfer} %{size_header}\\n', shell);
  return [
    text('ownerTimeoutsMeasure'),
    ...commands(`${curl(kind)} -sS -o ${nowhere(kind)} -w ${format} ${quoted(target.url, shell)}`),
  ];
}

/** What the app answers: its size, its encryption, its form. */
export function answerBlocks(scene: Scene): Block[] {
  const { kind } = scene;
  const sizes = settingsOn(scene, 'header-size').length > 0;
  return [
    ...(kind === 'platform' ? [] : [text('ownerAnswersHeaders')]),
    ...(sizes ? settingBlocks(scene, 'header-size') : []),
    ...(kind === 'platform' ? [text('ownerAnswersPlatform')] : [text('ownerAnswersProtocol')]),
    ...(hasShell(scene)
      ? commands(`${curl(kind)} -I http://${appAddress}/`, `${curl(kind)} -kI https://${appAddress}/`)
      : []),
    ...(kind === 'balancer'
      ? [text('ownerAnswersKeepAlive'), ...commands('server.keepAliveTimeout = 65_000;')]
      : []),
    ...(kind === 'edge'
      ? commands(
          'openssl s_client -connect 203.0.113.10:443 -servername ' +
            quoted(scene.target.hostname) +
            ' </dev/null',
        )
      : []),
    ...settingBlocks(scene, 'tls'),
  ];
}

/** Stored errors and old addresses. */
export function cacheBlocks(scene: Scene): Block[] {
  const { kind, help } = scene;
  const settings = settingBlocks(scene, 'cache');
  const mayStore = settings.length > 0 || kind === 'edge' || help === null;
  return [
    ...(mayStore ? [text('ownerCachesPurge')] : []),
    ...settings,
    ...(kind === 'edge' ? [text('ownerCachesBypass')] : []),
    ...(help?.statusPage === undefined
      ? []
      : [{ kind: 'link', url: help.statusPage, label: ['ownerCachesStatus'] } as const]),
  ];
}

/** So that the owner knows before the users do. */
export function watchBlocks(scene: Scene): Block[] {
  const { target, kind } = scene;
  const shell = shellOf(kind);
  return [
    text('ownerWatchHealth'),
    ...settingBlocks(scene, 'health-check'),
    text('ownerWatchOutside'),
    ...commands(`${curl(kind)} -fsS -m 10 -o ${nowhere(kind)} ${quoted(target.url, shell)}`),
  ];
}

/** The right status for what happened, this product's way. */
export function codeBlocks(scene: Scene): Block[] {
  return [
    text('ownerCodesPass'),
    text('ownerCodes504'),
    text('ownerCodes503'),
    ...settingBlocks(scene, 'error-pages'),
    ...(settingsOn(scene, 'error-pages').some(({ snippet }) => snippet?.includes('503'))
      ? []
      : commands('HTTP/1.1 503 Service Unavailable\nRetry-After: 600')),
  ];
}
