import { forwardProxies, gateways } from '../test/lab/real/index.ts';
import { type Tool, toolOnPath } from './install-tools.ts';

const tools = [...gateways, ...forwardProxies].map(toolOnPath);

/** The real gateways and forward proxies of the lab, each program once. */
export const servers: readonly Tool[] = [...new Map(tools.map((tool) => [tool.command, tool])).values()];
