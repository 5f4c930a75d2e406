import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/*
 * What rules and dashboards need of kube-state-metrics and the kubelets. kube-state-metrics exposes the labels of the objects
 * (`honorLabels: true` in the chart); those that a metric does not expose are of no use, since they name the exporter's own pod.
 */

const objects = metricSource(
  {
    from: 'exporter',
    exporter: 'kube-state-metrics',
    version: '2.20.0',
    reference: 'https://github.com/kubernetes/kube-state-metrics/tree/v2.20.0/docs/metrics',
  },
  targetLabels([jobs.kubeStateMetrics], ['namespace', 'pod', 'container', 'service']),
);

const namespace = { namespace: open(20) } as const;
const pod = { ...namespace, pod: open(300) } as const;
const container = { ...pod, container: open(40) } as const;
const node = { node: open(50) } as const;
const deployment = { ...namespace, deployment: open(60) } as const;
const statefulset = { ...namespace, statefulset: open(30) } as const;
const daemonset = { ...namespace, daemonset: open(20) } as const;
const claim = { ...namespace, persistentvolumeclaim: open(50) } as const;

export const podInfo = objects.gauge('kube_pod_info', {
  unit: 'info',
  help: 'Information about a pod',
  labels: {
    ...pod,
    ...node,
    host_ip: open(50),
    pod_ip: open(300),
    created_by_kind: open(8),
    created_by_name: open(150),
  },
});

export const podPhase = objects.gauge('kube_pod_status_phase', {
  unit: 'boolean',
  help: 'The phase that a pod is in',
  labels: { ...pod, phase: ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] },
});

export const podReady = objects.gauge('kube_pod_status_ready', {
  unit: 'boolean',
  help: 'Whether a pod is ready to serve',
  labels: { ...pod, condition: ['true', 'false', 'unknown'] },
});

export const containerRestarts = objects.counter('kube_pod_container_status_restarts_total', {
  unit: 'restarts',
  help: 'Restarts of a container',
  labels: container,
});

export const containerWaitingReason = objects.gauge('kube_pod_container_status_waiting_reason', {
  unit: 'boolean',
  help: 'Why a container waits',
  labels: { ...container, reason: open(10) },
});

export const containerLastTerminated = objects.gauge('kube_pod_container_status_last_terminated_reason', {
  unit: 'boolean',
  help: 'Why a container last ended',
  labels: { ...container, reason: open(6) },
});

export const containerRequests = objects.gauge('kube_pod_container_resource_requests', {
  unit: 'number',
  help: 'What a container requests, in cores or bytes',
  labels: { ...container, ...node, resource: open(5), unit: open(3) },
});

export const containerLimits = objects.gauge('kube_pod_container_resource_limits', {
  unit: 'number',
  help: 'What a container may use, in cores or bytes',
  labels: { ...container, ...node, resource: open(5), unit: open(3) },
});

export const deploymentReplicas = objects.gauge('kube_deployment_spec_replicas', {
  unit: 'replicas',
  help: 'Replicas that a Deployment should have',
  labels: deployment,
});

export const deploymentAvailable = objects.gauge('kube_deployment_status_replicas_available', {
  unit: 'replicas',
  help: 'Replicas of a Deployment that are available',
  labels: deployment,
});

export const deploymentUpdated = objects.gauge('kube_deployment_status_replicas_updated', {
  unit: 'replicas',
  help: 'Replicas of a Deployment that are of its current template',
  labels: deployment,
});

/** Rises with each change of a Deployment that its controller has taken up: a deploy, or another number of replicas. */
export const deploymentGeneration = objects.gauge('kube_deployment_status_observed_generation', {
  unit: 'number',
  help: 'Generation of a Deployment that its controller has seen',
  labels: deployment,
});

export const statefulSetReplicas = objects.gauge('kube_statefulset_replicas', {
  unit: 'replicas',
  help: 'Replicas that a StatefulSet should have',
  labels: statefulset,
});

export const statefulSetReady = objects.gauge('kube_statefulset_status_replicas_ready', {
  unit: 'replicas',
  help: 'Replicas of a StatefulSet that are ready',
  labels: statefulset,
});

export const daemonSetDesired = objects.gauge('kube_daemonset_status_desired_number_scheduled', {
  unit: 'replicas',
  help: 'Nodes that a DaemonSet should run on',
  labels: daemonset,
});

export const daemonSetReady = objects.gauge('kube_daemonset_status_number_ready', {
  unit: 'replicas',
  help: 'Nodes on which the pod of a DaemonSet is ready',
  labels: daemonset,
});

export const jobFailed = objects.gauge('kube_job_status_failed', {
  unit: 'pods',
  help: 'Pods of a Job that failed',
  labels: { ...namespace, job_name: open(40), reason: open(4) },
});

export const cronJobLastSuccess = objects.gauge('kube_cronjob_status_last_successful_time', {
  unit: 'timestamp',
  help: 'When a CronJob last succeeded',
  labels: { ...namespace, cronjob: open(10) },
  nameException: 'kube-state-metrics leaves the unit out',
});

export const cronJobNextSchedule = objects.gauge('kube_cronjob_next_schedule_time', {
  unit: 'timestamp',
  help: 'When a CronJob should run next',
  labels: { ...namespace, cronjob: open(10) },
  nameException: 'kube-state-metrics leaves the unit out',
});

export const nodeInfo = objects.gauge('kube_node_info', {
  unit: 'info',
  help: 'Information about a node',
  labels: { ...node, kernel_version: open(3), kubelet_version: open(3), os_image: open(3), internal_ip: open(50) },
});

export const nodeCondition = objects.gauge('kube_node_status_condition', {
  unit: 'boolean',
  help: 'Conditions of a node',
  labels: {
    ...node,
    condition: ['Ready', 'MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable'],
    status: ['true', 'false', 'unknown'],
  },
});

export const nodeUnschedulable = objects.gauge('kube_node_spec_unschedulable', {
  unit: 'boolean',
  help: 'Whether a node takes no new pods',
  labels: node,
});

export const nodeAllocatable = objects.gauge('kube_node_status_allocatable', {
  unit: 'number',
  help: 'What pods may request of a node, in cores, bytes or pods',
  labels: { ...node, resource: open(8), unit: open(3) },
});

export const claimPhase = objects.gauge('kube_persistentvolumeclaim_status_phase', {
  unit: 'boolean',
  help: 'The phase that a volume claim is in',
  labels: { ...claim, phase: ['Pending', 'Bound', 'Lost'] },
});

/** The kubelets: `metrics_path` tells their own metrics from cAdvisor's. */
const kubelet = metricSource(
  {
    from: 'exporter',
    exporter: 'kubelet',
    version: '1.35',
    reference: 'https://kubernetes.io/docs/reference/instrumentation/metrics/',
  },
  {
    ...targetLabels([jobs.kubelet], ['namespace', 'pod', 'container']),
    node: open(50),
    metrics_path: ['/metrics', '/metrics/cadvisor', '/metrics/probes', '/metrics/resource'],
  } as const,
);

const cadvisor = { ...container, id: open(500), image: open(60), name: open(500) } as const;

export const containerCpu = kubelet.counter('container_cpu_usage_seconds_total', {
  unit: 'seconds',
  help: 'CPU time that a container used',
  labels: { ...cadvisor, cpu: open(1) },
});

export const containerMemory = kubelet.gauge('container_memory_working_set_bytes', {
  unit: 'bytes',
  help: 'Memory that a container uses and that cannot be taken back: what the limit counts',
  labels: cadvisor,
});

export const containerThrottledPeriods = kubelet.counter('container_cpu_cfs_throttled_periods_total', {
  unit: 'periods',
  help: 'Scheduling periods in which a container was held back by its limit',
  labels: cadvisor,
});

export const containerPeriods = kubelet.counter('container_cpu_cfs_periods_total', {
  unit: 'periods',
  help: 'Scheduling periods in which a container wanted to run',
  labels: cadvisor,
});

export const containerReceived = kubelet.counter('container_network_receive_bytes_total', {
  unit: 'bytes',
  help: 'Bytes that a pod received',
  labels: { ...namespace, pod: open(300), id: open(500), image: open(60), name: open(500), interface: open(3) },
});

export const containerSent = kubelet.counter('container_network_transmit_bytes_total', {
  unit: 'bytes',
  help: 'Bytes that a pod sent',
  labels: { ...namespace, pod: open(300), id: open(500), image: open(60), name: open(500), interface: open(3) },
});

export const volumeAvailable = kubelet.gauge('kubelet_volume_stats_available_bytes', {
  unit: 'bytes',
  help: 'Free bytes of a volume',
  labels: claim,
});

export const volumeCapacity = kubelet.gauge('kubelet_volume_stats_capacity_bytes', {
  unit: 'bytes',
  help: 'Size of a volume',
  labels: claim,
});

export const volumeInodesFree = kubelet.gauge('kubelet_volume_stats_inodes_free', {
  unit: 'inodes',
  help: 'Free inodes of a volume',
  labels: claim,
});

export const volumeInodes = kubelet.gauge('kubelet_volume_stats_inodes', {
  unit: 'inodes',
  help: 'Inodes of a volume',
  labels: claim,
});

export const kubernetesMetrics = [
  podInfo,
  podPhase,
  podReady,
  containerRestarts,
  containerWaitingReason,
  containerLastTerminated,
  containerRequests,
  containerLimits,
  deploymentReplicas,
  deploymentAvailable,
  deploymentUpdated,
  deploymentGeneration,
  statefulSetReplicas,
  statefulSetReady,
  daemonSetDesired,
  daemonSetReady,
  jobFailed,
  cronJobLastSuccess,
  cronJobNextSchedule,
  nodeInfo,
  nodeCondition,
  nodeUnschedulable,
  nodeAllocatable,
  claimPhase,
  containerCpu,
  containerMemory,
  containerThrottledPeriods,
  containerPeriods,
  containerReceived,
  containerSent,
  volumeAvailable,
  volumeCapacity,
  volumeInodesFree,
  volumeInodes,
];
