import type { Say } from '../texts.ts';

/** The way to the page "What is a 502?". */
export function HelpLink({ say }: { say: Say }) {
  return <a href="/src/help/index.html">{say('helpTitle')}</a>;
}
