import { CronJobV1 } from '@cdktf/provider-kubernetes/lib/cron-job-v1';
import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import { invalidConstruct } from '../core/invalid-construct';
import { literalText } from '../core/literal-text';
import { recommendedLabels, selectorLabels } from './labels';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';
import { nameProblems } from './object-name';
import type { PodPeer } from './peer';
import type { PodProps } from './pod';
import { podProblems } from './pod-check';
import { podAnnotations, podDependencies, podImages, podSpec } from './pod-spec';

/** Properties of `ScheduledJob`. */
export interface ScheduledJobProps extends PodProps {
  /** Name of the CronJob. */
  readonly name: string;
  /** Namespace of the CronJob. */
  readonly namespace: INamespace;
  /** What it is to the system, such as `cve-update`. */
  readonly component: string;
  /** Cron expression, in UTC. */
  readonly schedule: string;
  /** After which time a run is stopped. */
  readonly timeoutSeconds: number;
  /** How long a run that has ended is kept. @default - the last one that worked, and the last three that failed */
  readonly keepSeconds?: number;
  /** What must exist before the first run. @default - only what the properties refer to */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** Longest name of a CronJob: each run appends eleven characters to make its Job's name. */
const longestName = 52;

/** A program that runs to its end at set times, in UTC, and never twice at once. */
export class ScheduledJob extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** The images that its pods pull. */
  readonly images: readonly string[];

  constructor(scope: Construct, id: string, props: ScheduledJobProps) {
    super(scope, id);
    const { name, namespace, component, schedule, timeoutSeconds, keepSeconds, dependsOn = [] } = props;
    const problems = [...nameProblems('name', name, longestName), ...podProblems(props)];
    if (problems.length > 0) throw invalidConstruct(this, ...problems);
    this.peer = { kind: 'pods', name, namespace, labels: selectorLabels(name) };
    this.images = podImages(props);
    const labels = recommendedLabels(name, component);
    new CronJobV1(this, 'cron-job', {
      metadata: { name, namespace: namespaceName(this, namespace), labels },
      dependsOn: [...dependsOn, ...podDependencies(this, props)],
      spec: {
        schedule: literalText(schedule),
        timezone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels },
          spec: {
            activeDeadlineSeconds: timeoutSeconds,
            backoffLimit: 2,
            ...(keepSeconds !== undefined && { ttlSecondsAfterFinished: String(keepSeconds) }),
            template: {
              metadata: { labels, annotations: podAnnotations(props) },
              spec: { ...podSpec(name, props), restartPolicy: 'Never' },
            },
          },
        },
      },
    });
  }
}
