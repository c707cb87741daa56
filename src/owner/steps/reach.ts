import type { MessageKey } from '../../texts.ts';
import { quoted, type Shell } from '../shell.ts';
import { type Block, commands, text } from '../step.ts';
import { appAddress, isRemote, type Scene, settingBlocks } from './scene.ts';

/** From the gateway's place to the app, past everything in front. */
export function reachBlocks(scene: Scene): Block[] {
  if (scene.kind === 'platform') {
    return [text('ownerReachPlatform'), ...settingBlocks(scene, 'upstream-address')];
  }
  const ask =
    scene.kind === 'edge'
      ? [text('ownerReachOrigin'), ...commands(pastTheEdge(scene))]
      : [
          text(scene.kind === 'balancer' ? 'ownerReachTarget' : 'ownerReachApp', appAddress),
          ...commands(straight(scene)),
        ];
  return [...ask, text('ownerReachMeans'), ...settingBlocks(scene, 'upstream-address')];
}

/** To the app itself, under the site's name. */
export function straight({ target, kind }: Scene): string {
  const shell = shellOf(kind);
  const host = quoted(`Host: ${target.host}`, shell);
  return `${curl(kind)} -sS -o ${nowhere(kind)} -D - -H ${host} ${quoted(`http://${appAddress}${target.path}`, shell)}`;
}

/** To the origin's own address, past a content network; 203.0.113.10 stands for it (RFC 5737). */
export function pastTheEdge({ target, kind }: Scene): string {
  const shell = shellOf(kind);
  const way = `${target.hostname}:${target.port}:203.0.113.10`;
  return `${curl(kind)} -I --resolve ${quoted(way, shell)} ${quoted(target.url, shell)}`;
}

export const shellOf = (kind: Scene['kind']): Shell => (kind === 'windows' ? 'powershell' : 'posix');
export const curl = (kind: Scene['kind']): string => (kind === 'windows' ? 'curl.exe' : 'curl');
export const nowhere = (kind: Scene['kind']): string => (kind === 'windows' ? 'NUL' : '/dev/null');

/** Ports that are closed between the two. */
export function firewallBlocks(scene: Scene): Block[] {
  if (scene.kind === 'windows') {
    return [
      text('ownerFirewallPorts'),
      ...commands('Test-NetConnection 127.0.0.1 -Port 3000', 'Get-NetTCPConnection -State Listen'),
    ];
  }
  const { ranges } = scene.help ?? {};
  const onThisHost = !isRemote(scene);
  return [
    text(firewallText(scene)),
    ...(ranges === undefined ? [] : [{ kind: 'link', url: ranges, label: ['ownerFirewallRanges'] } as const]),
    ...commands(
      'sudo ss -ltnp',
      ...(onThisHost ? ['nc -vz 127.0.0.1 3000'] : []),
      'sudo nft list ruleset',
      'sudo ufw status',
    ),
    ...(onThisHost
      ? [text('ownerFirewallTrace'), ...commands('ping -c 3 127.0.0.1', 'traceroute 127.0.0.1')]
      : []),
  ];
}

function firewallText({ kind }: Scene): MessageKey {
  if (kind === 'edge') return 'ownerFirewallEdge';
  return kind === 'balancer' ? 'ownerFirewallBalancer' : 'ownerFirewallPorts';
}

/** Both names: the site's, and the one by which the gateway knows the app. */
export function nameBlocks(scene: Scene): Block[] {
  const { target, kind } = scene;
  const site =
    kind === 'windows'
      ? `Resolve-DnsName -Name ${quoted(target.hostname, 'powershell')}`
      : `dig +short -q ${quoted(target.hostname)}`;
  return [
    text('ownerNamesSite'),
    ...commands(site),
    ...appName(kind),
    ...settingBlocks(scene, 'name-resolution'),
  ];
}

function appName(kind: Scene['kind']): Block[] {
  if (kind === 'platform') return [];
  if (kind === 'edge') return [text('ownerNamesOrigin'), ...commands('dig +short origin.example.com')];
  return [
    text('ownerNamesApp'),
    ...commands(kind === 'windows' ? 'Resolve-DnsName app.internal' : 'getent ahosts app.internal'),
  ];
}
