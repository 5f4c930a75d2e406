import { TerraformStack, Testing } from 'cdktf';
import { ConfigFiles } from '../../../constructs/kubernetes/config-files';
import { podAnnotations, podDependencies, podImages, podSpec } from '../../../constructs/kubernetes/pod-spec';
import { WriteOnlySecret } from '../../../constructs/kubernetes/write-only-secret';
import { image } from '../../../constructs/core/image-reference';
import { sampleContainer, sampleNamespace, samplePod } from '../../support/sample-pod';

const app = Testing.app();
const stack = new TerraformStack(app, 'own');
const other = new TerraformStack(app, 'other');
const secret = new WriteOnlySecret(stack, 'secret', {
  namespace: sampleNamespace,
  name: 'sample-secret',
  data: { password: { reference: '${var.password}', revision: 3 } },
});
const foreign = new WriteOnlySecret(other, 'secret', {
  namespace: sampleNamespace,
  name: 'a-foreign-secret',
  data: { password: { reference: '${var.password}', revision: 1 } },
});
const files = new ConfigFiles(stack, 'files', {
  namespace: sampleNamespace,
  name: 'sample-files',
  files: { 'a.conf': 'a' },
});
const reading = {
  ...samplePod,
  initContainers: [{ ...sampleContainer, name: 'init', environment: { PASSWORD: foreign.key('password') } }],
  container: {
    ...sampleContainer,
    environment: { PASSWORD: secret.key('password'), PLAIN: 'plain', IP: { field: 'status.podIP' } },
    mounts: [{ kind: 'config', path: '/etc/sample', files }],
  },
  sidecars: [{ ...sampleContainer, name: 'side', mounts: [{ kind: 'secret', path: '/run/secrets/sample', secret }] }],
} as const;

describe('podSpec', () => {
  it('gives files on volumes to the user at each start, or to a group when they are new', () => {
    expect(podSpec('sample', samplePod).securityContext).toMatchObject({
      fsGroup: '1000',
      fsGroupChangePolicy: undefined,
    });
    expect(podSpec('sample', { ...samplePod, fileGroup: 999 }).securityContext).toMatchObject({
      fsGroup: '999',
      fsGroupChangePolicy: 'OnRootMismatch',
    });
  });

  it('is restricted, without service links and without a token', () => {
    expect(podSpec('sample', samplePod)).toMatchObject({
      enableServiceLinks: false,
      automountServiceAccountToken: false,
      serviceAccountName: undefined,
      terminationGracePeriodSeconds: 30,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: '1000',
        runAsGroup: '1000',
        fsGroup: '1000',
        seccompProfile: { type: 'RuntimeDefault' },
      },
      initContainer: undefined,
    });
  });

  it('says so where it is root', () => {
    expect(podSpec('sample', { ...samplePod, user: 0 })).toMatchObject({
      securityContext: { runAsNonRoot: false, runAsUser: '0' },
      container: [{ securityContext: { runAsNonRoot: false } }],
    });
  });

  it('spreads over zones, then over nodes, without leaving pods pending', () => {
    const labelSelector = [{ matchLabels: { 'app.kubernetes.io/name': 'sample' } }];
    expect(podSpec('sample', samplePod).topologySpreadConstraint).toEqual([
      { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector },
      { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector },
    ]);
  });

  it('takes placement, service account, priority and grace period as they are given', () => {
    const toleration = { key: 'k', operator: 'Equal', value: 'v', effect: 'NoSchedule' } as const;
    expect(
      podSpec('sample', {
        ...samplePod,
        placement: { nodeSelector: { a: 'b' }, tolerations: [toleration] },
        serviceAccount: 'sample',
        priorityClass: 'high',
        terminationGracePeriodSeconds: 40,
      }),
    ).toMatchObject({
      nodeSelector: { a: 'b' },
      toleration: [toleration],
      serviceAccountName: 'sample',
      priorityClassName: 'high',
      terminationGracePeriodSeconds: 40,
    });
  });

  it('is in a network of its own unless told otherwise', () => {
    const own = podSpec('sample', {
      ...samplePod,
      container: { ...sampleContainer, ports: { metrics: { port: 9917 } } },
    });
    expect(own).not.toHaveProperty('hostNetwork');
    expect(own.container[0]?.port).toEqual([{ name: 'metrics', containerPort: 9917, protocol: 'TCP' }]);
  });

  it('looks names up in the cluster, and takes ports of the node, in the network of the node', () => {
    const container = { ...sampleContainer, ports: { metrics: { port: 9917 } } };
    expect(podSpec('sample', { ...samplePod, container, hostNetwork: true })).toMatchObject({
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
      container: [{ port: [{ name: 'metrics', containerPort: 9917, hostPort: 9917, protocol: 'TCP' }] }],
    });
  });

  it('has init containers apart, and sidecars after the container', () => {
    const spec = podSpec('sample', reading);
    expect(spec.initContainer?.map(({ name }) => name)).toEqual(['init']);
    expect(spec.container.map(({ name }) => name)).toEqual(['main', 'side']);
  });
});

describe('podAnnotations', () => {
  it('changes with every Secret and every file that any container reads, in a fixed order', () => {
    expect(Object.entries(podAnnotations(reading))).toEqual([
      ['zerotrace.io/config-sample-files', files.hash],
      ['zerotrace.io/secret-a-foreign-secret', `revision-${foreign.revision}`],
      ['zerotrace.io/secret-sample-secret', `revision-${secret.revision}`],
    ]);
  });

  it('leaves out files whose changes the program takes in by itself; they still come before the pods', () => {
    const pod = {
      ...samplePod,
      container: { ...sampleContainer, mounts: [{ kind: 'config', path: '/etc/sample', files, live: true }] },
    } as const;
    expect(podAnnotations(pod)).toEqual({});
    expect(podDependencies(stack, pod)).toEqual([files.resource]);
  });

  it('is empty for a pod that reads nothing', () => {
    expect(podAnnotations(samplePod)).toEqual({});
  });
});

describe('podDependencies', () => {
  it('are what the pod reads from its own stack', () => {
    expect(podDependencies(stack, reading)).toEqual([secret.resource, files.resource]);
    expect(podDependencies(other, reading)).toEqual([foreign.resource]);
  });
});

describe('podImages', () => {
  it('names each image once, through the mirror', () => {
    const sidecars = [{ ...sampleContainer, name: 'side', image: image('quay.io/other/exporter:2.0.0') }];
    expect(podImages({ ...reading, sidecars, imageMirror: 'registry.example.com' })).toEqual([
      'registry.example.com/library/sample:1.0.0',
      'registry.example.com/other/exporter:2.0.0',
    ]);
  });
});
