import { closest } from '../../environments/closest';

describe('closest', () => {
  it.each([
    ['replica', 'replicas'],
    ['Replicas', 'replicas'],
    ['natGateway', 'natGateways'],
    ['reosurces', 'resources'],
    ['colour', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('takes %p for %p', (word, meant) => {
    expect(closest(word, ['image', 'natGateways', 'replicas', 'resources'])).toBe(meant);
  });

  it('has nothing to suggest without candidates', () => {
    expect(closest('replicas', [])).toBeUndefined();
  });
});
