import { ways } from '../runner.ts';
import { type Block, commands, text } from '../step.ts';
import { type Scene, settingBlocks } from './scene.ts';

/** Too much for what is there: memory, processor, disk, connections. */
export function loadBlocks(scene: Scene): Block[] {
  return [
    text('ownerLoadLook'),
    ...ofHost(scene),
    text('ownerLoadScale'),
    ...settingBlocks(scene, 'limits', 'retries'),
  ];
}

function ofHost({ kind, runner }: Scene): Block[] {
  switch (kind) {
    case 'platform':
      return [];
    case 'windows':
      return commands(
        String.raw`Get-Counter '\Processor(_Total)\% Processor Time','\Memory\Available MBytes'`,
        'Get-PSDrive -PSProvider FileSystem',
      );
    case 'server':
    case 'edge':
    case 'balancer':
    case 'appliance':
    case 'library':
    case 'forward':
      return [...commands('uptime; free -h; df -h'), { kind: 'runner' }, ...commands(...ways[runner].load)];
    default:
      return kind satisfies never;
  }
}
