import { agentPage } from '../../../bench/alerts/agent-page';

describe('the page of all agents', () => {
  const moment = { now: 10_000, start: 4_000, agents: 2 };
  const first = 'agent_id="00000002-5f0c-4000-8000-000000000000",company_id="00000001-5f0c-4000-8000-000000000000"';

  it('has three series of each', () => {
    const lines = agentPage(2)(moment)
      .split('\n')
      .filter((line) => line.startsWith('agent_'));
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(`agent_heartbeat_timestamp{${first}} 10000`);
    expect(lines[2]).toBe(`agent_cpu_usage_percent{${first}} 20`);
    expect(lines[4]).toBe(`agent_heartbeats_total{${first}} 320`);
  });

  it('tells of heartbeats an hour ago once they are silent', () => {
    const page = agentPage(1)({ ...moment, silentSince: 9_000 });
    expect(page).toContain(`agent_heartbeat_timestamp{${first}} 5400\n`);
  });
});
