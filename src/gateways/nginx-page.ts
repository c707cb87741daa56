import type { Shape } from './signature.ts';

/**
 * nginx's built-in error page, which its descendants share but for the name at the foot: the name decides.
 * https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c
 *
 * @param name source of a pattern for the name at the foot
 */
export function nginxPage(name: string): Shape {
  return {
    page: new RegExp(
      String.raw`^<html>\s{0,4}<head><title>\d{3} [^<]{1,80}</title></head>\s{0,4}<body(?: bgcolor="white")?>\s{0,4}` +
        String.raw`<center><h1>\d{3} [^<]{1,80}</h1></center>\s{0,4}(?:<center>[^<]{1,80}</center>\s{0,4})?` +
        String.raw`<hr><center>(?:${name})</center>\s{0,4}</body>\s{0,4}</html>`,
    ),
  };
}

/** What APISIX writes too. */
export const openrestyPage = nginxPage(String.raw`openresty(?:/[\d.]{3,16})?`);

/** The page 50x.html that nginx brings along for owners to use. */
export function nginx50x(name: string): Shape {
  return {
    page: new RegExp(
      String.raw`^<!DOCTYPE html>\s{0,4}<html>\s{0,4}<head>\s{0,4}<title>Error</title>[\s\S]{0,1500}` +
        String.raw`<p><em>Faithfully yours, ${name}\.</em></p>`,
    ),
  };
}
