import { markdownTable } from '../../../cli/reference/table';

describe('markdownTable', () => {
  it('has a line for the header, one below it, and one for each row', () => {
    expect(
      markdownTable(
        ['A', 'B'],
        [
          ['1', '2'],
          ['3', ''],
        ],
      ),
    ).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |');
  });

  it('keeps cells whole: no bar ends one, and no bracket opens an element, but code stays as it is', () => {
    expect(
      markdownTable(['A'], [['a|b'], ['<x>'], ['`<x>`']])
        .split('\n')
        .slice(2),
    ).toEqual(['| a\\|b |', '| &lt;x> |', '| `<x>` |']);
  });
});
