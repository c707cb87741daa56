import type { Product } from '../signature.ts';

const title = (words: string) =>
  new RegExp(
    `^<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1\\.0 Strict//EN"(?:(?!<title)[\\s\\S]){0,600}<title>(?:${words})</title>`,
  );

/**
 * IIS with Application Request Routing. Azure's Application Gateway version 1 and App Service's front end write the
 * same page. The detailed page names the substatus: 502.3 is a failed connection, 502.4 no server.
 * https://learn.microsoft.com/troubleshoot/developer/webapps/iis/application-request-routing/troubleshooting-502-errors-in-arr
 */
export const iis: Product = {
  id: 'iis',
  name: 'IIS (Application Request Routing)',
  stand: 'site',
  makes: [
    {
      page: title(
        '502 - Web server received an invalid response while acting as a gateway or proxy server\\.',
      ),
    },
    { page: title('IIS [\\d.]{1,6} Detailed Error - 50[234]\\.\\d{1,3} - [^<]{1,60}') },
    {
      page: /^The specified CGI application encountered an error and the server terminated the process\.\s{0,4}$/,
    },
  ],
  passes: [{ server: /^Microsoft-IIS\// }, { 'x-powered-by': /^ARR\// }],
  causes: [
    {
      page: title('IIS [\\d.]{1,6} Detailed Error - 502\\.4 - [^<]{1,60}'),
      cause: 'destination_unavailable',
    },
    { page: /^The specified CGI application/, cause: 'connection_terminated' },
  ],
};
