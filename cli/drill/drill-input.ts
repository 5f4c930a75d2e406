import { alertmanagerYaml } from '../../alerts/notifications/alertmanager-config';
import type { NotificationInput, NotificationOptions } from '../../alerts/notifications/notification-options';
import { notificationOptions } from '../../alerts/notifications/notification-options';
import { notificationTemplates } from '../../alerts/notifications/templates';
import { ruleFiles } from '../../alerts/rule-files';
import { scrapedJobs } from '../../alerts/sources';
import type { Environment } from '../../environments/environment';
import { ruleOptions } from '../../environments/rule-options';
import type { Job } from '../../metrics/jobs';
import type { ExportedFiles } from './exported';

/** What a drill needs to know of an environment. */
export interface DrillInput {
  readonly environment: string;
  readonly files: ExportedFiles;
  readonly notifications: NotificationOptions;
  readonly jobs: readonly Job[];
  /** Between two scrapes of a target, and between two evaluations of a rule. */
  readonly interval: string;
}

/** Who is told in the drill of an environment that tells nobody. */
const readers: NotificationInput = {
  teams: {
    platform: { slack: '#alerts-platform', emails: ['platform@example.com'] },
    services: { slack: '#alerts-services', emails: ['services@example.com'] },
    security: { slack: '#alerts-security', emails: ['security@example.com'] },
  },
  smtp: { smarthost: 'smtp.example.com:587', from: 'alerts@example.com', username: 'alerts' },
  heartbeat: true,
  urls: { alertmanager: 'https://alerts.example.com', grafana: 'https://grafana.example.com' },
};

/** Reads an environment as a drill needs it. */
export function drillInput(environment: Environment): DrillInput {
  const notifications = environment.notifications ?? notificationOptions.parse(readers);
  const rules = ruleOptions({ ...environment, notifications });
  return {
    environment: environment.name,
    files: {
      rules: ruleFiles(rules),
      alertmanager: alertmanagerYaml(notifications),
      templates: notificationTemplates(notifications),
    },
    notifications,
    jobs: scrapedJobs(rules),
    interval: `${environment.monitoring.prometheus.scrapeIntervalSeconds}s`,
  };
}
