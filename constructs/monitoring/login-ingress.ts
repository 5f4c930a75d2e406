import { IngressV1 } from '@cdktf/provider-kubernetes/lib/ingress-v1';
import { Construct } from 'constructs';
import { recommendedLabels } from '../kubernetes/labels';
import { namespaceName } from '../kubernetes/namespace-name';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { Workload } from '../kubernetes/workload';
import type { LoginIngressOptions } from './access-options';

/** Properties of `LoginIngress`. */
export interface LoginIngressProps {
  /** The login proxy: its port named `http` gets the requests. */
  readonly workload: Workload;
  /** Host, class and certificate. */
  readonly options: LoginIngressOptions;
}

/** An Ingress in front of the login proxy, for clusters whose ingress controller is there already. */
export class LoginIngress extends Construct {
  constructor(scope: Construct, id: string, { workload, options }: LoginIngressProps) {
    super(scope, id);
    const { name, namespace, peer } = workload;
    const { host, className, controllerNamespace, tls } = options;
    const certManager = tls.kind === 'cert-manager' && { 'cert-manager.io/cluster-issuer': tls.clusterIssuer };
    new IngressV1(this, 'ingress', {
      metadata: {
        name,
        namespace: namespaceName(this, namespace),
        labels: recommendedLabels(name, 'ingress'),
        annotations: { ...certManager },
      },
      spec: {
        ingressClassName: className,
        tls: [{ hosts: [host], secretName: tls.kind === 'secret' ? tls.name : `${name}-tls` }],
        rule: [
          {
            host,
            http: { path: [{ path: '/', pathType: 'Prefix', backend: { service: { name, port: { name: 'http' } } } }] },
          },
        ],
      },
      waitForLoadBalancer: false,
    });
    new NetworkFlow(this, 'from-controller', {
      from: {
        kind: 'pods',
        name: 'ingress-controller',
        namespace: { name: controllerNamespace, isolated: false },
        labels: {},
      },
      to: peer,
      ports: [workload.port('http')],
      reason: 'The ingress controller forwards requests of people.',
    });
  }
}
