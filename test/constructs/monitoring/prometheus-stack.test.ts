import { parse } from 'yaml';
import { alertmanagerSettings } from '../../../constructs/monitoring/alertmanager-settings';
import { monitoringOptions } from '../../../constructs/monitoring/monitoring-options';
import type { PrometheusStackProps } from '../../../constructs/monitoring/prometheus-stack';
import { PrometheusStack } from '../../../constructs/monitoring/prometheus-stack';
import { flowsOf } from '../../support/flows-of';
import { releasedObjects, releaseValues } from '../../support/release-values';
import { sampleNotifications } from '../../support/sample-notifications';
import { sampleNamespace } from '../../support/sample-pod';
import { sampleSecrets } from '../../support/sample-services';
import { resource, resources, synthesize } from '../../support/synthesize';

const receiver = (name: string, url: string) => ({ name, url });

function create(change: Partial<PrometheusStackProps> = {}, remoteWrite: readonly object[] = []) {
  const options = monitoringOptions.parse({
    prometheus: {
      retentionSize: '8Gi',
      storage: '10Gi',
      resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '1Gi' } },
      remoteWrite,
    },
  });
  return synthesize((stack) => {
    new PrometheusStack(stack, 'stack', {
      environment: 'staging',
      namespace: sampleNamespace,
      nodeNamespace: { name: 'sample-nodes', isolated: true },
      options,
      alertmanager: alertmanagerSettings(sampleNotifications()),
      secrets: sampleSecrets(stack),
      mirrors: {},
      ...change,
    });
  });
}

describe('PrometheusStack', () => {
  const json = create();
  const quiet = create({ alertmanager: alertmanagerSettings() });

  it('labels every series and every alert with the environment', () => {
    expect(releaseValues(json, 'stack_chart')).toMatchObject({
      prometheus: {
        prometheusSpec: {
          externalLabels: { environment: 'staging' },
          scrapeClasses: [{ default: true, relabelings: [{ targetLabel: 'environment', replacement: 'staging' }] }],
        },
      },
    });
  });

  it('has secrets that Terraform never keeps, and their names in the values', () => {
    expect(resource(json, 'kubernetes_secret_v1', 'stack_grafana-admin')).toMatchObject({
      metadata: { name: 'grafana-admin', namespace: 'sample' },
      data_wo: { 'admin-user': 'admin', 'admin-password': '${var.grafana_admin}' },
    });
    expect(resource(json, 'kubernetes_secret_v1', 'stack_alertmanager-credentials')).toMatchObject({
      metadata: { name: 'alertmanager-credentials', namespace: 'sample' },
      data_wo: {
        'alert-webhook-url': '${var.alert_webhook_url}',
        'heartbeat-url': '${var.heartbeat_url}',
        'pagerduty-key': '${var.pagerduty_key}',
        'slack-token': '${var.slack_token}',
        'smtp-password': '${var.smtp_password}',
      },
    });
    expect(releaseValues(json, 'stack_chart')).toMatchObject({
      alertmanager: {
        alertmanagerSpec: { secrets: ['alertmanager-credentials'], configSecret: 'alertmanager-config' },
      },
      grafana: { admin: { existingSecret: 'grafana-admin' } },
    });
    expect(JSON.stringify(json.resource?.['helm_release'])).not.toMatch(/\$\{var\./);
  });

  it('has the configuration of Alertmanager, without a credential, where the operator looks for it', () => {
    const [config, ...others] = releasedObjects(json, 'stack_alertmanager-config');
    expect(others).toEqual([]);
    expect(config).toMatchObject({ kind: 'Secret', metadata: { name: 'alertmanager-config' } });
    const { 'alertmanager.yaml': text = '', ...templates } = config?.stringData ?? {};
    const settings = alertmanagerSettings(sampleNotifications());
    expect(parse(text)).toEqual(JSON.parse(JSON.stringify(settings.config)));
    expect(templates).toEqual(settings.templates);
  });

  it('has nothing to tell anybody with where nobody is told', () => {
    expect(resources(quiet, 'kubernetes_secret_v1').map(([, { metadata }]) => metadata)).toMatchObject([
      { name: 'grafana-admin' },
    ]);
    expect(releaseValues(quiet, 'stack_chart')).toMatchObject({ alertmanager: { alertmanagerSpec: { secrets: [] } } });
    expect(flowsOf(quiet).filter((flow) => flow.includes('internet'))).toEqual([]);
    expect(flowsOf(json)).toContain('sample/alertmanager-to-internet egress 443,587');
  });

  it('lets samples out to the ports of their receivers, each once', () => {
    const receivers = [
      receiver('one', 'https://metrics.example.com/api/v1/write'),
      receiver('two', 'https://metrics.example.org/push'),
      receiver('three', 'https://metrics.example.net:9009/push'),
    ];
    expect(flowsOf(create({}, receivers))).toContain('sample/prometheus-to-internet egress 443,9009');
    expect(flowsOf(json).filter((flow) => flow.startsWith('sample/prometheus-to-internet'))).toEqual([]);
  });

  it('starts after all that its pods need', () => {
    const release = resource(json, 'helm_release', 'stack_chart');
    expect(release).toMatchObject({ name: 'monitoring', namespace: 'sample' });
    const before = JSON.stringify(release['depends_on']);
    for (const each of [
      ...resources(json, 'kubernetes_network_policy_v1'),
      ...resources(json, 'kubernetes_secret_v1'),
    ].map(([name]) => name)) {
      expect(before).toContain(`.${each}"`);
    }
    expect(before).toContain('"helm_release.stack_alertmanager-config');
  });
});
