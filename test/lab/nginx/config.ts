import { join } from 'node:path';

/** Written by nginx once it listens. */
export const pidFile = (folder: string): string => join(folder, 'nginx.pid');
export const accessLogFile = (folder: string): string => join(folder, 'access.log');
export const upstreamSocket = (folder: string): string => join(folder, 'upstream.sock');

/** The port (tcpmux) on which nobody listens: connections to it are refused. */
const deadPort = 1;

/**
 * The configuration of an nginx that stays in the foreground as one process, so that it runs for root and for
 * other users alike and leaves no worker behind.
 */
export function nginxConfig(folder: string, port: number): string {
  return `
daemon off;
master_process off;
pid "${pidFile(folder)}";
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

  upstream app { server "unix:${upstreamSocket(folder)}"; }

  server {
    listen 127.0.0.1:${port};
    location / { return 200 '<!doctype html><title>nginx is well</title><h1>nginx is well</h1>'; }
    location /dead/ { proxy_pass http://127.0.0.1:${deadPort}; }
    location /live/ { proxy_pass http://app; }
    location /slow/ { proxy_pass http://app; proxy_read_timeout 1s; }
  }
}
`;
}
