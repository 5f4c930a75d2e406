import { Construct, RootConstruct } from 'constructs';
import { hasChart } from '../../../constructs/core/has-chart';
import { hasImages } from '../../../constructs/core/has-images';

class Release extends Construct {
  readonly images: unknown = ['quay.io/a/b:1'];
  readonly chart: unknown = 'b';
  readonly version: unknown = '1.0.0';
}

function release(changes: Partial<Record<'images' | 'chart' | 'version', unknown>> = {}): Release {
  return Object.assign(new Release(new RootConstruct(), 'release'), changes);
}

describe('hasChart and hasImages', () => {
  it('know a construct that says what it runs', () => {
    expect(hasImages(release())).toBe(true);
    expect(hasChart(release())).toBe(true);
  });

  it.each([{ images: 'quay.io/a/b:1' }, { images: [1] }])('take %j for no images', (changes) => {
    expect(hasImages(release(changes))).toBe(false);
    expect(hasChart(release(changes))).toBe(false);
  });

  it.each([{ chart: undefined }, { version: 1 }])('take %j for no chart', (changes) => {
    expect(hasImages(release(changes))).toBe(true);
    expect(hasChart(release(changes))).toBe(false);
  });

  it('take any other construct for neither', () => {
    const other = new Construct(new RootConstruct(), 'other');
    expect([hasImages(other), hasChart(other)]).toEqual([false, false]);
  });
});
