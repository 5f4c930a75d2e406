import type { Problem } from '../core/problem';
import { shown } from '../core/problem';
import { bytes, millicores } from '../core/quantity';
import type { ContainerProps } from './container';
import { nameProblems } from './object-name';
import type { PodProps } from './pod';
import { podContainers } from './pod';
import { ambiguousVolumes } from './pod-volumes';

type Findings = Omit<Problem, 'where'>[];

/** Longest name of a port: an IANA service name (RFC 6335). */
const longestPortName = 15;

/** What is wrong with the containers of a pod. Kubernetes would say most of it too, but only at apply. */
export function podProblems(props: PodProps): Findings {
  const containers = podContainers(props);
  const ports = containers.flatMap(({ name, ports = {} }) =>
    Object.entries(ports).map(([port, { port: number, protocol = 'TCP' }]) => ({ name, port, number, protocol })),
  );
  return [
    ...repeated(
      'containers',
      'name',
      containers.map(({ name }) => name),
    ),
    ...repeated(
      'ports',
      'name',
      ports.map(({ port }) => port),
    ),
    ...repeated(
      'ports',
      'number',
      ports.map(({ number, protocol }) => `${number}/${protocol}`),
    ),
    ...ambiguousVolumes(containers.flatMap(({ mounts = [] }) => mounts)).map((volume) => ({
      property: 'mounts',
      got: `different things as volume "${volume}"`,
      expected: 'one thing by one name',
      fix: 'mount the same size and medium everywhere, or give a path, file set or secret another name',
    })),
    ...containers.flatMap((container) => [
      ...nameProblems('container.name', container.name),
      ...resourceProblems(container),
      ...portProblems(container),
      ...repeated(
        `${container.name}.mounts`,
        'path',
        (container.mounts ?? []).map(({ path }) => path),
      ),
    ]),
  ];
}

function repeated(property: string, what: string, values: readonly string[]): Findings {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map((value) => ({
    property,
    got: `${what} ${shown(value)} twice`,
    expected: `each ${what} once`,
    fix: 'rename one of them',
  }));
}

function resourceProblems({ name, resources: { requests, limits } }: ContainerProps): Findings {
  const problem = (resource: string, got: string, limit: string) => ({
    property: `${name}.resources.requests.${resource}`,
    got,
    expected: `at most the limit, ${limit}`,
    fix: 'raise the limit or lower the request',
  });
  return [
    ...(bytes(requests.memory) > bytes(limits.memory) ? [problem('memory', requests.memory, limits.memory)] : []),
    ...(limits.cpu !== undefined && millicores(requests.cpu) > millicores(limits.cpu)
      ? [problem('cpu', requests.cpu, limits.cpu)]
      : []),
  ];
}

function portProblems({ name, ports = {}, startup, readiness, liveness, beforeStop }: ContainerProps): Findings {
  const names = Object.keys(ports);
  const asked = beforeStop !== undefined && 'port' in beforeStop ? beforeStop : undefined;
  return [
    ...names.flatMap((port) => nameProblems(`${name}.ports`, port, longestPortName)),
    ...Object.entries({ startup, readiness, liveness, beforeStop: asked }).flatMap(([property, probe]) =>
      probe?.port === undefined || names.includes(probe.port)
        ? []
        : [
            {
              property: `${name}.${property}`,
              got: `port "${probe.port}"`,
              expected: names.length === 0 ? 'a container with ports' : `one of ${names.join(', ')}`,
              fix: 'name a port of the container',
            },
          ],
    ),
  ];
}
