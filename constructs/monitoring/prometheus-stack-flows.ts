import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { kubePrometheusStackNames } from '../../charts/kube-prometheus-stack';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { NetworkFlowProps } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import { anywhere, internet, kubernetesApi, kubernetesApiPorts } from '../kubernetes/well-known-peers';

/** The parts of the stack, as ends of network flows. */
export interface PrometheusStackPeers {
  readonly operator: PodPeer;
  readonly prometheus: PodPeer;
  readonly alertmanager: PodPeer;
  readonly grafana: PodPeer;
  readonly kubeStateMetrics: PodPeer;
  /** Pods of Thanos' ruler, where there is one. */
  readonly thanosRuler: PodPeer;
}

/** Properties of `PrometheusStackFlows`. */
export interface PrometheusStackFlowsProps {
  /** The parts. */
  readonly peers: PrometheusStackPeers;
  /** Ports on which receivers of samples listen. @default - nothing is sent */
  readonly remoteWritePorts?: readonly number[];
  /** Ports on which receivers of alerts listen, outside the cluster. @default - nobody is notified */
  readonly receiverPorts?: readonly number[];
}

/** The labels that the chart and the operator give to pods. */
export function prometheusStackPeers(namespace: INamespace): PrometheusStackPeers {
  const { release, grafana, kubeStateMetrics } = kubePrometheusStackNames;
  const peer = (name: string, labels: PodPeer['labels']): PodPeer => ({ kind: 'pods', name, namespace, labels });
  return {
    operator: peer('prometheus-operator', { 'app.kubernetes.io/component': 'prometheus-operator' }),
    prometheus: peer('prometheus', {
      'app.kubernetes.io/name': 'prometheus',
      'operator.prometheus.io/name': release,
    }),
    alertmanager: peer('alertmanager', { 'app.kubernetes.io/name': 'alertmanager', alertmanager: release }),
    grafana: peer('grafana', { 'app.kubernetes.io/name': grafana }),
    kubeStateMetrics: peer('kube-state-metrics', { 'app.kubernetes.io/name': kubeStateMetrics }),
    thanosRuler: peer('thanos-ruler', { 'app.kubernetes.io/name': 'thanos-ruler', 'thanos-ruler': release }),
  };
}

/** Where the parts listen. */
export const prometheusStackPorts = {
  prometheus: 9090,
  alertmanager: 9093,
  gossip: 9094,
  grafana: 3000,
  /** The reloader beside Prometheus and Alertmanager. */
  reloader: 8080,
  kubeStateMetrics: 8080,
  /** What kube-state-metrics says of itself. */
  kubeStateMetricsOwn: 8081,
  /** The operator: metrics and admission webhooks. */
  operator: 10_250,
  kubelet: 10_250,
  nodeExporter: 9100,
  coreDns: 9153,
} as const;

const ports = prometheusStackPorts;

/** Addresses of nodes, which differ from cluster to cluster: for pods and programs in the network of their node. */
const nodes = { ...anywhere, name: 'nodes' };

/** The connections between the parts of the stack, to the cluster's own parts, and to receivers outside. */
export class PrometheusStackFlows extends Construct {
  /** What has to exist before the pods do. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: PrometheusStackFlowsProps) {
    super(scope, id);
    const { peers, remoteWritePorts = [], receiverPorts = [] } = props;
    const { operator, prometheus, alertmanager, grafana, kubeStateMetrics } = peers;
    const policies: ITerraformDependable[] = [];
    const flow = (flowId: string, props: NetworkFlowProps) => {
      policies.push(...new NetworkFlow(this, flowId, props).policies);
    };
    for (const from of [operator, prometheus, grafana, kubeStateMetrics]) {
      flow(`${from.name}-to-kubernetes-api`, {
        from,
        to: kubernetesApi,
        ports: kubernetesApiPorts,
        reason: 'Watches objects: what to deploy, what to scrape, which dashboards there are, what state all is in.',
      });
    }
    flow('webhooks', {
      from: kubernetesApi,
      to: operator,
      ports: [ports.operator],
      reason: 'The API server asks whether a rule is valid.',
    });
    flow('scrape-nodes', {
      from: prometheus,
      to: nodes,
      ports: [ports.kubelet, ports.nodeExporter],
      reason: 'Prometheus scrapes kubelets and node-exporter, which are in the network of their node.',
    });
    flow('scrape-cluster-dns', {
      from: prometheus,
      to: { ...anywhere, name: 'cluster-dns' },
      ports: [ports.coreDns],
      reason: 'Prometheus scrapes CoreDNS.',
    });
    flow('scrape-operator', {
      from: prometheus,
      to: operator,
      ports: [ports.operator],
      reason: 'Prometheus scrapes its operator.',
    });
    flow('scrape-kube-state-metrics', {
      from: prometheus,
      to: kubeStateMetrics,
      ports: [ports.kubeStateMetrics, ports.kubeStateMetricsOwn],
      reason: 'Prometheus scrapes the state of objects, and how reading it goes.',
    });
    flow('scrape-grafana', {
      from: prometheus,
      to: grafana,
      ports: [ports.grafana],
      reason: 'Prometheus scrapes Grafana.',
    });
    flow('scrape-prometheus', {
      from: prometheus,
      to: prometheus,
      ports: [ports.prometheus, ports.reloader],
      reason: 'Prometheus scrapes itself, its twin and their reloaders.',
    });
    flow('alerts', {
      from: prometheus,
      to: alertmanager,
      ports: [ports.alertmanager, ports.reloader],
      reason: 'Prometheus sends alerts to every Alertmanager, and scrapes them and their reloaders.',
    });
    for (const protocol of ['TCP', 'UDP'] as const) {
      flow(`gossip-${protocol.toLowerCase()}`, {
        from: { ...alertmanager, name: `alertmanager-gossip-${protocol.toLowerCase()}` },
        to: { ...alertmanager, name: `alertmanager-gossip-${protocol.toLowerCase()}` },
        ports: [ports.gossip],
        protocol,
        reason: 'Alertmanagers tell each other of silences and of what was sent.',
      });
    }
    for (const [to, port] of [
      [prometheus, ports.prometheus],
      [alertmanager, ports.alertmanager],
    ] as const) {
      flow(`grafana-to-${to.name}`, { from: grafana, to, ports: [port], reason: `Grafana asks ${to.name}.` });
    }
    if (receiverPorts.length > 0) {
      flow('notifications', {
        from: alertmanager,
        to: internet,
        ports: receiverPorts,
        reason: 'Alertmanager notifies people, and the heartbeat outside the cluster.',
      });
    }
    if (remoteWritePorts.length > 0) {
      flow('remote-write', {
        from: prometheus,
        to: internet,
        ports: remoteWritePorts,
        reason: 'Prometheus sends a copy of its samples.',
      });
    }
    this.ready = policies;
  }
}
