import { companyHeartbeats } from '../../alerts/recordings/agent-reports';
import type { SimulatedPrometheus } from '../../cli/simulation/prometheus/simulated-prometheus';
import type { Samples } from '../../cli/simulation/series/samples';
import { agentHeartbeats } from '../../metrics/api';
import { jobs } from '../../metrics/jobs';
import { counts, uuid } from '../alerts/rows';
import { median } from '../statistics';
import type { Figure } from '../subject';
import { askPanel } from './ask-panel';
import type { View } from './panel-queries';

/** What the rule looks at, and a little more: 10 minutes. */
const past = 600;

/** What is measured. */
export interface AgentRecordingProps {
  readonly prometheus: SimulatedPrometheus;
  readonly agents: number;
  /** Seconds since the epoch. */
  readonly now: number;
  readonly view: View;
  readonly rounds: number;
}

/**
 * What one evaluation of the heartbeats by company takes, where a fleet affords a series for each agent. The benchmark of the alerts has
 * none, as an environment has none unless it asks for them.
 */
export async function measureAgentRecording(props: AgentRecordingProps): Promise<Figure> {
  const { prometheus, agents, now, view, rounds } = props;
  await prometheus.write(heartbeats(props));
  const { rule } = companyHeartbeats;
  const panel = { dashboard: '', title: rule.record, queries: [{ expression: String(rule.expr), instant: true }] };
  const seconds: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const answered = await askPanel(panel, prometheus.url, now, view);
    if (round > 0) seconds.push(answered.seconds);
  }
  return { figure: `recording ${rule.record} of ${agents} agents`, measured: median(seconds), unit: 's' };
}

/** A heartbeat every 30 s of each agent, all counted by one replica. */
function* heartbeats({ agents, now, view }: AgentRecordingProps): Generator<Samples> {
  const { interval, environment } = view;
  const values = Float64Array.from({ length: past / interval + 1 }, (_, index) => index);
  for (let index = 0; index < agents; index += 1) {
    const labels = {
      agent_id: uuid(2, index),
      company_id: uuid(1, index % counts.companies),
      environment,
      job: jobs.api,
      instance: `${jobs.api}-0`,
    };
    yield { name: agentHeartbeats.definition.name, labels, start: now - past, interval, values };
  }
}
