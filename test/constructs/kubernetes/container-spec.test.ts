import { Fn } from 'cdktf';
import type { ContainerProps } from '../../../constructs/kubernetes/container';
import { containerSpec } from '../../../constructs/kubernetes/container-spec';
import { Probe } from '../../../constructs/kubernetes/probe';
import { sampleContainer } from '../../support/sample-pod';

const spec = (props: Partial<ContainerProps> = {}, user = 1000, imageMirror?: string) =>
  containerSpec({ ...sampleContainer, ...props }, { user, imageMirror, hostNetwork: false });

const token = Fn.upper('reference');

describe('containerSpec', () => {
  it('is restricted: says itself that it is not root, since the provider would say the opposite', () => {
    expect(spec().securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'], add: undefined },
      runAsNonRoot: true,
      runAsUser: undefined,
    });
  });

  it('may be another user than the pod, root included', () => {
    expect(spec({ runAsUser: 2000 }).securityContext).toMatchObject({ runAsUser: '2000', runAsNonRoot: true });
    expect(spec({ runAsUser: 0 }).securityContext).toMatchObject({ runAsUser: '0', runAsNonRoot: false });
    expect(spec({ runAsUser: 2000 }, 0).securityContext).toMatchObject({ runAsUser: '2000', runAsNonRoot: true });
  });

  it('asks by HTTP or runs a program before it is stopped', () => {
    expect(spec().lifecycle).toBeUndefined();
    expect(spec({ beforeStop: { path: '/drain', port: 'http' } }).lifecycle).toEqual({
      preStop: [{ httpGet: { path: '/drain', port: 'http' } }],
    });
    expect(spec({ beforeStop: { command: ['sleep', '5', '${x}'] } }).lifecycle).toEqual({
      preStop: [{ exec: { command: ['sleep', '5', '$${x}'] } }],
    });
  });

  it('adds capabilities and a writable root only where they are asked for', () => {
    expect(spec({ capabilities: ['NET_RAW'], readOnlyRootFilesystem: false }).securityContext).toMatchObject({
      readOnlyRootFilesystem: false,
      capabilities: { drop: ['ALL'], add: ['NET_RAW'] },
    });
  });

  it('pulls its image through the mirror, and only where the node lacks it', () => {
    expect(spec({}, 1000, 'registry.example.com')).toMatchObject({
      image: 'registry.example.com/library/sample:1.0.0',
      imagePullPolicy: 'IfNotPresent',
    });
  });

  it('has a CPU limit only where one is given', () => {
    expect(spec().resources).toEqual({ requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } });
    const limits = { cpu: '1', memory: '128Mi' };
    expect(spec({ resources: { ...sampleContainer.resources, limits } }).resources.limits).toEqual(limits);
  });

  it('has variables of three kinds', () => {
    const secret = { name: 'sample-secret' };
    // A key of a Secret as WriteOnlySecret gives it: only its name is read here.
    const key = { secret, key: 'password' } as NonNullable<ContainerProps['environment']>[string];
    expect(spec({ environment: { A: 'text', B: key, C: { field: 'status.podIP' } } }).env).toEqual([
      { name: 'A', value: 'text' },
      { name: 'B', valueFrom: { secretKeyRef: { name: 'sample-secret', key: 'password' } } },
      { name: 'C', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    ]);
  });

  it('hands every text on as it is, and resolves references', () => {
    const text = 'a ${b} %{c}';
    const { env, command, args } = spec({
      environment: { A: text, B: `${text} ${token}` },
      command: [text],
      args: [text],
    });
    expect({ env, command, args }).toEqual({
      env: [
        { name: 'A', value: 'a $${b} %%{c}' },
        { name: 'B', value: `a $\${b} %%{c} ${token}` },
      ],
      command: ['a $${b} %%{c}'],
      args: ['a $${b} %%{c}'],
    });
  });

  it('has ports, mounts and probes', () => {
    expect(
      spec({
        ports: { http: { port: 8080 }, dns: { port: 53, protocol: 'UDP' } },
        mounts: [
          { kind: 'temporary', path: '/tmp', sizeLimit: '64Mi' },
          { kind: 'host', path: '/host/etc', hostPath: '/etc', readOnly: true },
          { kind: 'host', path: '/host/var', hostPath: '/var', readOnly: false },
        ],
        startup: Probe.tcp('http'),
        readiness: Probe.httpGet('/health', 'http'),
        liveness: Probe.command(['true']),
      }),
    ).toMatchObject({
      port: [
        { name: 'http', containerPort: 8080, protocol: 'TCP' },
        { name: 'dns', containerPort: 53, protocol: 'UDP' },
      ],
      volumeMount: [
        { name: 'tmp', mountPath: '/tmp', readOnly: false },
        { name: 'host-etc', mountPath: '/host/etc', readOnly: true, mountPropagation: 'HostToContainer' },
        { name: 'host-var', mountPath: '/host/var', readOnly: false },
      ],
      startupProbe: { tcpSocket: [{ port: 'http' }] },
      readinessProbe: { httpGet: { path: '/health', port: 'http' } },
      livenessProbe: { exec: { command: ['true'] } },
    });
  });

  it('mounts one file or one folder of a volume where that is asked for, and claims read-only too', () => {
    const mounts = [
      { kind: 'foreign-secret', path: '/etc/ca.crt', secretName: 'tls', file: 'ca.crt' },
      { kind: 'foreign-secret', path: '/etc/tls', secretName: 'tls' },
      { kind: 'claim', path: '/logs', name: 'data', size: '1Gi', folder: 'logs', readOnly: true },
      { kind: 'claim', path: '/data', name: 'data', size: '1Gi' },
    ] as const;
    expect(spec({ mounts }).volumeMount).toEqual([
      { name: 'tls', mountPath: '/etc/ca.crt', subPath: 'ca.crt', readOnly: true },
      { name: 'tls', mountPath: '/etc/tls', subPath: undefined, readOnly: true },
      { name: 'data', mountPath: '/logs', subPath: 'logs', readOnly: true },
      { name: 'data', mountPath: '/data', subPath: undefined, readOnly: false },
    ]);
  });

  it('may have another group than the pod', () => {
    expect(spec({ runAsGroup: 999 }).securityContext).toMatchObject({ runAsGroup: '999' });
    expect(spec().securityContext).toHaveProperty('runAsGroup', undefined);
  });
});
