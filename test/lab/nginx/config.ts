import { join } from 'node:path';
import type { Product } from '../real/product.ts';

export const accessLogFile = (folder: string): string => join(folder, 'access.log');

/** The port (tcpmux) on which nobody listens: connections to it are refused. */
const deadPort = 1;

/** An nginx with several pages, each broken in its own way; one process in the foreground. */
export const nginxOfManyPages: Product = {
  id: 'nginx',
  command: 'nginx',
  debian: 'nginx-light',
  setUp: ({ folder, port, behind }) => ({
    files: { 'nginx.conf': config(folder, port, behind) },
    words: ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
  }),
};

function config(folder: string, port: number, behind: number): string {
  return `
daemon off;
master_process off;
pid "${folder}/nginx.pid";
error_log stderr warn;
events {}
http {
  map $http_accept $asker { default fetch; ~text/html page; }
  log_format short '$status $request_method $request_uri $asker';
  access_log "${accessLogFile(folder)}" short;
  default_type text/html;
  client_body_temp_path "${folder}/body";
  proxy_temp_path "${folder}/proxy";
  fastcgi_temp_path "${folder}/fastcgi";
  uwsgi_temp_path "${folder}/uwsgi";
  scgi_temp_path "${folder}/scgi";

  server {
    listen 127.0.0.1:${port};
    location / { return 200 '<!doctype html><title>nginx is well</title><h1>nginx is well</h1>'; }
    location /dead/ { proxy_pass http://127.0.0.1:${deadPort}; }
    location /live/ { proxy_pass http://127.0.0.1:${behind}; }
    location /slow/ { proxy_pass http://127.0.0.1:${behind}; proxy_read_timeout 1s; }
  }
}
`;
}
