import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/**
 * Wazuh's managers and agents, by the exporter beside the master (constructs/security/wazuh-exporter.py): no other program offers them. It
 * asks the API of Wazuh, whose figures of a daemon count from its start; a restart is a reset of a counter.
 */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'wazuh-exporter',
    version: '4.14.6',
    reference: 'https://github.com/wazuh/wazuh/blob/v4.14.6/api/api/spec/spec.yaml',
  },
  targetLabels([jobs.wazuh]),
);

/** Name of a manager's pod: there are as many as the environment states. */
const manager = open(11);

/** What an agent is to its manager. */
export const wazuhAgentStates = ['active', 'disconnected', 'pending', 'never_connected'] as const;

/** Daemons without which a manager does not do its part. */
export const wazuhDaemons = [
  'wazuh-analysisd',
  'wazuh-apid',
  'wazuh-authd',
  'wazuh-clusterd',
  'wazuh-db',
  'wazuh-modulesd',
  'wazuh-remoted',
] as const;

/** Daemons that give up events when their queues are full. */
export const wazuhDroppers = ['wazuh-analysisd', 'wazuh-remoted'] as const;

/** `remoted` is what comes from agents; the others are analysisd's, `others` among them: the lines of log files. */
export const wazuhQueues = [
  'remoted',
  'alerts',
  'dbsync',
  'others',
  'processed',
  'rootcheck',
  'sca',
  'syscheck',
  'syscollector',
] as const;

export const wazuhUp = exporter.gauge('wazuh_up', {
  unit: 'boolean',
  help: 'Whether the API of the master answered every question of this scrape',
});

export const wazuhManagerUp = exporter.gauge('wazuh_manager_up', {
  unit: 'boolean',
  help: 'Whether a manager that there should be is connected and answers',
  labels: { manager },
});

export const wazuhDaemonUp = exporter.gauge('wazuh_daemon_up', {
  unit: 'boolean',
  help: 'Whether a daemon of a manager runs',
  labels: { manager, daemon: wazuhDaemons },
});

export const wazuhAgents = exporter.gauge('wazuh_agents', {
  unit: 'agents',
  help: 'Enrolled agents by what they are to their manager; those of nodes that are gone stay disconnected',
  labels: { state: wazuhAgentStates },
});

export const wazuhAgentConnections = exporter.gauge('wazuh_agent_connections', {
  unit: 'connections',
  help: 'Open connections of agents to a manager',
  labels: { manager },
});

export const wazuhEventsReceived = exporter.counter('wazuh_events_received_total', {
  unit: 'events',
  help: 'Events that a manager took in for analysis',
  labels: { manager },
});

export const wazuhEventsProcessed = exporter.counter('wazuh_events_processed_total', {
  unit: 'events',
  help: 'Events that went through the rules of a manager',
  labels: { manager },
});

export const wazuhEventsDropped = exporter.counter('wazuh_events_dropped_total', {
  unit: 'events',
  help: 'Events that a daemon of a manager gave up since a queue was full',
  labels: { manager, daemon: wazuhDroppers },
});

export const wazuhAlertsWritten = exporter.counter('wazuh_alerts_written_total', {
  unit: 'alerts',
  help: 'Alerts that a manager wrote to its log',
  labels: { manager },
});

export const wazuhQueueUsage = exporter.gauge('wazuh_queue_usage_ratio', {
  unit: 'ratio',
  help: 'How full a queue of a manager is',
  labels: { manager, queue: wazuhQueues },
});

export const wazuhMetrics = [
  wazuhUp,
  wazuhManagerUp,
  wazuhDaemonUp,
  wazuhAgents,
  wazuhAgentConnections,
  wazuhEventsReceived,
  wazuhEventsProcessed,
  wazuhEventsDropped,
  wazuhAlertsWritten,
  wazuhQueueUsage,
];
