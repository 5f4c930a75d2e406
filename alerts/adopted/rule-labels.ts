import type { AlertedService, Team } from '../vocabulary';

/** Labels that routes, messages and inhibitions expect of an alert. */
export interface AdoptedRuleLabels {
  readonly team: Team;
  readonly service: AlertedService;
}

const of = (service: AlertedService): AdoptedRuleLabels => ({ team: 'platform', service });

/**
 * What the rules of kube-prometheus-stack lack, by its groups of alerts (`defaultRules.additionalRuleGroupLabels`). Not by
 * `additionalRuleLabels`, which would be on recorded series too.
 */
export const adoptedRuleLabels: Readonly<Record<string, AdoptedRuleLabels>> = {
  alertmanager: of('monitoring'),
  configReloaders: of('monitoring'),
  kubeApiserverSlos: of('kubernetes'),
  kubeStateMetrics: of('monitoring'),
  kubernetesApps: of('kubernetes'),
  kubernetesResources: of('kubernetes'),
  kubernetesStorage: of('kubernetes'),
  kubernetesSystem: of('kubernetes'),
  nodeExporterAlerting: of('nodes'),
  prometheus: of('monitoring'),
  prometheusOperator: of('monitoring'),
};
