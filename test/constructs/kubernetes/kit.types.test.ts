import type {
  ContainerProps,
  EnvironmentValue,
  InitContainerProps,
  Mount,
} from '../../../constructs/kubernetes/container';
import type { NetworkFlowProps } from '../../../constructs/kubernetes/network-flow';
import { Probe } from '../../../constructs/kubernetes/probe';
import type { WorkloadProps } from '../../../constructs/kubernetes/workload';
import { sampleContainer, sampleNamespace, samplePod } from '../../support/sample-pod';

// Compiled by `npm run types`: a line marked so must be an error, or the compiler complains.
describe('the types of the Kubernetes kit', () => {
  it('refuse what Kubernetes would refuse', () => {
    const probed: InitContainerProps = {
      name: 'a',
      image: sampleContainer.image,
      resources: sampleContainer.resources,
      // @ts-expect-error Kubernetes refuses probes of init containers.
      readiness: Probe.tcp('http'),
    };
    const called: InitContainerProps = {
      name: 'a',
      image: sampleContainer.image,
      resources: sampleContainer.resources,
      // @ts-expect-error Nothing calls an init container.
      ports: {},
    };
    // @ts-expect-error A container without resources would be placed anywhere.
    const unbounded: ContainerProps = { name: 'a', image: sampleContainer.image };
    // @ts-expect-error An image is parsed, so that its tag and digest are known.
    const unparsed: ContainerProps = { ...sampleContainer, image: 'sample:1.0.0' };
    // @ts-expect-error A temporary directory without a limit fills the node.
    const unlimited: Mount = { kind: 'temporary', path: '/tmp' };
    // @ts-expect-error A Secret is an object, not its name.
    const named: EnvironmentValue = { secret: 'sample', key: 'password' };
    // @ts-expect-error A namespace is an object, not its name.
    const placed: WorkloadProps = { ...samplePod, name: 'a', component: 'a', namespace: 'sample' };
    // @ts-expect-error Nothing but these kinds exists.
    const other: WorkloadProps = { ...samplePod, name: 'a', component: 'a', namespace: sampleNamespace, kind: 'job' };
    // @ts-expect-error A flow says why it exists.
    const unexplained: NetworkFlowProps = {
      from: { kind: 'cidr', name: 'a', cidr: '10.0.0.0/8' },
      to: { kind: 'cidr', name: 'b', cidr: '10.0.0.0/8' },
      ports: [1],
    };
    expect([probed, called, unbounded, unparsed, unlimited, named, placed, other, unexplained]).toHaveLength(9);
  });

  it('let a container be started to its end', () => {
    const init: InitContainerProps = sampleContainer;
    expect(init.name).toBe('main');
  });
});
