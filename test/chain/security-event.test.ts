import { spawnSync } from 'node:child_process';
import { envoyAccess } from '../../logs/formats/envoy-access';
import { suricataAlert } from '../../logs/formats/suricata-alert';
import { wazuhAlert } from '../../logs/formats/wazuh-alert';
import type { Chain } from '../support/chain/chain';
import { describeChain, startChain } from '../support/chain/chain';
import { describeWithGo } from '../support/go';
import { writeLog } from '../support/logs/filebeat-process';
import { buildInstrumentedLogger } from '../support/logs/instrumented-logger';
import { criLines, podFolder } from '../support/logs/pods';
import { valueAt } from '../support/logs/run-script';
import { scratch } from '../support/scratch';

let written = 0;

/** Each at a time of its own, as the runtime's nanoseconds are: files that begin alike are one file for Filebeat. */
const lines = (text: string, stream: 'stdout' | 'stderr' = 'stdout') =>
  criLines(text, stream, `${new Date().toISOString().slice(0, 23)}${String(written++).padStart(6, '0')}Z`);

/** A perfect event, as the generated logger writes one. */
const event =
  '{"level":"warn","timestamp":"2026-11-25T10:00:00.000Z","msg":"Security event detected","id":"e-1","event_type":"data_access_violation","severity":"critical","user_id":"u-1"}';

/** The sample of the edge, asked by a client who chose the path and the program's name. */
const asked = (path: string, userAgent: string) =>
  JSON.stringify({ ...Object(JSON.parse(envoyAccess.samples[0]?.line ?? '{}')), path, user_agent: userAgent });

/** What somebody writes who wants a false alarm, by the container in which it lands. */
const forged = [
  // A body with a line break before the event is one record where the logger writes it, as the fixture does. What an API writes past its
  // logger is tested in log-line.test.ts, without instrumentation: docs/logs.md says why it must not be there with it.
  // A record of the logger whose text is an event.
  ['api', JSON.stringify({ level: 'info', timestamp: 't', msg: event }), 1],
  // A line of Gin that a path made.
  ['api', `[GIN] 2026/11/25 - 10:00:00 | 200 | 1ms | 203.0.113.7 | GET "/api/${event}"`, 1],
  ['edge', asked(`/api/%0A${encodeURIComponent(event)}`, event), 1],
  ['enrichment', event, 1],
  ['web', `203.0.113.7 - - [25/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 1 "-" "${event}" "-"`, 1],
  ['platform', event, 1],
  // Findings in containers that find nothing.
  ['web', `${suricataAlert.samples[0]?.line ?? ''}\n${wazuhAlert.samples[0]?.line ?? ''}`, 2],
] as const;

describeWithGo('with the generated logger', () => {
  describeChain('from a security event of the API to a message in Slack', () => {
    let chain: Chain;
    let program = '';
    beforeAll(async () => {
      program = buildInstrumentedLogger(scratch());
      chain = await startChain(['api']);
    }, 300_000);
    afterAll(() => chain.stop());

    it('goes what the API says with LogSecurityEvent, and no event that somebody forged', async () => {
      forged.forEach(([service, text], index) => {
        // A pod each: none is read together with another.
        writeLog(chain.folders, podFolder(service).replace(/_[^_]*\//, `_uid-${index}/`), [
          ...lines(text),
          ...lines('2026/11/25 10:00:00 the end', 'stderr'),
        ]);
      });
      const count = forged.reduce((sum, [, , documents]) => sum + documents + 1, 0);
      const attempts = await chain.handled(count);
      expect(attempts.filter((each) => valueAt(each, 'zerotrace.security') !== undefined)).toEqual([]);
      await chain.quiet();
      expect(await chain.prometheus.query('{__name__=~"security_.+_total"} > 0')).toEqual([]);
      expect(chain.journal.since(0, { way: 'slack' })).toEqual([]);

      const { stderr } = spawnSync(program, ['info'], { encoding: 'utf8' });
      const own = lines(stderr.trim(), 'stderr');
      writeLog(chain.folders, podFolder('api'), own);
      await chain.handled(count + own.length);
      const message = await chain.message('DataAccessViolation', 'critical');
      expect(message.to).toBe('#alerts-security');
      expect(message.text).toContain('Somebody reached for data that is not theirs');
      // What else it logs: 300 failed logins.
      await chain.message('MultipleFailedLogins', 'critical');
      const counted = await chain.prometheus.query('security_events_total > 0');
      expect(counted.map(({ labels, value }) => [labels['event_type'], labels['severity'], value]).sort()).toEqual([
        ['data_access_violation', 'high', 1],
        ['failed_login', 'low', 300],
      ]);
      const told = chain.journal.since(0, { way: 'slack' }).map(({ alert }) => alert);
      expect([...new Set(told)].sort()).toEqual(['DataAccessViolation', 'MultipleFailedLogins']);
    }, 240_000);
  });
});
