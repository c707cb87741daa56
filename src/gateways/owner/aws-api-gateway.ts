import type { OwnerHelp } from '../owner-help.ts';

export const awsApiGateway: OwnerHelp = {
  id: 'aws-api-gateway',
  kind: 'balancer',
  statuses: {
    502: ['http_protocol_error'],
    504: ['http_response_timeout'],
  },
  logs: ['API-Gateway-Execution-Logs'],
  lines: [
    ['Execution failed due to configuration error: Malformed Lambda proxy response', 'http_protocol_error'],
    ['Execution failed due to a timeout error', 'http_response_timeout'],
    ['Lambda execution failed with status 200 due to customer function error', 'http_response_incomplete'],
    [
      'Execution failed due to configuration error: Invalid permissions on Lambda function',
      'proxy_configuration_error',
    ],
  ],
  settings: [
    { name: 'integrationUri', topic: 'upstream-address' },
    { name: 'timeoutInMillis', topic: 'response-timeout' },
    { name: 'GatewayResponses', topic: 'error-pages' },
  ],
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
};
