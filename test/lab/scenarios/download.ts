import { badGateway, notFound, wellPage } from '../answers/pages.ts';
import type { Scenario } from '../scenario.ts';

const attachment = {
  'Content-Type': 'application/zip',
  'Content-Disposition': 'attachment; filename="file.zip"',
};
const links = `<ul>
<li><a href="/broken.zip">A download that answers 502</a></li>
<li><a href="/file.zip">A download that is well</a></li>
</ul>`;

export const download: Scenario = {
  id: 'download',
  title: 'A page that is well and links to a download that answers 502, and to one that is well.',
  truth: 'Only the download fails. The site is at fault.',
  expect: { badge: '' },
  handle: (visit) => {
    const { pathname } = visit.url;
    if (pathname === '/') return wellPage(visit, 'Downloads', links);
    if (pathname === '/broken.zip' && !visit.mended) return badGateway(visit, attachment);
    if (!pathname.endsWith('.zip')) return notFound(visit);
    visit.response.writeHead(200, attachment).end('Not really an archive.\n');
    return undefined;
  },
};
