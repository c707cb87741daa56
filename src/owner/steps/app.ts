import { ways } from '../runner.ts';
import { type Block, commands, text } from '../step.ts';
import { type Scene, settingBlocks } from './scene.ts';

/** Is it up, and will it stay up. */
export function appBlocks(scene: Scene): Block[] {
  switch (scene.kind) {
    case 'platform':
      return [
        text('ownerAppPlatform'),
        ...commands(...(scene.help?.app ?? [])),
        ...settingBlocks(scene, 'start-up'),
      ];
    case 'windows':
      return [
        text('ownerAppWindows'),
        ...commands('Get-Service W3SVC, WAS', 'Get-IISAppPool', "Restart-WebAppPool -Name 'DefaultAppPool'"),
        ...settingBlocks(scene, 'start-up'),
      ];
    case 'server':
    case 'edge':
    case 'balancer':
    case 'appliance':
    case 'library':
    case 'forward':
      return [{ kind: 'runner' }, ...ofRunner(scene), ...settingBlocks(scene, 'start-up')];
    default:
      return scene.kind satisfies never;
  }
}

function ofRunner({ runner }: Scene): Block[] {
  const { status, restart, keep } = ways[runner];
  return [
    text('ownerAppName'),
    ...commands(...status, ...restart),
    text('ownerAppKeep'),
    ...commands(...keep),
  ];
}
