import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const corpus = join(root, 'test/fixtures/corpus');
const folder = mkdtempSync(join(tmpdir(), 'identify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(paths: readonly string[], input: string | Uint8Array = '') {
  const script = join(root, 'scripts/identify.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...paths], {
    input,
    cwd: root,
    encoding: 'utf8',
  });
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  };
}

const nginxPage =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';

describe('npm run identify', { timeout: 60_000 }, () => {
  it('prints one JSON line an answer', () => {
    const paths = ['nginx-reqid-headers', 'squid-http-refused', 'haproxy-refused'].map((id) =>
      join(corpus, `${id}.json`),
    );
    expect(run(paths)).toEqual({
      status: 0,
      stderr: '',
      lines: [
        {
          id: 'nginx-reqid-headers',
          gateway: 'nginx',
          side: 'site',
          requestId: 'f6576191e3c7d2c9a3f71421f0977337',
        },
        { id: 'squid-http-refused', gateway: 'squid', side: 'unknown', cause: 'connection_refused' },
        { id: 'haproxy-refused', gateway: 'haproxy', side: 'site', cause: 'destination_unavailable' },
      ],
    });
  });

  it('reads what curl -i prints, compressed or not', () => {
    const head = 'HTTP/2 502\r\nserver: cloudflare\r\ncf-ray: 8f0a1b2c3d4e5f60-FRA\r\n';
    const line = { id: 'stdin', gateway: 'nginx', side: 'site', requestId: '8f0a1b2c3d4e5f60-FRA' };
    expect(run(['-'], `${head}\r\n${nginxPage}`).lines).toEqual([line]);
    const compressed = Buffer.concat([
      Buffer.from(`${head}content-encoding: gzip\r\n\r\n`),
      gzipSync(`${nginxPage}<!-- a padding, as nginx writes it for some browsers -->`),
    ]);
    expect(run(['-'], compressed).lines).toEqual([line]);
    expect(run(['-'], compressed.subarray(0, -20)).lines).toEqual([line]);
    expect(run(['-'], `${head}content-encoding: gzip\r\n\r\n${nginxPage}`).lines).toEqual([line]);
  });

  it('says what is wrong with a file, and goes on with the others', () => {
    const bad = join(folder, 'bad.json');
    const nameless = join(folder, 'nameless.json');
    writeFileSync(bad, '{"response":{}}');
    writeFileSync(nameless, '{"response":{"status":502,"headers":[]}}');
    const { status, stderr, lines } = run([bad, join(folder, 'absent.json'), nameless]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/bad\.json: not a saved answer[\s\S]*absent\.json: there is no such file/);
    expect(lines).toEqual([{ id: 'nameless', gateway: 'unknown', side: 'unknown' }]);
  });

  it('explains itself without a file', () => {
    const { status, stderr } = run([]);
    expect(status).toBe(2);
    expect(stderr).toContain('curl -i');
  });
});
