import { annotations } from '../../dashboards/annotations';
import { printFlat } from '../../metrics/promql';

const marked = (services: Parameters<typeof annotations>[0]) =>
  annotations(services).map(({ name, expression }) => [name, printFlat(expression.node)]);

describe('what is marked in every graph', () => {
  it('are deploys of the services, and what fires about them', () => {
    expect(marked(['api'])).toEqual([
      [
        'Deploys',
        'sum by (deployment) (changes(kube_deployment_status_observed_generation{namespace="zerotrace"}[2m])) > 0',
      ],
      [
        'Firing alerts',
        'group by (alertname, severity) (ALERTS{alertstate="firing", severity=~"critical|warning", service=~"api"})',
      ],
    ]);
  });

  it('is whatever fires where no service is named', () => {
    expect(marked(undefined)[1]).toEqual([
      'Firing alerts',
      'group by (alertname, severity) (ALERTS{alertstate="firing", severity=~"critical|warning"})',
    ]);
  });

  it('have texts of labels that their series have', () => {
    for (const { title, expression } of annotations(['api'])) {
      const labels = [...title.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.filter((label) => !expression.labels.includes(label))).toEqual([]);
    }
  });
});
