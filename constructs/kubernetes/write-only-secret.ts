import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { Construct } from 'constructs';
import type { SecretValue } from '../core/secret-value';
import { recommendedLabels } from './labels';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';

/** Properties of `WriteOnlySecret`. */
export interface WriteOnlySecretProps {
  /** Namespace of the Secret. */
  readonly namespace: INamespace;
  /** Name of the Secret. */
  readonly name: string;
  /** Its keys. A plain string is no secret: a user name, say. */
  readonly data: Readonly<Record<string, SecretValue | string>>;
  /**
   * Type of the Secret, such as `kubernetes.io/basic-auth`.
   * @default 'Opaque'
   */
  readonly type?: string;
  /** @default - no labels beyond the recommended ones */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A Kubernetes Secret whose values are in no plan and no state: they are written once, and again only when the revision
 * rises (`data_wo_revision` of kubernetes 2.38.0).
 */
export class WriteOnlySecret extends Construct {
  /** Name of the Secret. */
  readonly name: string;
  /** Rises with every rotation of any of its values; as an annotation of pods it makes a rotation reach them. */
  readonly revision: number;
  private readonly keys: readonly string[];

  constructor(scope: Construct, id: string, props: WriteOnlySecretProps) {
    super(scope, id);
    const { namespace, name, data, type = 'Opaque', labels = {} } = props;
    this.name = name;
    this.keys = Object.keys(data);
    const values = Object.values(data);
    // A sum rises whenever one of its parts does; the largest revision would hide the rotation of a smaller one.
    this.revision = values.reduce((sum, value) => sum + (typeof value === 'string' ? 0 : value.revision), 0);
    new SecretV1(this, 'secret', {
      metadata: { name, namespace: namespaceName(this, namespace), labels: { ...recommendedLabels(name), ...labels } },
      type,
      dataWo: Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? value : value.reference]),
      ),
      dataWoRevision: Math.max(this.revision, 1),
    });
  }

  /** A reference to one key, for an environment variable. Throws for a key that the Secret lacks. */
  key(key: string): SecretKey {
    if (!this.keys.includes(key)) {
      throw new RangeError(`${this.node.path}: the Secret has the keys ${this.keys.join(', ')}, not "${key}"`);
    }
    return { secret: this, key };
  }
}

/** One key of a Secret. */
export interface SecretKey {
  readonly secret: WriteOnlySecret;
  readonly key: string;
}
