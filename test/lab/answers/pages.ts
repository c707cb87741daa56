import type { OutgoingHttpHeaders } from 'node:http';
import type { Visit } from '../scenario.ts';

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
`;

/** Text made safe to stand in HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A whole HTML document with a heading; `body` and `head` are HTML, `title` is text. */
export function htmlDocument(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
${head}
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}

/** Answers with HTML. */
export function sendHtml(
  { response }: Pick<Visit, 'response'>,
  status: number,
  html: string,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
}

/** Answers 200 with a page that leads back to the lab; `body` and `head` are HTML. */
export function wellPage(visit: Visit, title = 'All is well', body = '', head = ''): void {
  const wayBack = `<p><a href="${escapeHtml(visit.indexUrl)}">All scenarios</a></p>`;
  sendHtml(visit, 200, htmlDocument(title, body + wayBack, head));
}

/** The error page that nginx 1.22 sends, byte for byte. */
export function nginxErrorPage(status: string): string {
  const padding = '<!-- a padding to disable MSIE and Chrome friendly error page -->\r\n'.repeat(6);
  return (
    `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n` +
    `<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n${padding}`
  );
}

/** Answers 502 as an nginx does whose upstream is down. */
export function badGateway(visit: Pick<Visit, 'response'>, headers: OutgoingHttpHeaders = {}): void {
  const answer = { Server: 'nginx/1.22.1', 'Content-Type': 'text/html', ...headers };
  sendHtml(visit, 502, nginxErrorPage('502 Bad Gateway'), answer);
}

/** Answers 502 until the scenario is mended, then with a page that is well. */
export function badGatewayUntilMended(visit: Visit): void {
  if (visit.mended) wellPage(visit);
  else badGateway(visit);
}

/** Answers with a redirect that no cache keeps, so that every visit takes the whole way. */
export function redirect({ response }: Visit, status: 301 | 302 | 303 | 307, location: string): void {
  response.writeHead(status, { Location: location, 'Cache-Control': 'no-store' }).end();
}

/** Answers 404 with a page that is well otherwise. */
export function notFound(visit: Visit): void {
  sendHtml(visit, 404, htmlDocument('Not found', ''));
}
