import { createHash } from 'node:crypto';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { literal } from '../core/literal';
import { recommendedLabels } from './labels';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';

/** Properties of `ConfigFiles`. */
export interface ConfigFilesProps {
  /** Namespace of the ConfigMap. */
  readonly namespace: INamespace;
  /** Name of the ConfigMap. */
  readonly name: string;
  /** File name to text. No secrets: a ConfigMap is readable. */
  readonly files: Readonly<Record<string, string>>;
}

/** A ConfigMap is kept in etcd, whose objects may have 1 MiB in all. */
const maximumBytes = 1024 * 1024 - 4096;

/** Text files for pods, as a ConfigMap. Text arrives unchanged, whatever Terraform would read into it. */
export class ConfigFiles extends Construct {
  /** Name of the ConfigMap. */
  readonly name: string;
  /** Changes with the text; as an annotation of pods it makes a change reach them. */
  readonly hash: string;

  constructor(scope: Construct, id: string, props: ConfigFilesProps) {
    super(scope, id);
    const { namespace, name, files } = props;
    const length = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (length > maximumBytes) {
      throw invalidConstruct(this, {
        property: 'files',
        got: `${length} bytes`,
        expected: `at most ${maximumBytes} bytes`,
        fix: 'split the files over several ConfigMaps',
      });
    }
    this.name = name;
    this.hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
    new ConfigMapV1(this, 'config-map', {
      metadata: { name, namespace: namespaceName(this, namespace), labels: recommendedLabels(name) },
      data: literal(files),
    });
  }
}
