import { nodeInfo } from '../../../../metrics/kubernetes';
import { securityFindings } from '../../../../metrics/security-findings';
import {
  suricataAlerts,
  suricataCapturedPackets,
  suricataDroppedPackets,
  suricataRulesCurrent,
  suricataRulesLoaded,
  suricataUp,
} from '../../../../metrics/suricata';
import {
  wazuhAgents,
  wazuhAlertsWritten,
  wazuhDaemonUp,
  wazuhEventsDropped,
  wazuhManagerUp,
  wazuhUp,
} from '../../../../metrics/wazuh';
import type { Values } from '../../../support/alerts/case-series';
import { counted, grows, level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

const pod = { pod: 'zerotrace-suricata-a' } as const;
const other = { pod: 'zerotrace-suricata-b' } as const;
const answers = (values: Values) => series(suricataUp, pod, values);
const captured = (values: Values) => series(suricataCapturedPackets, pod, values);
const healthy = [
  series(suricataUp, other, level(1)),
  series(suricataCapturedPackets, other, grows(60_000)),
  series(suricataRulesLoaded, other, level(40)),
  series(suricataRulesCurrent, other, level(1)),
];

const manager = { manager: 'zerotrace-wazuh-worker-0' } as const;
const master = { manager: 'zerotrace-wazuh-master-0' } as const;
const managed = (worker: Values, daemon: Values = level(1)) => [
  series(wazuhUp, {}, level(1)),
  series(wazuhManagerUp, master, level(1)),
  series(wazuhManagerUp, manager, worker),
  series(wazuhDaemonUp, { ...manager, daemon: 'wazuh-analysisd' }, daemon),
  series(wazuhDaemonUp, { ...manager, daemon: 'wazuh-remoted' }, level(1)),
];

/** Three nodes, one of which is seen twice: kube-state-metrics moves. */
const nodes = [
  series(nodeInfo, { node: 'a' }, level(1)),
  series(nodeInfo, { node: 'a', instance: 'another' }, level(1)),
  series(nodeInfo, { node: 'b' }, level(1)),
  series(nodeInfo, { node: 'c' }, level(1)),
];
const agents = (active: Values) => [
  ...nodes,
  series(wazuhAgents, { state: 'active' }, active),
  series(wazuhAgents, { state: 'disconnected' }, level(7)),
];

const dropped = (daemon: 'wazuh-analysisd' | 'wazuh-remoted', values: Values) =>
  series(wazuhEventsDropped, { ...manager, daemon }, values);

const findings = (engine: 'suricata' | 'wazuh', values: Values) =>
  series(securityFindings, { detection: 'other', severity: 'low', engine }, values);

export const sensorProofs = {
  SuricataBlind: {
    firing: [
      {
        title: 'it does not answer from 20 m on, and again at 1 h',
        series: [
          ...healthy,
          answers(level(1, '20m', 0, '1h', 1)),
          captured(
            level(
              1,
              '5m',
              2,
              '10m',
              3,
              '15m',
              4,
              '19m30s',
              5,
              '20m',
              'none',
              '1h',
              0,
              '1h1m',
              50,
              '1h6m',
              90,
              '1h12m',
              99,
            ),
          ),
        ],
        fires: '39m',
        resolves: '1h11m',
        alerts: [pod],
      },
      {
        title: 'it answers, and captures nothing',
        series: [...healthy, answers(level(1)), captured(level(7))],
        fires: '10m',
        alerts: [pod],
        annotations: {
          summary: 'zerotrace-suricata-a sees nothing',
          description:
            'zerotrace-suricata-a does not answer, or captured no packet in 10 minutes: network detections of its node are blind.',
        },
      },
    ],
    silent: [
      {
        title: 'it starts: no two figures of it are there yet',
        series: [
          ...healthy,
          answers(level('none', '5m', 1)),
          captured(level('none', '6m', 10, '13m', 20, '17m', 90, '25m', 99)),
        ],
        until: '30m',
      },
      { title: 'a packet now and then', series: [...healthy, answers(level(1)), captured(grows(0.15))], until: '1h' },
    ],
  },
  SuricataDropping: {
    firing: [
      {
        title: '51 of 1,000 packets',
        series: [
          series(suricataDroppedPackets, pod, grows(51)),
          series(suricataCapturedPackets, pod, grows(1000)),
          series(suricataDroppedPackets, other, grows(0)),
          series(suricataCapturedPackets, other, grows(9000)),
        ],
        fires: '15m30s',
        alerts: [pod],
      },
    ],
    silent: [
      {
        title: 'exactly 50 of 1,000, and a pod that captures nothing',
        series: [
          series(suricataDroppedPackets, pod, grows(50)),
          series(suricataCapturedPackets, pod, grows(1000)),
          series(suricataDroppedPackets, other, grows(0)),
          series(suricataCapturedPackets, other, grows(0)),
        ],
        until: '1h',
      },
    ],
  },
  SuricataRulesNotLoaded: {
    firing: [
      {
        title: 'no rule is in force',
        severity: 'critical',
        series: [...healthy, series(suricataRulesLoaded, pod, level(40, '5m', 0))],
        fires: '15m',
        alerts: [pod],
      },
      {
        title: 'the rules in force are not those that were given',
        severity: 'warning',
        series: [...healthy, series(suricataRulesCurrent, pod, level(1, '5m', 0))],
        fires: '35m',
        alerts: [pod],
      },
    ],
    silent: [
      {
        title: 'rules are loaded anew',
        severity: 'critical',
        series: [...healthy, series(suricataRulesLoaded, pod, level(40, '5m', 0, '14m30s', 40))],
        until: '1h',
      },
      {
        title: 'one rule is left',
        severity: 'critical',
        series: [...healthy, series(suricataRulesLoaded, pod, level(1))],
        until: '1h',
      },
      {
        title: 'an update is on its way',
        severity: 'warning',
        series: [...healthy, series(suricataRulesCurrent, pod, level(1, '5m', 0, '34m30s', 1))],
        until: '1h30m',
      },
    ],
  },
  WazuhManagerDown: {
    firing: [
      {
        title: 'a worker is away from 5 m to 20 m',
        series: managed(level(1, '5m', 0, '20m', 1)),
        fires: '15m',
        resolves: '30m',
        alerts: [manager],
      },
      {
        title: 'one of its daemons does not run',
        series: managed(level(1), level(1, '5m', 0)),
        fires: '15m',
        alerts: [manager],
      },
      {
        title: 'the API does not answer, and nothing is known of any',
        series: [series(wazuhUp, {}, level(0))],
        fires: '10m',
        alerts: [{ manager: 'the master' }],
      },
    ],
    silent: [
      { title: 'a worker moves', series: managed(level(1, '5m', 0, '14m30s', 1)), until: '1h' },
      { title: 'all is well', series: managed(level(1)), until: '1h' },
    ],
  },
  WazuhAgentsSilent: {
    firing: [{ title: 'one of three', series: agents(level(2)), fires: '30m' }],
    silent: [
      { title: 'none; those of nodes that are gone are disconnected', series: agents(level(3)), until: '1h30m' },
      { title: 'a new agent enrolls', series: agents(level(2, '29m30s', 3)), until: '1h30m' },
      { title: 'a node that is gone is still active', series: agents(level(4)), until: '1h30m' },
    ],
  },
  WazuhEventsDropped: {
    firing: [
      {
        title: 'the first events that are given up',
        series: [dropped('wazuh-analysisd', counted(0, '10m', 1)), dropped('wazuh-remoted', level(0))],
        fires: '10m',
        resolves: '34m30s',
        firstEvent: true,
        alerts: [manager],
      },
    ],
    silent: [{ title: 'none since long ago', series: [dropped('wazuh-analysisd', counted(9))], until: '40m' }],
  },
  SecurityLogsSilent: {
    firing: [
      {
        title: 'Suricata writes, and nothing of it arrives',
        series: [
          series(suricataAlerts, pod, grows(1)),
          findings('suricata', level(4)),
          series(wazuhAlertsWritten, manager, grows(1)),
          findings('wazuh', grows(1)),
        ],
        fires: '15m30s',
        alerts: [{ engine: 'suricata' }],
      },
      {
        title: 'one alert of Wazuh, and nothing of it arrives',
        series: [
          series(suricataAlerts, pod, grows(1)),
          findings('suricata', grows(1)),
          series(wazuhAlertsWritten, manager, counted(0, '10m', 1)),
          findings('wazuh', level(0)),
        ],
        fires: '25m',
        resolves: '49m30s',
        alerts: [{ engine: 'wazuh' }],
      },
    ],
    silent: [
      {
        title: 'what is written arrives a little later',
        series: [
          series(suricataAlerts, pod, counted(0, '10m', 1)),
          findings('suricata', counted(0, '12m', 1)),
          series(wazuhAlertsWritten, manager, grows(5)),
          findings('wazuh', grows(5)),
        ],
        until: '2h',
      },
      {
        title: 'nothing is written',
        series: [
          series(suricataAlerts, pod, level(3)),
          findings('suricata', level(3)),
          series(wazuhAlertsWritten, manager, level(3)),
          findings('wazuh', level(3)),
        ],
        until: '1h',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
