import { parseEnvironment } from '../../environments/environment';
import { loginHost, monitoringAddresses } from '../../environments/monitoring-access';
import { ruleOptions } from '../../environments/rule-options';
import type { Variation } from '../support/environment-variation';
import { vary } from '../support/environment-variation';

const environment = (variation: Variation) => parseEnvironment(vary(variation));

describe('loginHost', () => {
  it('is below the domain of an AWS environment', () => {
    expect(loginHost(environment({ base: 'staging' }))).toBe('monitoring.staging.zerotrace.example.com');
  });

  it('is that of the Ingress on any other cluster', () => {
    const access = {
      kind: 'login',
      issuer: 'https://login.example.com',
      clientId: 'monitoring',
      emailDomains: ['example.com'],
      ingress: {
        host: 'metrics.example.com',
        className: 'traefik',
        controllerNamespace: 'kube-system',
        tls: { kind: 'secret', name: 'metrics-tls' },
      },
    };
    const local = environment({ base: 'local', set: { 'monitoring.access': access } });
    expect(loginHost(local)).toBe('metrics.example.com');
    expect(monitoringAddresses(local).prometheus).toBe('https://metrics.example.com/prometheus');
  });

  it('is where alerts lead, whoever is told of them', () => {
    const unnotified = environment({ base: 'staging', remove: ['notifications'] });
    expect(ruleOptions(unnotified).grafana).toBe('https://monitoring.staging.zerotrace.example.com');
    const forwarded = environment({
      base: 'staging',
      set: {
        'monitoring.access': { kind: 'port-forward' },
        'notifications.urls.grafana': 'https://grafana.example.com',
      },
    });
    expect(ruleOptions(forwarded).grafana).toBe('https://grafana.example.com');
    expect(ruleOptions(environment({ base: 'local' })).grafana).toBeUndefined();
  });

  it('is none where people open port-forwards', () => {
    const development = environment({ base: 'development' });
    expect(loginHost(development)).toBeUndefined();
    expect(monitoringAddresses(development).grafana).toBe('http://127.0.0.1:3000');
  });
});
