import type { MessageKey } from '../../texts.ts';
import { ingressNginx } from '../runner.ts';
import type { Block, Step, StepId } from '../step.ts';
import { appBlocks } from './app.ts';
import { loadBlocks } from './load.ts';
import { logBlocks } from './logs.ts';
import { firewallBlocks, nameBlocks, reachBlocks } from './reach.ts';
import { reproduceBlocks } from './reproduce.ts';
import { isIngress, type Scene } from './scene.ts';
import { answerBlocks, cacheBlocks, codeBlocks, timeoutBlocks, watchBlocks } from './settings.ts';

interface Maker {
  readonly title: MessageKey;
  readonly why: MessageKey;
  /** Empty where the step is of no use to this kind of product. */
  blocks(scene: Scene): readonly Block[];
}

const makers: Readonly<Record<StepId, Maker>> = {
  app: { title: 'ownerAppTitle', why: 'ownerAppWhy', blocks: appBlocks },
  logs: { title: 'ownerLogsTitle', why: 'ownerLogsWhy', blocks: logBlocks },
  reach: { title: 'ownerReachTitle', why: 'ownerReachWhy', blocks: reachBlocks },
  firewall: {
    title: 'ownerFirewallTitle',
    why: 'ownerFirewallWhy',
    blocks: (scene) => (scene.kind === 'platform' ? [] : firewallBlocks(scene)),
  },
  names: { title: 'ownerNamesTitle', why: 'ownerNamesWhy', blocks: nameBlocks },
  timeouts: { title: 'ownerTimeoutsTitle', why: 'ownerTimeoutsWhy', blocks: timeoutBlocks },
  answers: { title: 'ownerAnswersTitle', why: 'ownerAnswersWhy', blocks: answerBlocks },
  caches: { title: 'ownerCachesTitle', why: 'ownerCachesWhy', blocks: cacheBlocks },
  watch: { title: 'ownerWatchTitle', why: 'ownerWatchWhy', blocks: watchBlocks },
  load: { title: 'ownerLoadTitle', why: 'ownerLoadWhy', blocks: loadBlocks },
  reproduce: { title: 'ownerReproduceTitle', why: 'ownerReproduceWhy', blocks: reproduceBlocks },
  codes: { title: 'ownerCodesTitle', why: 'ownerCodesWhy', blocks: codeBlocks },
};

/** Steps that rest on the product's own words end with its manual. */
const withManual: ReadonlySet<StepId> = new Set(['logs', 'timeouts', 'answers', 'codes']);

/** null where it is of no use to this kind of product. */
export function stepOf(id: StepId, scene: Scene): Step | null {
  const { title, why, blocks } = makers[id];
  const found = onceEach(blocks(scene));
  if (found.length === 0) return null;
  return {
    id,
    title: [title],
    why: [why],
    blocks: withManual.has(id) ? [...found, ...manual(scene)] : found,
  };
}

function manual(scene: Scene): Block[] {
  const url = isIngress(scene) ? ingressNginx.docs : scene.help?.docs;
  return url === undefined ? [] : [{ kind: 'link', url, label: ['ownerManual'] }];
}

/** A line that belongs to several settings, such as the test of the configuration, stands behind the last of them. */
function onceEach(blocks: readonly Block[]): Block[] {
  const texts = blocks.map((block) => JSON.stringify(block));
  return blocks.filter((_, index) => texts.lastIndexOf(texts[index] ?? '') === index);
}
