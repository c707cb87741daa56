import type { Topic } from '../gateways/owner-help.ts';
import type { MessageKey } from '../texts.ts';

/** What a setting is about. */
export const topicTexts: Readonly<Record<Topic, MessageKey>> = {
  'upstream-address': 'topicUpstreamAddress',
  'connect-timeout': 'topicConnectTimeout',
  'response-timeout': 'topicResponseTimeout',
  'header-size': 'topicHeaderSize',
  'name-resolution': 'topicNameResolution',
  'health-check': 'topicHealthCheck',
  retries: 'topicRetries',
  tls: 'topicTls',
  limits: 'topicLimits',
  'start-up': 'topicStartUp',
  'error-pages': 'topicErrorPages',
  cache: 'topicCache',
};
