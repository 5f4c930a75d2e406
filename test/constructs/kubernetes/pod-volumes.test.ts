import { TerraformStack, Testing } from 'cdktf';
import { ConfigFiles } from '../../../constructs/kubernetes/config-files';
import type { Mount } from '../../../constructs/kubernetes/container';
import { ambiguousVolumes, podVolumes, volumeClaims, volumeName } from '../../../constructs/kubernetes/pod-volumes';
import { WriteOnlySecret } from '../../../constructs/kubernetes/write-only-secret';
import { sampleNamespace } from '../../support/sample-pod';

const stack = new TerraformStack(Testing.app(), 'test');
const files = new ConfigFiles(stack, 'files', { namespace: sampleNamespace, name: 'sample.files', files: {} });
const secret = new WriteOnlySecret(stack, 'secret', { namespace: sampleNamespace, name: 'sample-secret', data: {} });
const temporary: Mount = { kind: 'temporary', path: '/var/lib/Sample', sizeLimit: '64Mi' };
const claim: Mount = { kind: 'claim', path: '/data', name: 'data', size: '1Gi' };
const mounts: Mount[] = [
  temporary,
  { kind: 'temporary', path: '/dev/shm', sizeLimit: '8Mi', inMemory: true },
  { kind: 'config', path: '/etc/sample', files },
  { kind: 'secret', path: '/run/secrets', secret },
  { kind: 'host', path: '/', hostPath: '/var/log', readOnly: true },
  claim,
];

describe('volumeName', () => {
  it('is a DNS label made from the path, or from the name of what is mounted', () => {
    expect(mounts.map(volumeName)).toEqual([
      'var-lib-sample',
      'dev-shm',
      'sample-files',
      'sample-secret',
      'root',
      'data',
    ]);
  });
});

describe('podVolumes', () => {
  it('has each volume once; claims are not among them', () => {
    expect(podVolumes([...mounts, ...mounts])).toEqual([
      { name: 'var-lib-sample', emptyDir: { sizeLimit: '64Mi', medium: undefined } },
      { name: 'dev-shm', emptyDir: { sizeLimit: '8Mi', medium: 'Memory' } },
      { name: 'sample-files', configMap: { name: 'sample.files' } },
      { name: 'sample-secret', secret: { secretName: 'sample-secret', defaultMode: '0440' } },
      { name: 'root', hostPath: { path: '/var/log' } },
    ]);
  });
});

describe('volumeClaims', () => {
  it('has each claim once', () => {
    expect(volumeClaims([...mounts, ...mounts])).toEqual([
      {
        metadata: { name: 'data' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: undefined,
          resources: { requests: { storage: '1Gi' } },
        },
      },
    ]);
  });
});

describe('ambiguousVolumes', () => {
  it('accepts what is mounted twice, also at two paths', () => {
    expect(ambiguousVolumes([...mounts, ...mounts, { ...claim, path: '/elsewhere' }])).toEqual([]);
  });

  it('names volumes that are two things at once', () => {
    const named = new ConfigFiles(stack, 'named', { namespace: sampleNamespace, name: 'sample-secret', files: {} });
    expect(
      ambiguousVolumes([
        ...mounts,
        { ...temporary, sizeLimit: '1Gi' },
        { kind: 'config', path: '/etc/other', files: named },
        { ...claim, size: '2Gi' },
      ]),
    ).toEqual(['var-lib-sample', 'sample-secret', 'data']);
  });
});

describe('folders of one claim', () => {
  it('are one volume, and no ambiguity', () => {
    const folders = ['etc', 'logs'].map((folder): Mount => ({ ...claim, path: `/${folder}`, folder, readOnly: true }));
    expect(ambiguousVolumes([claim, ...folders])).toEqual([]);
    expect(volumeClaims([claim, ...folders])).toHaveLength(1);
  });
});
