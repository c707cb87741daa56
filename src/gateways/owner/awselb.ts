import type { OwnerHelp } from '../owner-help.ts';

export const awselb: OwnerHelp = {
  id: 'awselb',
  kind: 'balancer',
  statuses: {
    502: ['connection_refused', 'connection_terminated', 'http_protocol_error'],
    503: ['destination_unavailable'],
    504: ['connection_timeout', 'http_response_timeout'],
  },
  logs: ['elb_status_code', 'target_status_code', 'error_reason'],
  lines: [
    ['HTTPCode_ELB_502_Count', 'connection_terminated'],
    ['HTTPCode_ELB_503_Count', 'destination_unavailable'],
    ['HTTPCode_ELB_504_Count', 'http_response_timeout'],
    ['TargetConnectionErrorCount', 'connection_refused'],
  ],
  settings: [
    {
      name: 'target group',
      topic: 'upstream-address',
      snippet: 'aws elbv2 describe-target-health --target-group-arn "$TARGET_GROUP"',
    },
    {
      name: 'idle_timeout.timeout_seconds',
      topic: 'response-timeout',
      snippet:
        'aws elbv2 modify-load-balancer-attributes --load-balancer-arn "$LOAD_BALANCER" --attributes Key=idle_timeout.timeout_seconds,Value=120',
    },
    {
      name: 'HealthCheckPath',
      topic: 'health-check',
      snippet: 'aws elbv2 modify-target-group --target-group-arn "$TARGET_GROUP" --health-check-path /health',
    },
    { name: 'Target protocol', topic: 'tls' },
  ],
  statusPage: 'https://health.aws.amazon.com/health/status',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
};
