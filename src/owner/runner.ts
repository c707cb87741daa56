import type { Setting } from '../gateways/owner-help.ts';

/** What keeps the app running. */
export const runners = ['systemd', 'pm2', 'docker', 'kubernetes'] as const;
export type Runner = (typeof runners)[number];

/** As their makers write them. */
export const runnerNames: Readonly<Record<Runner, string>> = {
  systemd: 'systemd',
  pm2: 'PM2',
  docker: 'Docker',
  kubernetes: 'Kubernetes',
};

/** `myapp` stands for the app's name. */
interface Ways {
  readonly status: readonly string[];
  readonly restart: readonly string[];
  /** So that it is up again after a crash or a reboot. */
  readonly keep: readonly string[];
  readonly logs: readonly string[];
  readonly load: readonly string[];
}

/**
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html
 * https://pm2.keymetrics.io/docs/usage/quick-start/
 * https://docs.docker.com/engine/containers/start-containers-automatically/
 * https://kubernetes.io/docs/reference/kubectl/generated/
 */
export const ways: Readonly<Record<Runner, Ways>> = {
  systemd: {
    status: ['systemctl status myapp'],
    restart: ['sudo systemctl restart myapp'],
    keep: [
      'sudo systemctl edit myapp',
      '[Service]\nRestart=on-failure\nRestartSec=2',
      'sudo systemctl enable myapp',
    ],
    logs: ['journalctl -u myapp -n 100 --no-pager'],
    load: ['systemd-cgtop -n 1', "journalctl -k --grep 'out of memory'"],
  },
  pm2: {
    status: ['pm2 status'],
    restart: ['pm2 restart api'],
    keep: ['pm2 start app.js --name api', 'pm2 startup && pm2 save'],
    logs: ['pm2 logs api --lines 100'],
    load: ['pm2 monit', 'pm2 scale api 4'],
  },
  docker: {
    status: ['docker ps -a --filter name=myapp'],
    restart: ['docker restart myapp'],
    keep: [
      'docker update --restart unless-stopped myapp',
      'services:\n  myapp:\n    restart: unless-stopped',
    ],
    logs: ['docker logs --tail 100 myapp'],
    load: ['docker stats --no-stream myapp'],
  },
  kubernetes: {
    status: [
      'kubectl get pods -l app=myapp',
      'kubectl get endpointslices -l kubernetes.io/service-name=myapp',
    ],
    restart: ['kubectl rollout restart deployment/myapp', 'kubectl rollout status deployment/myapp'],
    keep: [
      'livenessProbe:\n  httpGet: { path: /health, port: 3000 }\nreadinessProbe:\n  httpGet: { path: /health, port: 3000 }',
    ],
    logs: ['kubectl logs deployment/myapp --tail=100', 'kubectl logs deployment/myapp --previous --tail=100'],
    load: ['kubectl top pods -l app=myapp', 'kubectl scale deployment/myapp --replicas=3'],
  },
};

/**
 * The same nginx as an Ingress controller: set by annotations, and its log is its pod's.
 * https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
 */
export const ingressNginx: {
  readonly logs: string;
  readonly settings: readonly Setting[];
  readonly docs: string;
} = {
  logs: 'kubectl logs -n ingress-nginx deployment/ingress-nginx-controller --tail=100',
  settings: [
    annotation('proxy-connect-timeout', 'connect-timeout', '10'),
    annotation('proxy-read-timeout', 'response-timeout', '120'),
    annotation('proxy-buffer-size', 'header-size', '16k'),
    annotation('backend-protocol', 'tls', 'HTTPS'),
    annotation('proxy-next-upstream-tries', 'retries', '2'),
  ],
  docs: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
};

function annotation(name: string, topic: Setting['topic'], suggested: string): Setting {
  const full = `nginx.ingress.kubernetes.io/${name}`;
  return { name: full, topic, suggested, snippet: `${full}: "${suggested}"` };
}
