import { Construct } from 'constructs';
import { kubePrometheusStackNames } from '../../charts/kube-prometheus-stack';
import type { SecretValue } from '../core/secret-value';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import { internet } from '../kubernetes/well-known-peers';
import { Workload } from '../kubernetes/workload';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { LoginOptions } from './access-options';
import type { LoginUpstreams } from './login-proxy-settings';
import { loginProxyArguments, loginProxyDefaults } from './login-proxy-settings';
import type { PrometheusStackPeers } from './prometheus-stack-flows';
import { prometheusStackPorts } from './prometheus-stack-flows';
import type { ScrapeTarget } from './scrape-target';

/** Properties of `LoginProxy`. */
export interface LoginProxyProps {
  /** Namespace of the proxy: that of what is behind it. */
  readonly namespace: INamespace;
  /** The host that people see. */
  readonly host: string;
  /** The login provider, and who may enter. */
  readonly options: LoginOptions;
  /** What is behind it. */
  readonly peers: Pick<PrometheusStackPeers, 'grafana' | 'prometheus' | 'alertmanager'>;
  /** The client secret, and the key of sessions: 32 bytes in base64url (`SecretSource.aesKey`). */
  readonly secrets: { readonly client: SecretValue; readonly cookieKey: SecretValue };
  /** Seconds until a load balancer outside the cluster has taken a new pod in. @default 0 */
  readonly registrationSeconds?: number;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
  /** Nodes that may run it. @default - any node without a taint */
  readonly placement?: Placement;
}

/** The way in for people: oauth2-proxy, which sends whoever is not logged in to the login provider. */
export class LoginProxy extends Construct {
  /** Its pods and its Service. */
  readonly workload: Workload;
  /** Its metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: LoginProxyProps) {
    super(scope, id);
    const { namespace, host, options, secrets, imageMirror, placement } = props;
    const { name, user, replicas, ports, resources, secretFolder, secretKeys } = loginProxyDefaults;
    const secret = new WriteOnlySecret(this, 'secret', {
      namespace,
      name,
      data: { [secretKeys.client]: secrets.client, [secretKeys.cookie]: secrets.cookieKey },
    });
    this.workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'proxy',
      replicas,
      user,
      imageMirror,
      placement,
      minReadySeconds: props.registrationSeconds,
      container: {
        name: 'oauth2-proxy',
        image: loginProxyDefaults.image,
        args: loginProxyArguments({ host, options, upstreams: upstreamsIn(namespace.name) }),
        ports: { http: { port: ports.http }, metrics: { port: ports.metrics } },
        mounts: [{ kind: 'secret', path: secretFolder, secret }],
        resources,
        // It asks the provider for its addresses before it listens, and ends where there is no answer.
        startup: Probe.httpGet(loginProxyDefaults.readyPath, 'http', { periodSeconds: 2, failureThreshold: 30 }),
        readiness: Probe.httpGet(loginProxyDefaults.readyPath, 'http', { periodSeconds: 5 }),
        liveness: Probe.tcp('http'),
      },
    });
    this.target = { job: name, pods: this.workload.peer, port: ports.metrics };
    this.allow(props);
  }

  private allow({ options, peers }: LoginProxyProps): void {
    const from = this.workload.peer;
    for (const part of ['grafana', 'prometheus', 'alertmanager'] as const) {
      new NetworkFlow(this, `to-${part}`, {
        from,
        to: peers[part],
        ports: [prometheusStackPorts[part]],
        reason: 'The login proxy forwards requests of people who are logged in.',
      });
    }
    new NetworkFlow(this, 'to-provider', {
      from,
      to: internet,
      ports: [Number(new URL(options.issuer).port) || 443],
      reason: 'The login proxy asks the login provider who somebody is.',
    });
  }
}

/** The Services of the stack, on the ports that its charts give them. */
function upstreamsIn(namespace: string): LoginUpstreams {
  const { release, grafana } = kubePrometheusStackNames;
  const { prometheus, alertmanager } = prometheusStackPorts;
  return {
    grafana: `http://${grafana}.${namespace}.svc:80`,
    prometheus: `http://${release}-prometheus.${namespace}.svc:${prometheus}`,
    alertmanager: `http://${release}-alertmanager.${namespace}.svc:${alertmanager}`,
  };
}
