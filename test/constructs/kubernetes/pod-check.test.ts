import type { ContainerProps } from '../../../constructs/kubernetes/container';
import { podProblems } from '../../../constructs/kubernetes/pod-check';
import { Probe } from '../../../constructs/kubernetes/probe';
import { sampleContainer, samplePod } from '../../support/sample-pod';

const problems = (change: Partial<ContainerProps>, sidecars: readonly ContainerProps[] = []) =>
  podProblems({ ...samplePod, container: { ...sampleContainer, ...change }, sidecars });
const { resources } = sampleContainer;

describe('podProblems', () => {
  it('finds nothing in a plain pod', () => {
    expect(podProblems(samplePod)).toEqual([]);
  });

  it('finds requests above limits', () => {
    const { requests } = resources;
    expect(
      problems({ resources: { requests: { cpu: '2', memory: '1Gi' }, limits: { cpu: '1500m', memory: '512Mi' } } }),
    ).toEqual([
      {
        property: 'main.resources.requests.memory',
        got: '1Gi',
        expected: 'at most the limit, 512Mi',
        fix: 'raise the limit or lower the request',
      },
      {
        property: 'main.resources.requests.cpu',
        got: '2',
        expected: 'at most the limit, 1500m',
        fix: 'raise the limit or lower the request',
      },
    ]);
    expect(problems({ resources: { requests, limits: { cpu: requests.cpu, memory: requests.memory } } })).toEqual([]);
  });

  it('finds probes of ports that the container lacks', () => {
    const readiness = Probe.tcp('grpc');
    expect(problems({ readiness, ports: { http: { port: 1 } } })).toEqual([
      { property: 'main.readiness', got: 'port "grpc"', expected: 'one of http', fix: 'name a port of the container' },
    ]);
    expect(problems({ readiness })).toMatchObject([{ expected: 'a container with ports' }]);
    expect(problems({ liveness: Probe.command(['true']) })).toEqual([]);
  });

  it('finds names and ports that two containers have', () => {
    const ports = { http: { port: 8080 } };
    expect(problems({ ports }, [{ ...sampleContainer, ports }])).toEqual([
      { property: 'containers', got: 'name "main" twice', expected: 'each name once', fix: 'rename one of them' },
      { property: 'ports', got: 'name "http" twice', expected: 'each name once', fix: 'rename one of them' },
      { property: 'ports', got: 'number "8080/TCP" twice', expected: 'each number once', fix: 'rename one of them' },
    ]);
    expect(problems({ ports: { tcp: { port: 53 }, udp: { port: 53, protocol: 'UDP' } } })).toEqual([]);
  });

  it('finds names that Kubernetes refuses', () => {
    expect(problems({ name: 'Main', ports: { 'a-very-long-port': { port: 1 } } })).toMatchObject([
      { property: 'container.name', got: '"Main"' },
      { property: 'Main.ports', got: '"a-very-long-port"', expected: expect.stringMatching(/^1 to 15 /) },
    ]);
  });

  it('finds two mounts at one path, and two things by one name', () => {
    const mount = { kind: 'temporary', path: '/tmp', sizeLimit: '1Mi' } as const;
    expect(problems({ mounts: [mount, { ...mount, sizeLimit: '2Mi' }] })).toEqual([
      {
        property: 'mounts',
        got: 'different things as volume "tmp"',
        expected: 'one thing by one name',
        fix: 'mount the same size and medium everywhere, or give a path, file set or secret another name',
      },
      { property: 'main.mounts', got: 'path "/tmp" twice', expected: 'each path once', fix: 'rename one of them' },
    ]);
  });
});
