import { refId, stableId } from '../../dashboards/ids';

describe('ids', () => {
  it('are FNV-1a of the text, as its authors list it: 0x811c9dc5 of nothing, 0xe40c292c of "a"', () => {
    expect([stableId(''), stableId('a')]).toEqual([(0x811c9dc5 % 1_000_000) + 1, (0xe40c292c % 1_000_000) + 1]);
  });

  it('of queries are letters, and go on after Z', () => {
    expect([0, 1, 25, 26, 27, 51, 52].map(refId)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA']);
  });
});
