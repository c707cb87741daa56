import type { ErrorType } from '../../gateways/fields/error-types.ts';
import type { Kind, OwnerHelp, Setting, Topic } from '../../gateways/owner-help.ts';
import { ingressNginx, type Runner } from '../runner.ts';
import type { Target } from '../shell.ts';
import { type Block, commands } from '../step.ts';
import type { OwnerSubject } from '../subject.ts';

/** What the steps are written for. */
export interface Scene {
  readonly subject: OwnerSubject;
  readonly target: Target;
  /** null where no product is known. */
  readonly help: OwnerHelp | null;
  readonly kind: Kind;
  readonly runner: Runner;
  /** What the answer says about the cause. */
  readonly reported: ErrorType | null;
}

/** Stands for the app's address, as the gateway knows it. */
export const appAddress = '127.0.0.1:3000';

/** Whether somebody else runs the gateway, far from the owner's servers. */
export const isRemote = ({ kind }: Scene): boolean => kind === 'edge' || kind === 'balancer';

/** Whether the gateway's owner has a shell where it runs. */
export const hasShell = ({ kind }: Scene): boolean =>
  kind !== 'platform' && kind !== 'edge' && kind !== 'balancer';

export const isIngress = ({ help, runner }: Scene): boolean =>
  help?.id === 'nginx' && runner === 'kubernetes';

/** The product's settings of these topics. */
export function settingsOn(scene: Scene, ...topics: readonly Topic[]): Setting[] {
  const all = isIngress(scene) ? ingressNginx.settings : (scene.help?.settings ?? []);
  return all.filter(({ topic }) => topics.includes(topic));
}

/** Those settings, and how they are put in force once the configuration has been tested; nothing where there are none. */
export function settingBlocks(scene: Scene, ...topics: readonly Topic[]): Block[] {
  const settings = settingsOn(scene, ...topics);
  return settings.length === 0 ? [] : [{ kind: 'settings', settings }, ...inForce(scene)];
}

function inForce(scene: Scene): Block[] {
  const { check, reload } = scene.help ?? {};
  if (isIngress(scene) || check === undefined) return [];
  return commands(reload === undefined ? `sudo ${check}` : `sudo ${check} && sudo ${reload}`);
}
