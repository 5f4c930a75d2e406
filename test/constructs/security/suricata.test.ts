import { TerraformStack, Testing } from 'cdktf';
import { Suricata } from '../../../constructs/security/suricata';
import type { SuricataOptions } from '../../../constructs/security/suricata-options';
import { suricataOptions } from '../../../constructs/security/suricata-options';
import { suricataNetworkOptions } from '../../../detections/suricata/suricata-network-options';
import type { SuricataNetworks } from '../../../detections/suricata/suricata-settings';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, resources, synthesize } from '../../support/synthesize';

const inside = ['10.20.0.0/16'];
const networks: SuricataNetworks = {
  ...suricataNetworkOptions.parse({}),
  homeNetworks: inside,
  databaseNetworks: inside,
  databaseClients: inside,
  apiServerNetworks: inside,
  apiServerClients: inside,
  resolvers: ['10.20.0.2/32'],
};
const options = suricataOptions.parse({});
const create = (stack: TerraformStack, change: Partial<SuricataOptions> = {}) =>
  new Suricata(stack, 'suricata', {
    namespace: sampleNamespace,
    options: { ...options, ...change },
    networks,
    nodeCpus: 4,
    imageMirror: 'registry.example.com',
  });
const synthesized = (change: Partial<SuricataOptions> = {}) => synthesize((stack) => void create(stack, change));
const spec = (json = synthesized()) => {
  const { template } = resource(json, 'kubernetes_daemon_set_v1')['spec'] as {
    readonly template: { readonly metadata: object; readonly spec: Readonly<Record<string, unknown>> };
  };
  return template;
};

describe('Suricata', () => {
  it('is in the network of every node, whatever its taints, and goes last', () => {
    expect(spec().spec).toMatchObject({
      host_network: true,
      dns_policy: 'ClusterFirstWithHostNet',
      automount_service_account_token: false,
      priority_class_name: 'system-node-critical',
      toleration: [{ operator: 'Exists' }],
      termination_grace_period_seconds: 60,
    });
  });

  it('is root for one capability alone; what is beside it is neither', () => {
    const { container, init_container } = spec().spec as {
      readonly container: readonly object[];
      readonly init_container: readonly object[];
    };
    const none = { allow_privilege_escalation: false, read_only_root_filesystem: true };
    expect(container).toMatchObject([
      {
        name: 'suricata',
        image: 'registry.example.com/jasonish/suricata:7.0.17',
        security_context: { ...none, run_as_user: '0', capabilities: { drop: ['ALL'], add: ['NET_RAW'] } },
        resources: { limits: { cpu: '1', memory: '768Mi' } },
      },
      {
        name: 'updater',
        security_context: { ...none, run_as_non_root: true, capabilities: { drop: ['ALL'] } },
        resources: { limits: { cpu: '500m', memory: '256Mi' } },
        port: [{ name: 'metrics', container_port: 9917, host_port: 9917, protocol: 'TCP' }],
      },
    ]);
    expect(init_container).toMatchObject([{ name: 'prepare', security_context: { run_as_non_root: true } }]);
  });

  it('runs programs of its own, not the entry point, and mounts nothing below /etc/suricata nor of the node', () => {
    const { container, volume } = spec().spec as {
      readonly container: readonly { readonly command: readonly string[]; readonly volume_mount: readonly Mounted[] }[];
      readonly volume: readonly object[];
    };
    expect(container.map(({ command }) => command.slice(2).join(' '))).toEqual([
      '/opt/zerotrace-suricata/sensor.py start /opt/zerotrace-suricata/settings.json',
      '/opt/zerotrace-suricata/updater.py run /opt/zerotrace-suricata/settings.json',
    ]);
    const paths = container.flatMap(({ volume_mount: mounts }) => mounts.map(({ mount_path: path }) => path));
    expect(paths.filter((path) => path.startsWith('/etc/suricata'))).toEqual([]);
    expect(volume.filter((each) => 'host_path' in each)).toEqual([]);
  });

  it('is replaced when its configuration changes, not when its rules do', () => {
    const { annotations } = spec().metadata as { readonly annotations: Readonly<Record<string, string>> };
    expect(Object.keys(annotations)).toEqual([
      'zerotrace.io/config-zerotrace-suricata-config',
      'zerotrace.io/config-zerotrace-suricata-programs',
    ]);
    const files = Object.fromEntries(
      resources(synthesized(), 'kubernetes_config_map_v1').map(([, { metadata, data }]) => [
        (metadata as { readonly name: string }).name,
        Object.keys(data as object),
      ]),
    );
    expect(files['zerotrace-suricata-rules']).toEqual(['zerotrace.rules']);
    expect(files['zerotrace-suricata-config']).toEqual(['classification.config', 'suricata.yaml', 'threshold.config']);
  });

  it('is asked whether it answers, and is ready with rules only', () => {
    const { container } = spec().spec as { readonly container: readonly Probed[] };
    const [suricata] = container;
    const action = (probe: Probe | undefined) => probe?.exec.command[3];
    expect([
      action(suricata?.startup_probe),
      action(suricata?.readiness_probe),
      action(suricata?.liveness_probe),
    ]).toEqual(['alive', 'ready', 'alive']);
  });

  it('offers its metrics on the nodes, without a Service and without rights in the cluster', () => {
    const { target } = create(new TerraformStack(Testing.app(), 'test'));
    expect(target).toMatchObject({ job: 'suricata', port: 9917, pods: { hostNetwork: true } });
    const json = synthesized();
    for (const type of ['service_v1', 'service_account_v1', 'cluster_role_v1', 'role_v1']) {
      expect(resources(json, `kubernetes_${type}`)).toEqual([]);
    }
  });
});

interface Mounted {
  readonly mount_path: string;
}

interface Probe {
  readonly exec: { readonly command: readonly string[] };
}

interface Probed {
  readonly startup_probe?: Probe;
  readonly readiness_probe?: Probe;
  readonly liveness_probe?: Probe;
}
