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
    { name: 'hostingModel', topic: 'start-up', snippet: '<aspNetCore hostingModel="inprocess" />' },
    { name: 'startupTimeLimit', topic: 'start-up', snippet: '<aspNetCore startupTimeLimit="120" />' },
    {
      name: 'requestTimeout',
      topic: 'response-timeout',
      snippet: '<aspNetCore requestTimeout="00:02:00" />',
    },
    {
      name: 'stdoutLogEnabled',
      topic: 'start-up',
      snippet: '<aspNetCore stdoutLogEnabled="true" stdoutLogFile=".\\logs\\stdout" />',
    },
  ],
  docs: 'https://learn.microsoft.com/aspnet/core/test/troubleshoot-azure-iis',
};
