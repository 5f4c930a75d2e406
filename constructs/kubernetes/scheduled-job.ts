import { CronJobV1 } from '@cdktf/provider-kubernetes/lib/cron-job-v1';
import { Construct } from 'constructs';
import { recommendedLabels, selectorLabels } from './labels';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';
import type { PodPeer } from './peer';
import type { PodProps } from './pod';
import { podAnnotations, podImages, podSpec } from './pod-spec';

/** Properties of `ScheduledJob`. */
export interface ScheduledJobProps extends PodProps {
  /** Name of the CronJob. */
  readonly name: string;
  readonly namespace: INamespace;
  /** What it is to the system, such as `cve-update`. */
  readonly component: string;
  /** Cron expression, in UTC. */
  readonly schedule: string;
  /** After which time a run is stopped. */
  readonly timeoutSeconds: number;
}

/** A program that runs to its end at set times, in UTC, and never twice at once. */
export class ScheduledJob extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** The images that its pods pull. */
  readonly images: readonly string[];

  constructor(scope: Construct, id: string, props: ScheduledJobProps) {
    super(scope, id);
    const { name, namespace, component, schedule, timeoutSeconds } = props;
    this.peer = { kind: 'pods', name, namespace, labels: selectorLabels(name) };
    this.images = podImages(props);
    const labels = recommendedLabels(name, component);
    new CronJobV1(this, 'cron-job', {
      metadata: { name, namespace: namespaceName(this, namespace), labels },
      spec: {
        schedule,
        timezone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels },
          spec: {
            activeDeadlineSeconds: timeoutSeconds,
            backoffLimit: 2,
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
