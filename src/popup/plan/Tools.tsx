import { Command } from '../../design/Command.tsx';
import { Copy } from '../../design/Copy.tsx';
import { copyText } from '../../design/copy-text.ts';
import { Icon } from '../../design/Icon.tsx';
import { Lazy } from '../../design/Lazy.tsx';
import { PhoneCode } from '../../design/PhoneCode.tsx';
import type { Tool } from '../../fixes/fix.ts';
import type { Say } from '../../texts.ts';
import type { Deeds } from '../Popup.tsx';
import type { PlanPage } from '../words/plan/plan.ts';
import type { Times } from '../words/times.ts';

const drawings = {
  contact: () => import('../Telling.tsx').then(({ Contact }) => Contact),
  report: () => import('../Telling.tsx').then(({ ReportTool }) => ReportTool),
};

interface ToolProps {
  tool: Tool;
  /** Whether its step stands open: what is heavy is loaded then. */
  isOpen: boolean;
  page: PlanPage;
  say: Say;
  times: Times;
  deeds: Deeds;
}

/** What a person needs to do their part. */
export function ToolItem({ tool, isOpen, page, say, times, deeds }: ToolProps) {
  switch (tool.kind) {
    case 'command':
      return <Command text={tool.text} say={say} />;
    case 'browser-page':
      return page.opensBrowserPages ? (
        <BrowserPage address={tool.address} say={say} deeds={deeds} />
      ) : (
        <PastePage address={tool.address} say={say} />
      );
    case 'page-address':
      return (
        <>
          <div class="fix__buttons">
            <Copy text={page.address} say={say} label={say('copyLink')} />
          </div>
          <PhoneCode key={page.address} address={page.address} cautions={page.cautions} say={say} />
        </>
      );
    case 'elsewhere':
      return <Elsewhere tool={tool} say={say} />;
    case 'contact':
    case 'report':
      return page.telling === null || !isOpen ? null : (
        <Lazy
          key={tool.kind}
          load={drawings[tool.kind]}
          with={{ telling: page.telling, say, times, copy: copyText }}
        />
      );
    default:
      return tool satisfies never;
  }
}

/** Firefox lets no extension open its own pages: there the address is to be copied. */
function PastePage({ address, say }: { address: string; say: Say }) {
  return (
    <>
      <p>{say('pastePage')}</p>
      <Command text={address} say={say} />
    </>
  );
}

function BrowserPage({ address, say, deeds }: { address: string; say: Say; deeds: Deeds }) {
  return (
    <div class="fix__buttons">
      <button
        type="button"
        class="button"
        data-action="browser-page"
        title={address}
        onClick={() => deeds.openBrowserPage(address)}
      >
        <Icon name="external" small />
        {say('openBrowserPage')}
      </button>
    </div>
  );
}

function Elsewhere({ tool, say }: { tool: Extract<Tool, { kind: 'elsewhere' }>; say: Say }) {
  return (
    <p class="elsewhere">
      <a class="button" href={tool.url} target="_blank" rel="noopener noreferrer" data-action="elsewhere">
        <Icon name="external" small />
        {say(tool.label)}
      </a>
      <bdi>{tool.host}</bdi>
    </p>
  );
}
