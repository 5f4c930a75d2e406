import { TerraformStack, Testing } from 'cdktf';
import type { WorkloadProps } from '../../../constructs/kubernetes/workload';
import { checkWorkload } from '../../../constructs/kubernetes/workload-check';
import { sampleContainer, sampleNamespace, samplePod } from '../../support/sample-pod';
import { problemsOf } from '../../support/problems-of';

const stack = new TerraformStack(Testing.app(), 'test');
const base: WorkloadProps = { ...samplePod, name: 'sample', namespace: sampleNamespace, component: 'api' };
const problems = (change: Partial<WorkloadProps>) => problemsOf(() => checkWorkload(stack, { ...base, ...change }));

describe('checkWorkload', () => {
  it('accepts a plain workload', () => {
    expect(() => {
      checkWorkload(stack, base);
    }).not.toThrow();
  });

  it('tells every contradiction at once', () => {
    const mounts = [{ kind: 'claim', path: '/data', name: 'data', size: '1Gi' }] as const;
    expect(
      problems({
        name: '1st',
        kind: 'daemon-set',
        replicas: 3,
        rollout: 'recreate',
        start: 'parallel',
        container: { ...sampleContainer, mounts },
      }),
    ).toEqual([
      {
        where: 'test',
        property: 'name',
        got: '"1st"',
        expected: '1 to 63 lower-case letters, digits and hyphens, starting with a letter',
        fix: 'choose a shorter or plainer name',
      },
      {
        where: 'test',
        property: 'rollout',
        got: 'recreate for a daemon-set',
        expected: 'rolling',
        fix: 'leave it out: only a deployment can stop all pods before it starts new ones',
      },
      {
        where: 'test',
        property: 'start',
        got: 'parallel for a daemon-set',
        expected: 'ordered',
        fix: 'leave it out: only a stateful set starts its pods one after the other',
      },
      {
        where: 'test',
        property: 'replicas',
        got: '3',
        expected: 'nothing',
        fix: 'leave it out: a daemon set has one pod on each node',
      },
      {
        where: 'test',
        property: 'main.mounts',
        got: 'a claim in a daemon-set',
        expected: 'kind "stateful-set"',
        fix: 'make it a stateful set, or mount a temporary directory',
      },
    ]);
  });
});
