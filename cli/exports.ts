import { alertmanagerYaml } from '../alerts/notifications/alertmanager-config';
import { notificationTemplates } from '../alerts/notifications/templates';
import { ruleFiles, rulerFiles } from '../alerts/rule-files';
import { dashboardFiles } from '../dashboards/export';
import type { Environment } from '../environments/environment';
import { logExport } from '../environments/log-export';
import { ruleOptions } from '../environments/rule-options';
import { logFiles } from '../logs/export';
import { instrumentationFiles } from '../metrics/instrumentation';
import type { Files } from './synthesis/source';

/** What the programs of an environment read: rules of Prometheus, and of Thanos where it is; routes and messages of Alertmanager where somebody is told; of logs what Logstash, Beats, Elasticsearch and Kibana read. */
export function environmentExports(environment: Environment): Files {
  const { notifications } = environment;
  const rules = ruleOptions(environment);
  const logs = logExport(environment);
  return {
    ...below('prometheus', ruleFiles(rules)),
    ...below('thanos-ruler', rulerFiles(rules)),
    ...(logs && below('logs', logFiles(logs))),
    ...(notifications && {
      'alertmanager/alertmanager.yaml': alertmanagerYaml(notifications),
      ...below('alertmanager', notificationTemplates(notifications)),
    }),
  };
}

/** What no environment changes: Go that instruments the services, and Grafana's dashboards. */
export function commonExports(): Files {
  return { ...instrumentationFiles(), ...below('dashboards', dashboardFiles()) };
}

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
