import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'production', set: { 'notifications.urls.grafana': 'https://monitoring.zerotrace.example.com/' } },
    { base: 'production', remove: ['notifications'] },
    {
      base: 'production',
      set: {
        'monitoring.access': { kind: 'port-forward' },
        'notifications.urls.alertmanager': 'https://alerts.example.com',
      },
    },
  ],
  failing: [
    {
      base: 'production',
      set: {
        'notifications.urls': {
          alertmanager: 'https://monitoring.zerotrace.example.com',
          grafana: 'http://127.0.0.1:3000',
        },
      },
      finds: [
        {
          property: 'notifications.urls.alertmanager',
          got: '"https://monitoring.zerotrace.example.com"',
          expected: '"https://monitoring.zerotrace.example.com/alertmanager"',
          fix: 'set notifications.urls.alertmanager to "https://monitoring.zerotrace.example.com/alertmanager"',
        },
        {
          property: 'notifications.urls.grafana',
          got: '"http://127.0.0.1:3000"',
          expected: '"https://monitoring.zerotrace.example.com"',
          fix: 'set notifications.urls.grafana to "https://monitoring.zerotrace.example.com"',
        },
      ],
    },
  ],
};
