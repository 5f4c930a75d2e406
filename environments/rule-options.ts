import type { RuleOptions } from '../alerts/export';
import { instrumentedServices } from '../alerts/sources';
import type { Job } from '../metrics/jobs';
import { jobs, loggingJobs } from '../metrics/jobs';
import type { Environment } from './environment';
import { loginHost, monitoringAddresses } from './monitoring-access';

/** What the rules of an environment follow from. */
export function ruleOptions(environment: Environment): RuleOptions {
  const { name, monitoring, logging, notifications, alerts } = environment;
  const grafana =
    loginHost(environment) === undefined ? notifications?.urls.grafana : monitoringAddresses(environment).grafana;
  return {
    environment: name,
    instrumented: instrumentedServices.filter((service) => monitoring.instrumented[service]),
    securityEvents: logging !== undefined,
    absentJobs: absentJobs(environment),
    retention: `${monitoring.prometheus.retentionDays}d`,
    ...(monitoring.thanos && { longTermRetention: `${monitoring.thanos.retention.rawDays}d` as const }),
    ...(alerts !== undefined && { alertOptions: alerts }),
    ...(notifications?.urls.runbooks !== undefined && { runbooks: notifications.urls.runbooks }),
    ...(grafana !== undefined && { grafana }),
  };
}

/** What the environment does not run. */
function absentJobs({ data, logging, security }: Environment): readonly Job[] {
  return [
    ...absentDataJobs(data),
    ...(logging === undefined ? loggingJobs : []),
    ...(security?.suricata === undefined ? [jobs.suricata] : []),
    ...(security?.wazuh === undefined ? [jobs.wazuh] : []),
  ];
}

/** CloudNativePG's instances have metrics of their own; RDS is asked by postgres_exporter. */
function absentDataJobs({ postgres }: Environment['data']): readonly Job[] {
  if (postgres.kind === 'rds') return [jobs.cloudNativePg, jobs.pooler];
  return postgres.pooler === undefined ? [jobs.postgres, jobs.pooler] : [jobs.postgres];
}
