import type { Synthesized } from './synthesize';
import { resources } from './synthesize';

interface Policy {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly egress?: readonly { readonly ports?: readonly { readonly port: string }[] }[];
    readonly ingress?: readonly { readonly ports?: readonly { readonly port: string }[] }[];
  };
}

/** Every network policy as `namespace/name direction ports`, sorted. */
export function flowsOf(synthesized: Synthesized): readonly string[] {
  return resources(synthesized, 'kubernetes_network_policy_v1')
    .map(([, policy]) => policy as unknown as Policy)
    .map(({ metadata, spec }) => {
      const direction = spec.egress === undefined ? 'ingress' : 'egress';
      const ports = (spec.egress ?? spec.ingress ?? []).flatMap((rule) => (rule.ports ?? []).map(({ port }) => port));
      return `${metadata.namespace}/${metadata.name} ${direction} ${ports.join(',')}`;
    })
    .sort();
}
