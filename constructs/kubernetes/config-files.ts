import { createHash } from 'node:crypto';
import { ConfigMapV1 } from '@cdktf/provider-kubernetes/lib/config-map-v1';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { literal } from '../core/literal';
import type { Problem } from '../core/problem';
import { shown } from '../core/problem';
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
  /** Labels by which programs find the ConfigMap, such as Grafana's sidecar. @default - the recommended ones only */
  readonly labels?: Readonly<Record<string, string>>;
  /** Annotations for such programs. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The API server refuses more than 1 MiB of data (https://kubernetes.io/docs/concepts/configuration/configmap/). */
const maximumBytes = 1024 * 1024;

/** What Kubernetes accepts as a key: no folders. */
const fileName = /^[-._a-zA-Z0-9]{1,253}$/;

/** Text files for pods, as a ConfigMap. Text arrives unchanged, whatever Terraform would read into it. */
export class ConfigFiles extends Construct {
  /** Name of the ConfigMap. */
  readonly name: string;
  /** Changes with the text; as an annotation of pods it makes a change reach them. */
  readonly hash: string;
  /** The Terraform resource, for what must come after it. */
  readonly resource: ConfigMapV1;

  constructor(scope: Construct, id: string, props: ConfigFilesProps) {
    super(scope, id);
    const { namespace, name, files, labels = {}, annotations } = props;
    const problems = [...nameProblems(files), ...sizeProblems(files)];
    if (problems.length > 0) throw invalidConstruct(this, ...problems);
    this.name = name;
    const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
    this.hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
    this.resource = new ConfigMapV1(this, 'config-map', {
      metadata: {
        name,
        namespace: namespaceName(this, namespace),
        labels: { ...recommendedLabels(name), ...labels },
        ...(annotations && { annotations }),
      },
      data: literal(files),
    });
  }
}

function nameProblems(files: Readonly<Record<string, string>>): Omit<Problem, 'where'>[] {
  return Object.keys(files)
    .filter((name) => !fileName.test(name))
    .map((name) => ({
      property: 'files',
      got: shown(name),
      expected: 'file names of letters, digits, "-", "_" and "."',
      fix: 'mount each folder from a ConfigMap of its own',
    }));
}

function sizeProblems(files: Readonly<Record<string, string>>): Omit<Problem, 'where'>[] {
  const bytes = Object.entries(files).reduce((sum, [key, text]) => sum + key.length + Buffer.byteLength(text), 0);
  if (bytes <= maximumBytes) return [];
  return [
    {
      property: 'files',
      got: `${bytes} bytes`,
      expected: `at most ${maximumBytes} bytes`,
      fix: 'split the files over several ConfigMaps',
    },
  ];
}
