import type { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { hasChart } from '../../constructs/core/has-chart';
import { hasImages } from '../../constructs/core/has-images';
import type { StackFile } from './terraform-json';

/** A chart that a stack installs. */
export interface ChartSummary {
  readonly chart: string;
  readonly version: string;
  readonly images: readonly string[];
}

/** What a stack consists of. */
export interface StackSummary {
  readonly environment: string;
  readonly stack: string;
  /** How many Terraform resources it manages. */
  readonly resources: number;
  /** The Helm charts that it installs, with the images of each. */
  readonly charts: readonly ChartSummary[];
  /** The images of workloads that come from no chart. */
  readonly images: readonly string[];
}

/** Derives a stack's summary from its constructs and from what was synthesized of it. */
export function summarize(environment: string, stack: TerraformStack, file: StackFile): StackSummary {
  const constructs = stack.node.findAll();
  return {
    environment,
    stack: stack.node.id,
    resources: Object.values(file.resource ?? {}).reduce((sum, named) => sum + Object.keys(named).length, 0),
    charts: constructs
      .filter((construct) => hasChart(construct))
      .map(({ chart, version, images }) => ({ chart, version, images: sorted(images) }))
      .sort((left, right) => compare(left.chart, right.chart)),
    images: sorted(constructs.filter((construct) => !isInChart(construct)).flatMap(imagesOf)),
  };
}

function imagesOf(construct: IConstruct): readonly string[] {
  return hasImages(construct) ? construct.images : [];
}

function isInChart(construct: IConstruct): boolean {
  return construct.node.scopes.some((scope) => hasChart(scope));
}

/** In the order of code units: the order of a locale would differ between machines. */
function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(compare);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
