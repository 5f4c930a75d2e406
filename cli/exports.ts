import { alertmanagerYaml } from '../alerts/notifications/alertmanager-config';
import { notificationTemplates } from '../alerts/notifications/templates';
import { ruleFiles, rulerFiles } from '../alerts/rule-files';
import { dashboardFiles } from '../dashboards/export';
import { suricataFiles } from '../detections/suricata/export';
import { wazuhFiles } from '../detections/wazuh/export';
import type { Environment } from '../environments/environment';
import { logExport } from '../environments/log-export';
import { ruleOptions } from '../environments/rule-options';
import { suricataExport, wazuhExport } from '../environments/security-export';
import { commonLogFiles, logFiles } from '../logs/export';
import { instrumentationFiles } from '../metrics/instrumentation';
import type { Files } from './synthesis/source';

/** What the programs of an environment read: rules of Prometheus, and of Thanos where it is; routes and messages of Alertmanager where somebody is told; of logs what Logstash, Beats, Elasticsearch and Kibana read; what Suricata and Wazuh read where they are. */
export function environmentExports(environment: Environment): Files {
  const { notifications } = environment;
  const rules = ruleOptions(environment);
  const logs = logExport(environment);
  const suricata = suricataExport(environment);
  const wazuh = wazuhExport(environment);
  return {
    ...below('prometheus', ruleFiles(rules)),
    ...below('thanos-ruler', rulerFiles(rules)),
    ...(logs && below('logs', logFiles(logs))),
    ...(suricata && below('suricata', suricataFiles(suricata))),
    ...(wazuh && below('wazuh', wazuhFiles(wazuh))),
    ...(notifications && {
      'alertmanager/alertmanager.yaml': alertmanagerYaml(notifications),
      ...below('alertmanager', notificationTemplates(notifications)),
    }),
  };
}

/** What no environment changes: Go that instruments the services, schemas of what they log, and Grafana's dashboards. */
export function commonExports(): Files {
  return { ...instrumentationFiles(), ...commonLogFiles(), ...below('dashboards', dashboardFiles()) };
}

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
