import { rulesTable } from '../../../cli/reference/rules-table';
import { rules, sharedRules } from '../../../environments/rules';

describe('rulesTable', () => {
  it('has one line for each rule, with its reason', () => {
    const { text } = rulesTable();
    const ids = [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map((match) => match[1]);
    expect(ids).toEqual([...rules, ...sharedRules].map(({ id }) => id));
    expect(text).toContain(
      '| `production-nat` | A single NAT gateway lives in one zone: when that zone fails, no pod of any zone reaches the internet. |',
    );
  });
});
