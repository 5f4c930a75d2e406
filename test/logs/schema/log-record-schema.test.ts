import Ajv2020 from 'ajv/dist/2020';
import { logServices } from '../../../logs/datasets';
import { logFieldNames } from '../../../logs/fields';
import { serviceFormats } from '../../../logs/formats';
import type { Format } from '../../../logs/formats/format';
import { filebeatFields, logstashFields } from '../../../logs/schema/emitted-fields';
import { logRecordSchema } from '../../../logs/schema/log-record-schema';
import { securityEventSchema } from '../../../logs/schema/security-event-schema';
import { cri, podFile } from '../../support/logs/pods';
import { scriptRunner } from '../../support/logs/run-script';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });
const run = scriptRunner();
const added = { '@timestamp': '2026-11-25T10:00:00.000Z' };

describe('the schema of a log record', () => {
  const valid = ajv.compile(logRecordSchema());
  const lines = logServices.flatMap((service) =>
    serviceFormats[service].formats.flatMap((format: Format) =>
      format.samples.map((sample) => [`${format.id}: ${sample.name}`, service, sample.line] as const),
    ),
  );

  it.each(lines)('fits what becomes of %s', (_title, service, line) => {
    const record = run({ message: cri(line), path: podFile(service) });
    valid({ ...record, ...added, service: { name: service, environment: 'test' } });
    expect(valid.errors).toBeNull();
  });

  it('allows no field beside those of the contract, and no value beside those of a closed list', () => {
    const record = { ...added, event: { id: 'a', dataset: 'platform' }, service: { name: 'api', environment: 'test' } };
    expect(valid(record)).toBe(true);
    expect(valid({ ...record, other: 1 })).toBe(false);
    expect(valid({ ...record, service: { name: 'somebody', environment: 'test' } })).toBe(false);
    expect(valid({ ...record, zerotrace: { security: { event_type: 'made_up' } } })).toBe(false);
  });

  it('has each field of Filebeat or Logstash', () => {
    expect([...filebeatFields, ...logstashFields].sort()).toEqual([...logFieldNames].sort());
    expect(logstashFields).toContain('event.ingested');
  });
});

describe('the schema of a security event', () => {
  it("has the strategy's fields and a closed list of kinds", () => {
    const valid = ajv.compile(securityEventSchema());
    const event = { id: 'e', timestamp: 't', event_type: 'failed_login', severity: 'low', details: {} };
    expect(valid(event)).toBe(true);
    expect(valid({ ...event, event_type: 'login' })).toBe(false);
    expect(Object.keys(securityEventSchema().properties ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'timestamp',
        'event_type',
        'severity',
        'user_id',
        'company_id',
        'ip_address',
        'user_agent',
        'details',
      ]),
    );
  });
});
