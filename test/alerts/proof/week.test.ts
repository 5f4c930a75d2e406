import { incidentFile, told } from '../../support/alerts/incident';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { week } from './week';

describeWith('promtool', 'a week of normal life', (program) => {
  it('with its nights, weekend and scan burst tells nobody anything', async () => {
    const { output } = await promtool(program, writeTestFiles(scratch(), [incidentFile(week)]));
    expect(told(output, week.until)).toEqual({ fires: [], resolves: [] });
  }, 300_000);
});
