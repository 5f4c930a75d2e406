import { incidentFile, told } from '../../support/alerts/incident';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { incidents } from './incidents';

describeWith('promtool', 'an incident', (program) => {
  it.each(incidents)(
    '$title: exactly these alerts in this order',
    async (incident) => {
      const { output } = await promtool(program, writeTestFiles(scratch(), [incidentFile(incident)]));
      const { fires, resolves } = incident;
      expect(told(output, incident.until)).toEqual({ fires, resolves });
    },
    120_000,
  );
});
