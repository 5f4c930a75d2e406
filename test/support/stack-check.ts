import { TerraformElement, TerraformDataSource, TerraformResource } from 'cdktf';
import type { App, TerraformStack } from 'cdktf';
import { TerraformStack as Stack } from 'cdktf';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingAttribute } from './attributes';
import type { Block, StackJson } from './terraform-graph';
import { addressOf, blocksOf, cycleIn, dependenciesOf } from './terraform-graph';

const remoteState = 'data.terraform_remote_state.cross-stack-reference-input-';

/** What is wrong in the references of a synthesized app, in words; empty when nothing is. */
export function brokenReferences(app: App): readonly string[] {
  const stacks = app.node.findAll().filter((node): node is TerraformStack => Stack.isStack(node));
  const blocks = new Map(stacks.map((stack) => [stack.node.id, blocksOf(readStack(app.outdir, stack.node.id))]));
  const across = new Map(stacks.map((stack) => [stack.node.id, stack.dependencies.map(({ node }) => node.id)]));
  const cycle = cycleIn(across);
  return [
    ...(cycle === undefined ? [] : [`stacks: cycle ${cycle.join(' -> ')}`]),
    ...stacks.flatMap((stack) => brokenInStack(stack, blocks)),
  ];
}

function brokenInStack(stack: TerraformStack, all: ReadonlyMap<string, readonly Block[]>): readonly string[] {
  const id = stack.node.id;
  const blocks = all.get(id) ?? [];
  const addresses = new Set(blocks.map(({ address }) => address));
  const elements = elementsOf(stack);
  const broken: string[] = [];
  for (const { address: owner, references, dependsOn } of blocks) {
    for (const target of dependsOn.filter((wanted) => !addresses.has(wanted))) {
      broken.push(`${id}: ${owner} depends on ${target}, which does not exist`);
    }
    for (const reference of references) {
      const address = addressOf(reference);
      if (address === undefined) continue;
      const why = addresses.has(address)
        ? wrongAttribute(address, reference, elements, all)
        : `${address} does not exist`;
      if (why !== undefined) broken.push(`${id}: ${owner} refers to ${reference.join('.')}: ${why}`);
    }
  }
  const cycle = cycleIn(dependenciesOf(blocks));
  return cycle === undefined ? broken : [...broken, `${id}: cycle ${cycle.join(' -> ')}`];
}

function wrongAttribute(
  address: string,
  reference: readonly string[],
  elements: ReadonlyMap<string, TerraformElement>,
  all: ReadonlyMap<string, readonly Block[]>,
): string | undefined {
  if (address.startsWith(remoteState)) {
    const upstream = address.slice(remoteState.length);
    const output = `output.${reference[4] ?? ''}`;
    const found = all.get(upstream)?.some((block) => block.address === output) === true;
    return found ? undefined : `${upstream} has no ${output}`;
  }
  const [root = ''] = reference;
  if (['var', 'local', 'output'].includes(root)) return undefined;
  const depth = root === 'data' || root === 'ephemeral' ? 3 : 2;
  return missingAttribute(elements.get(address), reference[depth - 2] ?? '', reference.slice(depth));
}

function elementsOf(stack: TerraformStack): ReadonlyMap<string, TerraformElement> {
  const elements = stack.node
    .findAll()
    .filter((node): node is TerraformElement => TerraformElement.isTerraformElement(node));
  return new Map(
    elements.flatMap((element): [string, TerraformElement][] => {
      if (TerraformResource.isTerraformResource(element)) {
        return [[`${element.terraformResourceType}.${element.friendlyUniqueId}`, element]];
      }
      if (TerraformDataSource.isTerraformDataSource(element)) {
        return [[`data.${element.terraformResourceType}.${element.friendlyUniqueId}`, element]];
      }
      return [];
    }),
  );
}

function readStack(outdir: string, stack: string): StackJson {
  const json: unknown = JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
  if (json === null || typeof json !== 'object') throw new Error(`${stack} is no object`);
  return { ...json };
}
