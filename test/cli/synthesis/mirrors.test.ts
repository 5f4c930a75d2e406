import { mirrorsFromVariables, withMirrors } from '../../../cli/synthesis/mirrors';
import { synthesize } from '../../../cli/synthesis/synthesize';
import { sampleSource } from '../../support/sample-source';
import { hashesOf, scratch } from '../../support/scratch';
import { join } from 'node:path';

const both = {
  ZEROTRACE_CHART_MIRROR: 'oci://mirror.example.com/charts',
  ZEROTRACE_IMAGE_MIRROR: 'mirror.example.com/images',
};

describe('mirrors of one run', () => {
  it('come from two variables; an empty one counts as not set', () => {
    expect(mirrorsFromVariables(both)).toEqual({
      charts: 'oci://mirror.example.com/charts',
      images: 'mirror.example.com/images',
    });
    expect(mirrorsFromVariables({ ZEROTRACE_CHART_MIRROR: '' })).toEqual({});
  });

  it('are refused when they are no address, both at once', () => {
    const bad = { ZEROTRACE_CHART_MIRROR: 'not an address', ZEROTRACE_IMAGE_MIRROR: 'https://mirror.example.com' };
    expect(() => mirrorsFromVariables(bad)).toThrow(
      'variables of the process: ZEROTRACE_CHART_MIRROR: got "not an address", expected Invalid URL; ' +
        'fix: set ZEROTRACE_CHART_MIRROR to the address of the mirror, or unset it\n' +
        'variables of the process: ZEROTRACE_IMAGE_MIRROR: got "https://mirror.example.com", ',
    );
  });

  it('win over those of the environment and keep the others', () => {
    const environment = { name: 'local', mirrors: { images: 'own.example.com', providers: 'own.example.com' } };
    expect(withMirrors(environment, { images: 'mirror.example.com' })).toEqual({
      name: 'local',
      mirrors: { images: 'mirror.example.com', providers: 'own.example.com' },
    });
    expect(withMirrors(environment, {})).toBe(environment);
    expect(withMirrors('no environment', { images: 'x' })).toBe('no environment');
  });

  it('are told, and keep generated/ from being written', () => {
    const folder = scratch();
    const told: string[] = [];
    const source = sampleSource({ name: 'local', greeting: 'hello' });
    const parse = () => [{ name: 'local', greeting: 'hello' }];
    const generated = join(folder, 'generated');
    synthesize({
      ...source,
      parse,
      outdir: join(folder, 'out'),
      generated,
      variables: both,
      notice: (line) => told.push(line),
    });
    expect(told).toEqual([
      'mirrors for this run only: charts from oci://mirror.example.com/charts, images from mirror.example.com/images; ' +
        'generated/ is not written',
    ]);
    expect(Object.keys(hashesOf(folder))).not.toContain('generated');
  });
});
