import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platforms } from '../cli/platforms';
import { filesBelow } from '../cli/synthesis/publish';
import { synthesize } from '../cli/synthesis/synthesize';
import { environments } from '../environments';
import { scratch } from './support/scratch';

const mirrors = {
  charts: 'oci://mirror.example.com/charts',
  images: 'mirror.example.com/images',
  providers: 'mirror.example.com',
};
const publicHosts =
  /(?<![\w.-])(?:docker\.io|ghcr\.io|quay\.io|gcr\.io|registry\.k8s\.io|public\.ecr\.aws|docker\.elastic\.co|registry\.terraform\.io|[\w-]+\.github\.io|charts\.[\w.-]+|helm\.[\w-]+\.[a-z]+)\//;

describe('an environment with mirrors', () => {
  const outdir = join(scratch(), 'out');
  const stacks = synthesize({
    ...platforms,
    environments: environments.map((environment) => ({ ...environment, mirrors })),
    outdir,
  });

  it('takes every image from its mirror', () => {
    const images = stacks.flatMap(({ charts, images: own }) => [...charts.flatMap((chart) => chart.images), ...own]);
    expect(images.length).toBeGreaterThan(10);
    for (const image of images) expect(image).toMatch(/^mirror\.example\.com\/images\//);
  });

  it.each(filesBelow(outdir).filter((file) => file.endsWith('cdk.tf.json')))('names no other place in %s', (file) => {
    const text = readFileSync(join(outdir, file), 'utf8');
    const stack: unknown = JSON.parse(text);
    for (const line of text.split('\n')) expect(line).not.toMatch(publicHosts);
    for (const repository of valuesOf(stack, 'repository')) expect(repository).toBe(mirrors.charts);
    for (const image of valuesOf(stack, 'image')) expect(image).toMatch(/^mirror\.example\.com\/images\//);
    const sources = valuesOf(valuesOf(stack, 'required_providers'), 'source');
    for (const source of sources) expect(source).toMatch(/^mirror\.example\.com\/hashicorp\//);
  });
});

/** Every value of a key, anywhere in a structure. */
function valuesOf(value: unknown, key: string): readonly unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => (name === key ? [item] : valuesOf(item, key)));
}
