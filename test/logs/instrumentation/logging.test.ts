import { spawnSync } from 'node:child_process';
import { describeWithGo, go } from '../../support/go';
import { buildInstrumentedLogger } from '../../support/logs/instrumented-logger';
import { cri, podFile } from '../../support/logs/pods';
import { scriptRunner, valueAt } from '../../support/logs/run-script';
import { scratch } from '../../support/scratch';

describeWithGo('the generated logger', () => {
  const module = scratch();
  let program = '';
  const run = scriptRunner();

  /** What the program writes, and what becomes of it. */
  function records(level: string) {
    const { stderr, status } = spawnSync(program, [level], { encoding: 'utf8' });
    const lines = stderr.trim().split('\n');
    return {
      status,
      lines,
      documents: lines.map((line) => run({ message: cri(line, 'stderr'), path: podFile('api') })),
    };
  }

  beforeAll(() => {
    program = buildInstrumentedLogger(module);
  }, 300_000);

  it('is as gofmt writes it, and go vet warns of nothing', () => {
    expect(go('gofmt', ['-l', '.'], module)).toBe('');
    expect(go('go', ['vet', './...'], module)).toBe('');
  }, 120_000);

  it('writes one line of JSON for each record, also of what comes through other loggers', () => {
    const { lines, documents } = records('info');
    expect(lines.length).toBe(306);
    expect(documents.map((document) => valueAt(document, 'event.dataset'))).toEqual(lines.map(() => 'api.app'));
    expect(documents.slice(0, 4).map((document) => valueAt(document, 'message'))).toEqual([
      'Scan creation completed',
      'no database',
      'Raw body: [request-body]',
      '[GIN] a line',
    ]);
    expect(valueAt(documents[0], 'event.duration')).toBe(250_000_000);
    expect(valueAt(documents[0], 'zerotrace.scan_id')).toBe('s-1');
    expect(valueAt(documents[1], 'error.message')).toBe('dial postgres://[url-credentials]@db:5432');
    expect(String(valueAt(documents[1], 'error.stack_trace'))).toContain('main.go');
    expect(JSON.stringify(documents)).not.toContain('planted');
  });

  it('writes every security event, however many there are in a second', () => {
    const { documents } = records('info');
    const types = documents.map((document) => valueAt(document, 'zerotrace.security.event_type'));
    expect(types.filter((type) => type === 'failed_login').length).toBe(300);
    expect(types.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    const violation = documents[304];
    expect({ ...Object(valueAt(violation, 'zerotrace.security')), event_id: 'given' }).toEqual({
      event_type: 'data_access_violation',
      severity: 'high',
      service: 'api',
      source: 'instrumentation',
      event_id: 'given',
      details: { table: 'scans', api_key: '[api-key]' },
    });
    expect(valueAt(violation, 'user.id')).toBe('u-1');
    expect(valueAt(documents[305], 'tags')).toEqual(['_unparsed']);
  });

  it('takes the levels of the strategy, and no other', () => {
    expect(records('error').lines.length).toBe(1);
    expect(records('debug').lines.length).toBe(307);
    expect(records('loud').status).toBe(2);
  });
});
