import type { GatewayProduct } from './gateway.ts';

/** One process in the foreground, which leaves no worker behind. */
export const nginx: GatewayProduct = {
  id: 'nginx',
  command: 'nginx',
  debian: 'nginx-light',
  setUp: ({ folder, port, behind }) => ({
    files: {
      'nginx.conf': `
daemon off;
master_process off;
pid "${folder}/nginx.pid";
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path "${folder}/body";
  proxy_temp_path "${folder}/proxy";
  fastcgi_temp_path "${folder}/fastcgi";
  uwsgi_temp_path "${folder}/uwsgi";
  scgi_temp_path "${folder}/scgi";
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://127.0.0.1:${behind}; }
  }
}
`,
    },
    words: ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
  }),
};
