import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFile } from '../../../alerts/rule-files';
import { strategyRules } from '../../../bench/alerts/strategy-rules';
import { scaleRuleFile } from '../../../cli/drill/scale/files';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

describeWith('promtool', "the strategy's rules as written", (promtool) => {
  it('are seven, which promtool reads, in scaled time as well', () => {
    const folder = scratch();
    const files = strategyRules.flatMap((group) => {
      const text = ruleFile(group);
      return [text, scaleRuleFile(text, 10)].map((each, index) => {
        const file = join(folder, `${group.name}-${index}.yaml`);
        writeFileSync(file, each);
        return file;
      });
    });
    const printed = execFileSync(promtool, ['check', 'rules', ...files], { encoding: 'utf8' });
    expect(printed.match(/SUCCESS: \d+ rules found/g)).toEqual([
      'SUCCESS: 4 rules found',
      'SUCCESS: 4 rules found',
      'SUCCESS: 3 rules found',
      'SUCCESS: 3 rules found',
    ]);
  });
});
