import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import type { ValkeyEndpoint } from '../data/valkey-endpoint';
import { recommendedLabels } from '../kubernetes/labels';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import { serviceNames } from './service-names';

/** Properties of `ValkeyAlias`. */
export interface ValkeyAliasProps {
  /** Namespace of the services. */
  readonly namespace: INamespace;
  /** Where Valkey is. */
  readonly valkey: ValkeyEndpoint;
  /** DNS domain of the cluster. @default 'cluster.local' */
  readonly clusterDomain?: string;
}

/**
 * Valkey under the name that the enrichment service's admin pages hard-wire, `zerotrace-valkey` in their own namespace:
 * a CNAME, which must be a complete name.
 */
export class ValkeyAlias extends Construct {
  constructor(scope: Construct, id: string, props: ValkeyAliasProps) {
    super(scope, id);
    const { namespace, valkey, clusterDomain = 'cluster.local' } = props;
    const { name } = serviceNames.valkey;
    new ServiceV1(this, 'service', {
      metadata: { name, namespace: namespaceName(this, namespace), labels: recommendedLabels(name, 'cache') },
      spec: {
        type: 'ExternalName',
        externalName: valkey.host.endsWith('.svc') ? `${valkey.host}.${clusterDomain}` : valkey.host,
      },
      waitForLoadBalancer: false,
    });
  }
}
