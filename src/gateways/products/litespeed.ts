import type { Product } from '../signature.ts';

/**
 * Its page by its layout; the line "Proudly powered by" may be missing. Others have copied the look, not the line end
 * in the title. https://docs.litespeedtech.com/lsws/cp/cpanel/troubleshoot-503-service-unavailable/
 */
export const litespeed: Product = {
  id: 'litespeed',
  name: 'LiteSpeed',
  stand: 'site',
  makes: [
    {
      page: /^<!DOCTYPE html>\s{0,4}<html style="height:100%">\s{0,4}<head>[\s\S]{0,600}<title> \d{3} [^<\r\n]{1,60}\r?\n\s{0,4}<\/title>[\s\S]{0,1200}<h1 style="margin:0; font-size:150px; line-height:150px; font-weight:bold;">\d{3}<\/h1>/,
    },
  ],
  passes: [{ server: /^LiteSpeed$/ }],
};
