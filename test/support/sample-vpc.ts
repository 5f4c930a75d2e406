import type { TerraformStack } from 'cdktf';
import { networkOptions } from '../../constructs/network/network-options';
import type { ManagedNetworkOptions } from '../../constructs/network/network-options';
import { Vpc } from '../../constructs/network/vpc';
import { sampleLocation, sampleNetwork } from './sample-cluster';

/** A managed VPC called `sample` over the zones of the sample network, or others. */
export function sampleVpc(
  stack: TerraformStack,
  change: Partial<ManagedNetworkOptions> = {},
  zones: readonly string[] = sampleNetwork.zones,
): Vpc {
  const options = networkOptions.parse({ kind: 'managed', cidr: '10.20.0.0/16', ...change });
  if (options.kind !== 'managed') throw new Error('a managed network was asked for');
  return new Vpc(stack, 'vpc', { name: 'sample', location: sampleLocation, zones, options });
}
