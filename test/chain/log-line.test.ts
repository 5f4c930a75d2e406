import { securityRules } from '../../logs/security-rules';
import { envoyAccess } from '../../logs/formats/envoy-access';
import { ginDebug } from '../../logs/formats/gin-debug';
import type { Chain } from '../support/chain/chain';
import { describeChain, startChain } from '../support/chain/chain';
import { writeLog } from '../support/logs/filebeat-process';
import { criLines, podFolder } from '../support/logs/pods';
import { valueAt } from '../support/logs/run-script';

/** An event as an instrumented API writes it. */
const forged =
  '{"level":"warn","timestamp":"2026-11-25T10:00:00.000Z","msg":"m","event_type":"data_access_violation","severity":"critical"}';

/** A line as the container runtime writes it now. */
const now = (text: string) => criLines(text, 'stdout', `${new Date().toISOString().slice(0, 23)}000000Z`);

describeChain('from a line in a log file to a message in Slack', () => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await startChain();
  }, 120_000);
  afterAll(() => chain.stop());

  it('goes what the edge and the API show, once, to the security team, and nothing else is told', async () => {
    const sample = envoyAccess.samples.find(({ name }) => name === 'an enrollment that is refused');
    const debug = ginDebug.samples.find(({ line }) => line.includes('Running in "debug" mode'));
    expect(securityRules.map(({ type }) => type)).toContain('agent_authentication_failure');
    const refusals = Array.from({ length: 8 }, () => now(sample?.line ?? '')).flat();
    writeLog(chain.folders, podFolder('edge'), refusals);
    writeLog(chain.folders, podFolder('api'), now(debug?.line ?? ''));
    // A body that the API logs, and in it a perfect event: no API that is not instrumented writes one.
    writeLog(
      chain.folders,
      podFolder('api').replace('7d9f8b6c5', '0000'),
      now(`2026/11/25 10:00:00 [AgentResults] Raw body: {\n${forged}\n}\n2026/11/25 10:00:01 the next line`),
    );
    // Months old: it is kept and counted as late.
    writeLog(chain.folders, podFolder('edge').replace('7d9f8b6c5', '0000'), [
      ...criLines(sample?.line ?? '', 'stdout', '2026-01-01T00:00:00.000000000Z'),
      ...criLines(sample?.line ?? '', 'stdout', '2026-01-01T00:00:01.000000000Z'),
    ]);

    const documents = await chain.handled(13);
    expect(documents.filter((each) => valueAt(each, 'zerotrace.security.event_type') !== undefined)).toHaveLength(11);

    const warning = await chain.message('AgentAuthenticationFailures', 'warning');
    expect(warning.to).toBe('#alerts-security');
    expect(warning.text).toContain('Agents fail to authenticate');
    const breach = await chain.message('SecurityBreach', 'critical');
    expect(breach.to).toBe('#alerts-security');
    expect(breach.text).toContain('intrusion_detected');

    const counted = await chain.prometheus.query('security_events_total > 0 or security_events_late_total > 0');
    const said = counted.map(({ labels, value }) => [
      labels['__name__'],
      labels['event_type'],
      labels['service'],
      value,
    ]);
    expect(said.sort()).toEqual([
      ['security_events_late_total', undefined, 'edge', 2],
      ['security_events_total', 'agent_authentication_failure', 'edge', 8],
      ['security_events_total', 'intrusion_detected', 'api', 1],
    ]);
    const told = chain.journal.since(0, { way: 'slack' }).map(({ alert }) => alert);
    expect([...new Set(told)].sort()).toEqual(['AgentAuthenticationFailures', 'SecurityBreach']);
  }, 180_000);
});
