import { told } from '../../support/alerts/incident';
import { withPrometheus } from '../../support/alerts/with-prometheus';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { incidents } from './incidents';

/** A Monday. */
const monday = Date.UTC(2024, 0, 1) / 1000;

describeWith('prometheus', 'an incident', (program) => {
  it.each(incidents)(
    '$title: exactly these alerts in this order',
    async (incident) => {
      const { fires, resolves } = incident;
      const seen = await withPrometheus(program, scratch(), (prometheus) => told(prometheus, incident, monday));
      expect(seen).toEqual({ fires, resolves });
    },
    120_000,
  );
});
