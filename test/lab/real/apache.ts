import type { GatewayProduct } from './gateway.ts';

/** Where Debian keeps its modules. */
const modules = '/usr/lib/apache2/modules';

/** `-X`: one process in the foreground. Without `retry=0` it would not ask a failed upstream again for a minute. */
export const apache: GatewayProduct = {
  id: 'apache',
  command: 'apache2',
  debian: 'apache2-bin',
  setUp: ({ folder, port, behind }) => ({
    files: {
      'apache.conf': `
ServerRoot "${folder}"
DefaultRuntimeDir "${folder}"
PidFile "${folder}/apache.pid"
ErrorLog "${folder}/error.log"
Listen 127.0.0.1:${port}
ServerName apache.test
LoadModule mpm_event_module ${modules}/mod_mpm_event.so
LoadModule authz_core_module ${modules}/mod_authz_core.so
LoadModule proxy_module ${modules}/mod_proxy.so
LoadModule proxy_http_module ${modules}/mod_proxy_http.so
ProxyPass / http://127.0.0.1:${behind}/ retry=0
`,
    },
    words: ['-X', '-f', `${folder}/apache.conf`],
  }),
};
