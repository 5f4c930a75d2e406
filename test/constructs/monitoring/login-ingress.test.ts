import type { LoginIngressOptions } from '../../../constructs/monitoring/access-options';
import { LoginIngress } from '../../../constructs/monitoring/login-ingress';
import { Workload } from '../../../constructs/kubernetes/workload';
import { resource, synthesize } from '../../support/synthesize';

const synthesized = (tls: LoginIngressOptions['tls']) =>
  synthesize((stack) => {
    const workload = new Workload(stack, 'proxy', {
      name: 'login-proxy',
      namespace: { name: 'zerotrace-monitoring', isolated: true },
      component: 'proxy',
      user: 65532,
      container: {
        name: 'proxy',
        image: { repository: 'registry.example.com/proxy', tag: '1' },
        ports: { http: { port: 4180 } },
        resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '32Mi' } },
      },
    });
    new LoginIngress(stack, 'ingress', {
      workload,
      options: { host: 'monitoring.example.com', className: 'traefik', controllerNamespace: 'kube-system', tls },
    });
  });

describe('LoginIngress', () => {
  it('sends all of the host to the proxy, over TLS with a certificate that somebody keeps', () => {
    const ingress = resource(synthesized({ kind: 'secret', name: 'monitoring-tls' }), 'kubernetes_ingress_v1');
    const backend = { service: { name: 'login-proxy', port: { name: 'http' } } };
    expect(ingress).toMatchObject({
      metadata: { name: 'login-proxy', namespace: 'zerotrace-monitoring' },
      spec: {
        ingress_class_name: 'traefik',
        tls: [{ hosts: ['monitoring.example.com'], secret_name: 'monitoring-tls' }],
        rule: [{ host: 'monitoring.example.com', http: { path: [{ path: '/', path_type: 'Prefix', backend }] } }],
      },
    });
    expect(ingress['metadata']).not.toHaveProperty('annotations.cert-manager.io/cluster-issuer');
  });

  it('has cert-manager ask for the certificate', () => {
    const json = synthesized({ kind: 'cert-manager', clusterIssuer: 'letsencrypt' });
    const ingress = resource(json, 'kubernetes_ingress_v1');
    expect(ingress).toMatchObject({ spec: { tls: [{ secret_name: 'login-proxy-tls' }] } });
    expect(ingress['metadata']).toHaveProperty(['annotations', 'cert-manager.io/cluster-issuer'], 'letsencrypt');
  });

  it('lets nobody in but the pods of the ingress controller', () => {
    expect(
      resource(synthesized({ kind: 'secret', name: 'tls' }), 'kubernetes_network_policy_v1', 'ingress_'),
    ).toMatchObject({
      metadata: { name: 'login-proxy-from-ingress-controller' },
      spec: {
        policy_types: ['Ingress'],
        ingress: [
          {
            from: [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'kube-system' } } }],
            ports: [{ port: '4180', protocol: 'TCP' }],
          },
        ],
      },
    });
  });
});
