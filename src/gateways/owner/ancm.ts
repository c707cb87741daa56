import type { OwnerHelp } from '../owner-help.ts';

export const ancm: OwnerHelp = {
  id: 'ancm',
  kind: 'windows',
  statuses: {
    500: ['destination_unavailable'],
    502: ['destination_unavailable'],
  },
  logs: ['stdoutLogFile', '%SystemDrive%\\Windows\\System32\\winevt\\Logs\\Application.evtx'],
  lines: [
    ['502.5', 'destination_unavailable'],
    ['500.30', 'destination_unavailable'],
    ['500.37', 'http_response_timeout'],
    ['502.3', 'connection_terminated'],
  ],
  settings: [
    { name: 'processPath', topic: 'start-up' },
    { name: 'hostingModel', topic: 'start-up' },
    { name: 'startupTimeLimit', topic: 'start-up' },
    { name: 'requestTimeout', topic: 'response-timeout' },
    { name: 'stdoutLogEnabled', topic: 'start-up' },
  ],
  docs: 'https://learn.microsoft.com/aspnet/core/test/troubleshoot-azure-iis',
};
