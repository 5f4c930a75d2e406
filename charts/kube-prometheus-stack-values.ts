import type { AdoptedRuleLabels } from '../alerts/adopted';
import type { Resources } from '../constructs/core/quantity';
import type { ClaimValues, PodValues, SpreadValues } from './kubernetes-values';

/** A budget as the chart writes it. */
interface BudgetValues {
  readonly enabled: boolean;
  readonly minAvailable: number;
}

/** Pods of a server that the operator makes. */
export interface ServerValues extends PodValues {
  readonly replicas: number;
  readonly secrets: readonly string[];
  readonly podAntiAffinity: 'hard' | 'soft';
  readonly podAntiAffinityTopologyKey: 'kubernetes.io/hostname';
  readonly topologySpreadConstraints: readonly SpreadValues[];
}

/** A key of a Secret. */
export interface SecretKeyValues {
  readonly name: string;
  readonly key: string;
}

/** A receiver of samples, as the custom resource has it. */
export interface RemoteWriteValues {
  readonly name: string;
  readonly url: string;
  readonly basicAuth?: { readonly username: SecretKeyValues; readonly password: SecretKeyValues };
}

/** A component of Kubernetes that is scraped or not. */
interface Switch {
  readonly enabled: boolean;
}

/** Which objects a server takes, by their labels. */
interface SelectorValues {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: 'NotIn';
    readonly values: readonly string[];
  }[];
}

/** Where the bucket is: a key of a Secret. */
interface ObjectStorageValues {
  readonly existingSecret: SecretKeyValues;
}

/** Values of Thanos' ruler. Without the switch the others are left out. */
export type ThanosRulerValues =
  | { readonly enabled: false }
  | {
      readonly enabled: true;
      readonly serviceAccount: { readonly name: string };
      readonly service: Switch;
      readonly serviceMonitor: { readonly selfMonitor: boolean };
      readonly thanosRulerSpec: Omit<ServerValues, 'secrets'> & {
        readonly ruleSelector: SelectorValues;
        readonly evaluationInterval: string;
        readonly retention: string;
        readonly labels: Readonly<Record<string, string>>;
        readonly queryEndpoints: readonly string[];
        readonly objectStorageConfig: ObjectStorageValues;
        readonly externalPrefixNilUsesHelmValues: false;
        readonly storage: ClaimValues;
      };
    };

/** A data source of Grafana, as its provisioning has it. */
export interface DataSourceValues {
  readonly name: string;
  readonly uid: string;
  readonly type: 'prometheus';
  readonly url: string;
  readonly access: 'proxy';
  readonly isDefault: boolean;
  readonly jsonData: Readonly<Record<string, string>>;
}

/** Values of the operator. */
interface OperatorValues extends PodValues {
  readonly admissionWebhooks: {
    readonly failurePolicy: 'Ignore';
    readonly patch: Switch;
    readonly certManager: Switch;
  };
  readonly prometheusConfigReloader: { readonly resources: Resources };
  readonly serviceMonitor: { readonly interval: string };
}

/** Values of Prometheus. */
interface PrometheusValues {
  readonly podDisruptionBudget: BudgetValues;
  readonly thanosService: Switch;
  readonly prometheusSpec: ServerValues & {
    readonly ruleSelector?: SelectorValues;
    readonly thanos?: { readonly objectStorageConfig: ObjectStorageValues; readonly resources: Resources };
    readonly externalUrl: string;
    readonly routePrefix: string;
    readonly scrapeInterval: string;
    readonly evaluationInterval: string;
    readonly retention: string;
    readonly retentionSize: string;
    readonly externalLabels: Readonly<Record<string, string>>;
    readonly scrapeClasses: readonly {
      readonly name: string;
      readonly default: boolean;
      readonly relabelings: readonly { readonly targetLabel: string; readonly replacement: string }[];
    }[];
    readonly maximumStartupDurationSeconds: number;
    readonly ruleSelectorNilUsesHelmValues: false;
    readonly serviceMonitorSelectorNilUsesHelmValues: false;
    readonly podMonitorSelectorNilUsesHelmValues: false;
    readonly probeSelectorNilUsesHelmValues: false;
    readonly scrapeConfigSelectorNilUsesHelmValues: false;
    readonly remoteWrite: readonly RemoteWriteValues[];
    readonly storageSpec: ClaimValues;
  };
}

/** Values of Alertmanager. */
interface AlertmanagerValues {
  readonly podDisruptionBudget: BudgetValues;
  readonly alertmanagerSpec: ServerValues & {
    readonly externalUrl: string;
    readonly routePrefix: string;
    readonly useExistingSecret: true;
    readonly configSecret: string;
    readonly alertmanagerConfigNamespaceSelector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly storage: ClaimValues;
  };
}

/** Values of the sub-chart of Grafana. */
interface GrafanaValues extends PodValues {
  readonly fullnameOverride: string;
  readonly defaultDashboardsEditable: boolean;
  readonly admin: {
    readonly existingSecret: string;
    readonly userKey: string;
    readonly passwordKey: string;
  };
  readonly rbac: { readonly namespaced: boolean };
  readonly deploymentStrategy: { readonly type: 'Recreate' };
  readonly persistence: {
    readonly enabled: boolean;
    readonly type: 'pvc';
    readonly size: string;
    readonly storageClassName?: string;
  };
  readonly initChownData: Switch;
  readonly testFramework: Switch;
  readonly 'grafana.ini': Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
  readonly sidecar: {
    readonly resources: Resources;
    readonly dashboards: {
      readonly label: string;
      readonly labelValue: string;
      readonly searchNamespace: string;
      readonly folderAnnotation: string;
      readonly annotations: Readonly<Record<string, string>>;
      readonly provider: { readonly allowUiUpdates: boolean; readonly foldersFromFilesStructure: boolean };
    };
    readonly datasources: { readonly searchNamespace: string; readonly isDefaultDatasource: boolean };
  };
  readonly additionalDataSources: readonly DataSourceValues[];
}

/** The values of chart kube-prometheus-stack 88.5.3 that are set here. */
export interface KubePrometheusStackValues {
  readonly fullnameOverride: string;
  readonly cleanPrometheusOperatorObjectNames: boolean;
  readonly crds: Switch;
  readonly global: { readonly imageRegistry: string };
  readonly kubeControllerManager: Switch;
  readonly kubeScheduler: Switch;
  readonly kubeEtcd: Switch;
  readonly kubeProxy: Switch;
  readonly kubelet: { readonly serviceMonitor: { readonly cAdvisor: boolean; readonly cAdvisorInterval: string } };
  readonly defaultRules: {
    readonly create: boolean;
    readonly rules: Readonly<Record<string, boolean>>;
    readonly disabled: Readonly<Record<string, boolean>>;
    readonly additionalRuleGroupLabels: Readonly<Record<string, AdoptedRuleLabels>>;
  };
  readonly prometheusOperator: OperatorValues;
  readonly prometheus: PrometheusValues;
  readonly alertmanager: AlertmanagerValues;
  readonly thanosRuler: ThanosRulerValues;
  readonly grafana: GrafanaValues;
  /** Systems of which there are dashboards. */
  readonly nodeExporter: { readonly operatingSystems: { readonly aix: Switch; readonly darwin: Switch } };
  readonly 'kube-state-metrics': PodValues & { readonly fullnameOverride: string; readonly selfMonitor: Switch };
  readonly 'prometheus-node-exporter': {
    readonly fullnameOverride: string;
    readonly namespaceOverride: string;
    readonly resources: Resources;
  };
}
