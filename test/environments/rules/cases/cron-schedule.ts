import type { RuleCases } from '../../../support/rule-cases';

const update = 'services.enrichment.cveUpdateSchedule';
const backup = 'data.postgres.backups.schedule';
const fields = 'minute, hour, day of month, month, day of week';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production', set: { [update]: '*/15 0-6,22 1 JAN-MAR MON', [backup]: '30 0 2 * * 0' } },
  ],
  failing: [
    {
      base: 'production',
      set: { [update]: '0 17 3 * * *', [backup]: '0 2 * * *' },
      finds: [
        { property: update, got: '"0 17 3 * * *"', expected: `5 fields: ${fields}`, fix: 'write it like "17 3 * * *"' },
        {
          property: backup,
          got: '"0 2 * * *"',
          expected: `6 fields: second, ${fields}`,
          fix: 'write it like "0 0 2 * * *"',
        },
      ],
    },
    {
      base: 'local',
      set: { [update]: '17 24 * * *' },
      finds: [
        {
          property: update,
          got: '"17 24 * * *"',
          expected: `hour from 0 to 23 (fields: ${fields})`,
          fix: 'write it like "17 3 * * *"',
        },
      ],
    },
    {
      base: 'local',
      set: { [update]: '@daily' },
      finds: [
        { property: update, got: '"@daily"', expected: `5 fields: ${fields}`, fix: 'write it like "17 3 * * *"' },
      ],
    },
  ],
};
