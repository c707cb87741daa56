import type { OwnerHelp } from '../owner-help.ts';

export const heroku: OwnerHelp = {
  id: 'heroku',
  kind: 'platform',
  statuses: {
    503: ['destination_unavailable', 'connection_terminated', 'http_response_timeout'],
  },
  logs: ['heroku logs --tail'],
  lines: [
    ['code=H10', 'destination_unavailable'],
    ['code=H12', 'http_response_timeout'],
    ['code=H13', 'connection_terminated'],
    ['code=H14', 'destination_unavailable'],
    ['code=H18', 'http_response_incomplete'],
    ['code=H19', 'connection_timeout'],
    ['code=H20', 'destination_unavailable'],
    ['code=H21', 'connection_refused'],
  ],
  settings: [
    { name: 'PORT', topic: 'start-up' },
    { name: 'Procfile', topic: 'start-up' },
    { name: 'ERROR_PAGE_URL', topic: 'error-pages' },
  ],
  app: ['heroku ps', 'heroku restart', 'heroku releases'],
  statusPage: 'https://status.heroku.com/',
  docs: 'https://devcenter.heroku.com/articles/error-codes',
};
