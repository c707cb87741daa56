import { needsLookup } from '../../incident/address.ts';
import { quoted } from '../shell.ts';
import { type Block, commands, text } from '../step.ts';
import { curl, nowhere, pastTheEdge, shellOf, straight } from './reach.ts';
import type { Scene } from './scene.ts';

/** The same failure at will, from outside to inside. Never with cookies: they are somebody's session. */
export function reproduceBlocks(scene: Scene): Block[] {
  const { target, kind, subject } = scene;
  const url = quoted(target.url, shellOf(kind));
  const wasSent = subject.method !== null && subject.method !== 'GET' && subject.method !== 'HEAD';
  return [
    ...(wasSent ? [text('ownerReproduceMethod', subject.method ?? '')] : []),
    ...commands(`${curl(kind)} -I ${url}`, `${curl(kind)} -sS -o ${nowhere(kind)} -D - ${url}`),
    text('ownerReproduceHead'),
    ...(kind === 'platform'
      ? []
      : [
          ...(needsLookup(target.url) ? [text('ownerReproducePast'), ...commands(pastTheEdge(scene))] : []),
          text('ownerReproduceStraight'),
          ...commands(straight(scene)),
        ]),
    text('ownerReproduceCookies'),
  ];
}
