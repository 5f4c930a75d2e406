import { createHash } from 'node:crypto';
import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { literalText } from '../core/literal-text';
import { shown } from '../core/problem';
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
  /** Labels by which programs find the Secret. @default - the recommended ones only */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A Kubernetes Secret whose values are in no plan and no state (`data_wo` of kubernetes 2.38.0).
 *
 * The provider writes write-only data when it creates the Secret, and again only when `data_wo_revision` changes.
 */
export class WriteOnlySecret extends Construct {
  /** Name of the Secret. */
  readonly name: string;
  /**
   * Changes with every rotation of any of its values, and with its keys and plain texts; as an annotation of pods it makes
   * a change reach them.
   */
  readonly revision: number;
  /** The Terraform resource, for what must come after it. */
  readonly resource: SecretV1;
  private readonly keys: readonly string[];

  constructor(scope: Construct, id: string, props: WriteOnlySecretProps) {
    super(scope, id);
    const { namespace, name, data, type = 'Opaque', labels = {} } = props;
    this.name = name;
    this.keys = Object.keys(data);
    this.revision = revisionOf(data);
    this.resource = new SecretV1(this, 'secret', {
      metadata: { name, namespace: namespaceName(this, namespace), labels: { ...recommendedLabels(name), ...labels } },
      type,
      dataWo: Object.fromEntries(
        Object.entries(data).map(([key, value]) => [
          key,
          typeof value === 'string' ? literalText(value) : value.reference,
        ]),
      ),
      dataWoRevision: this.revision,
    });
  }

  /** A reference to one key, for an environment variable. Throws for a key that the Secret lacks. */
  key(key: string): SecretKey {
    if (this.keys.includes(key)) return { secret: this, key };
    throw invalidConstruct(this, {
      property: 'key()',
      got: shown(key),
      expected: `one of ${this.keys.join(', ')}`,
      fix: 'name a key of the Secret',
    });
  }
}

/** One key of a Secret. */
export interface SecretKey {
  /** The Secret. */
  readonly secret: WriteOnlySecret;
  /** Its key. */
  readonly key: string;
}

/**
 * The sum of the revisions of the values (the largest would hide the rotation of a smaller one), and above its last three
 * digits a checksum of keys and plain texts: Terraform does not see a change of those otherwise, and the Secret would stay.
 */
function revisionOf(data: WriteOnlySecretProps['data']): number {
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = entries.reduce((total, [, value]) => total + (typeof value === 'string' ? 0 : value.revision), 0);
  const shape = JSON.stringify(entries.map(([key, value]) => (typeof value === 'string' ? [key, value] : [key])));
  return (createHash('sha256').update(shape).digest().readUInt32BE() % 1_000_000) * 1000 + Math.max(sum, 1);
}
