/** Pods behind a load balancer. */
export interface PodTargets {
  /** VPC of the pods. */
  readonly vpcId: string;
  /** Their port, plain HTTP. */
  readonly port: number;
  /** Path that answers 200 as long as a pod takes requests. */
  readonly healthPath: string;
}

/** Seconds in which requests to a pod that goes may end: less than the edge drains. */
const deregistrationDelay = '30';

/** A target group of pods, by their addresses, all but its name. */
export function podTargets({ vpcId, port, healthPath }: PodTargets) {
  return {
    vpcId,
    targetType: 'ip',
    protocol: 'HTTP',
    port,
    deregistrationDelay,
    healthCheck: {
      protocol: 'HTTP',
      port: 'traffic-port',
      path: healthPath,
      matcher: '200',
      interval: 10,
      timeout: 5,
      healthyThreshold: 2,
      unhealthyThreshold: 3,
    },
    lifecycle: { createBeforeDestroy: true },
  } as const;
}
