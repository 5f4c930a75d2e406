import type { Adoptions } from './adoption';
import { adopted, each, off, replaced } from './adoption';

/** Prometheus, Alertmanager and the operator: who watches the watchers. */
export const watchers: Adoptions = {
  ...each(
    ['AlertmanagerConfigInconsistent', 'ConfigReloaderSidecarErrors'],
    adopted('A configuration that is not taken leaves the old one in force.'),
  ),
  ...each(
    [
      'AlertmanagerMembersInconsistent',
      'AlertmanagerClusterDown',
      'AlertmanagerClusterCrashlooping',
      'AlertmanagerClusterFailedPeers',
    ],
    adopted('Alertmanagers that do not see each other notify twice, or not at all.'),
  ),
  ...each(
    ['AlertmanagerFailedToSendAlerts', 'AlertmanagerClusterFailedToSendAlerts'],
    replaced('NotificationsFailing', 'Ours keeps the label by which its route avoids the receiver that refuses.'),
  ),
  ...each(
    ['AlertmanagerFailedReload', 'PrometheusBadConfig'],
    replaced('ConfigReloadFailed', 'Ours is one alert for both.'),
  ),
  PrometheusRuleFailures: replaced('RuleEvaluationsFailing', 'Ours has the thresholds of the environment.'),
  ...each(
    ['PrometheusMissingRuleEvaluations', 'PrometheusTargetSyncFailure'],
    adopted('A rule or a target that is not evaluated is silence, not good news.'),
  ),
  PrometheusKubernetesListWatchFailures: adopted('Targets that came later are not scraped.'),
  PrometheusSDRefreshFailure: off(
    'All targets are found by the API of Kubernetes, which is watched and not refreshed.',
  ),
  PrometheusNotificationQueueRunningFull: off(
    'It compares the queue of each Alertmanager with a capacity that has no such label: since Prometheus counts queues one by one it ' +
      'cannot fire. PrometheusErrorSendingAlertsToSomeAlertmanagers sees what fills them.',
  ),
  ...each(
    [
      'PrometheusErrorSendingAlertsToSomeAlertmanagers',
      'PrometheusErrorSendingAlertsToAnyAlertmanager',
      'PrometheusNotConnectedToAlertmanagers',
    ],
    adopted('Alerts that never reach an Alertmanager reach nobody.'),
  ),
  ...each(
    [
      'PrometheusTSDBReloadsFailing',
      'PrometheusTSDBCompactionsFailing',
      'PrometheusNotIngestingSamples',
      'PrometheusDuplicateTimestamps',
      'PrometheusOutOfOrderTimestamps',
    ],
    adopted('Samples are lost, or will be.'),
  ),
  ...each(
    ['PrometheusRemoteStorageFailures', 'PrometheusRemoteWriteBehind', 'PrometheusRemoteWriteDesiredShards'],
    adopted('Silent where nothing is written elsewhere, needed where it is.'),
  ),
  ...each(
    [
      'PrometheusTargetLimitHit',
      'PrometheusLabelLimitHit',
      'PrometheusScrapeBodySizeLimitHit',
      'PrometheusScrapeSampleLimitHit',
    ],
    off('No limit of this kind is set; the growth of series has an alert of ours.'),
  ),
  PrometheusHighQueryLoad: adopted('Dashboards that crowd out rules.'),
  ...each(
    [
      'PrometheusOperatorListErrors',
      'PrometheusOperatorWatchErrors',
      'PrometheusOperatorSyncFailed',
      'PrometheusOperatorReconcileErrors',
      'PrometheusOperatorStatusUpdateErrors',
      'PrometheusOperatorNotReady',
      'PrometheusOperatorRejectedResources',
    ],
    adopted('A rule or a monitor that the operator refuses is deployed, and does nothing.'),
  ),
  PrometheusOperatorNodeLookupErrors: adopted('Kubelets of new nodes are not scraped.'),
};
