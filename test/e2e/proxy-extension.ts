import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Writes another extension, which sends these hosts through a proxy as a VPN's does; removed when the test is over.
 *
 * @returns its folder
 */
export async function proxyExtension(name: string, hosts: readonly string[], port: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-doctor-proxy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const pac = `function FindProxyForURL(url, host) {
    return ${JSON.stringify(hosts)}.includes(host) ? 'PROXY 127.0.0.1:${port}' : 'DIRECT';
  }`;
  const value = { mode: 'pac_script', pacScript: { data: pac } };
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['proxy'],
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'worker.js'),
    `chrome.proxy.settings.set({ value: ${JSON.stringify(value)} });`,
  );
  return folder;
}
