import { execFileSync } from 'node:child_process';

/** A Kubernetes object, as far as the integration test reads it. */
export interface KubernetesObject {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly generation?: number;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly containers?: readonly Container[];
    readonly initContainers?: readonly Container[];
    readonly volumes?: readonly Volume[];
    readonly selector?: Readonly<Record<string, string>>;
    readonly type?: string;
    readonly secretName?: string;
  };
  readonly status?: {
    readonly phase?: string;
    readonly observedGeneration?: number;
    readonly conditions?: readonly { type: string; status: string }[];
  };
  readonly endpoints?: readonly unknown[] | null;
}

interface Container {
  readonly name: string;
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly env?: readonly {
    readonly valueFrom?: { readonly secretKeyRef?: KeyReference; readonly configMapKeyRef?: KeyReference };
  }[];
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly startupProbe?: Probe;
}

interface KeyReference {
  readonly name: string;
  readonly key: string;
  readonly optional?: boolean;
}

interface Probe {
  readonly httpGet?: { readonly port: string | number };
  readonly tcpSocket?: { readonly port: string | number };
}

interface Volume {
  readonly secret?: { readonly secretName: string; readonly optional?: boolean };
  readonly configMap?: { readonly name: string; readonly optional?: boolean };
}

/** Reads the cluster of one context with kubectl. */
export class Cluster {
  constructor(private readonly context: string) {}

  /** What kubectl prints. */
  kubectl(...args: string[]): string {
    return execFileSync('kubectl', ['--context', this.context, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  }

  /** Every object of a kind, in all namespaces. */
  all(kind: string): readonly KubernetesObject[] {
    const list: { items: KubernetesObject[] } = JSON.parse(this.kubectl('get', kind, '-A', '-o', 'json'));
    return list.items;
  }
}

/** `namespace/name` of an object. */
export function nameOf({ metadata: { namespace, name } }: KubernetesObject): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** Secrets, ConfigMaps and their keys that a pod names, and that must exist before its containers can start. */
export function references(pod: KubernetesObject): readonly string[] {
  const { namespace } = pod.metadata;
  const { containers = [], initContainers = [], volumes = [] } = pod.spec ?? {};
  const found: string[] = [];
  for (const { env = [] } of [...initContainers, ...containers]) {
    for (const { valueFrom } of env) {
      const { secretKeyRef: secret, configMapKeyRef: config } = valueFrom ?? {};
      if (secret && !secret.optional) found.push(`Secret ${namespace}/${secret.name} key ${secret.key}`);
      if (config && !config.optional) found.push(`ConfigMap ${namespace}/${config.name} key ${config.key}`);
    }
  }
  for (const { secret, configMap } of volumes) {
    if (secret && !secret.optional) found.push(`Secret ${namespace}/${secret.secretName}`);
    if (configMap && !configMap.optional) found.push(`ConfigMap ${namespace}/${configMap.name}`);
  }
  return found;
}

/** What a pod may refer to: every Secret and ConfigMap, and every key of each. */
export function referable(objects: readonly KubernetesObject[]): ReadonlySet<string> {
  return new Set(
    objects.flatMap((each) => {
      const name = `${each.kind} ${nameOf(each)}`;
      return [name, ...Object.keys(each.data ?? {}).map((key) => `${name} key ${key}`)];
    }),
  );
}

/** Probes of a pod that ask a port which their container does not declare. */
export function probesWithoutPort(pod: KubernetesObject): readonly string[] {
  return (pod.spec?.containers ?? []).flatMap(({ name, ports = [], ...container }) =>
    [container.readinessProbe, container.livenessProbe, container.startupProbe].flatMap((probe) => {
      const port = probe?.httpGet?.port ?? probe?.tcpSocket?.port;
      const known = port === undefined || ports.some((each) => each.name === port || each.containerPort === port);
      return known ? [] : [`${nameOf(pod)} ${name}: ${port}`];
    }),
  );
}
