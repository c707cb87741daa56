import type { OwnerHelp } from '../owner-help.ts';

export const iis: OwnerHelp = {
  id: 'iis',
  kind: 'windows',
  statuses: {
    502: ['destination_unavailable', 'connection_refused', 'http_response_timeout'],
  },
  logs: ['%SystemDrive%\\inetpub\\logs\\LogFiles', '%SystemDrive%\\inetpub\\logs\\FailedReqLogFiles'],
  lines: [
    ['502 3 12002', 'http_response_timeout'],
    ['502 3 12029', 'connection_refused'],
    ['502 3 12007', 'dns_error'],
    ['502 3 12030', 'connection_terminated'],
    ['502 3 12152', 'http_protocol_error'],
    ['502 3 12175', 'tls_certificate_error'],
    ['502 4', 'destination_unavailable'],
  ],
  settings: [
    { name: 'webFarm/server', topic: 'upstream-address' },
    {
      name: 'proxy/@timeout',
      topic: 'response-timeout',
      suggested: '00:02:00',
      snippet:
        '& "$env:windir\\system32\\inetsrv\\appcmd.exe" set config -section:system.webServer/proxy /timeout:00:02:00 /commit:apphost',
    },
    { name: 'proxy/@responseBufferLimit', topic: 'header-size' },
    { name: 'healthCheck', topic: 'health-check' },
    { name: 'httpErrors/@errorMode', topic: 'error-pages' },
    {
      name: 'httpErrors/@existingResponse',
      topic: 'error-pages',
      snippet: '<httpErrors existingResponse="PassThrough" />',
    },
  ],
  docs: 'https://learn.microsoft.com/troubleshoot/developer/webapps/iis/application-request-routing/troubleshooting-502-errors-in-arr',
};
