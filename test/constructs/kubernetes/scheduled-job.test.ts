import { TerraformStack, Testing } from 'cdktf';
import type { ScheduledJobProps } from '../../../constructs/kubernetes/scheduled-job';
import { ScheduledJob } from '../../../constructs/kubernetes/scheduled-job';
import { sampleNamespace, samplePod } from '../../support/sample-pod';
import { problemsOf } from '../../support/problems-of';
import { resource, synthesize } from '../../support/synthesize';

const props: ScheduledJobProps = {
  ...samplePod,
  name: 'sample-update',
  namespace: sampleNamespace,
  component: 'update',
  schedule: '17 3 * * *',
  timeoutSeconds: 3600,
};
const labels = {
  'app.kubernetes.io/name': 'sample-update',
  'app.kubernetes.io/component': 'update',
  'app.kubernetes.io/part-of': 'zerotrace',
  'app.kubernetes.io/managed-by': 'terraform',
};

describe('ScheduledJob', () => {
  it('runs at set times in UTC, never twice at once, and is stopped after a time', () => {
    const json = synthesize((stack) => {
      new ScheduledJob(stack, 'job', props);
    });
    expect(resource(json, 'kubernetes_cron_job_v1')).toMatchObject({
      metadata: { name: 'sample-update', namespace: 'sample', labels },
      spec: {
        schedule: '17 3 * * *',
        timezone: 'Etc/UTC',
        concurrency_policy: 'Forbid',
        successful_jobs_history_limit: 1,
        failed_jobs_history_limit: 3,
        job_template: {
          spec: {
            active_deadline_seconds: 3600,
            backoff_limit: 2,
            template: {
              metadata: { labels },
              spec: {
                restart_policy: 'Never',
                security_context: { run_as_non_root: true },
                container: [{ name: 'main', security_context: { run_as_non_root: true } }],
              },
            },
          },
        },
      },
    });
  });

  it('tells others its pods and images', () => {
    const job = new ScheduledJob(new TerraformStack(Testing.app(), 'test'), 'job', props);
    expect(job.peer).toEqual({
      kind: 'pods',
      name: 'sample-update',
      namespace: sampleNamespace,
      labels: { 'app.kubernetes.io/name': 'sample-update' },
    });
    expect(job.images).toEqual(['docker.io/library/sample:1.0.0']);
  });

  it('refuses a name to which a run cannot append its own', () => {
    const stack = new TerraformStack(Testing.app(), 'test');
    expect(problemsOf(() => new ScheduledJob(stack, 'job', { ...props, name: 'a'.repeat(53) }))).toMatchObject([
      { where: 'test/job', property: 'name', expected: expect.stringMatching(/^1 to 52 /) },
    ]);
  });
});
