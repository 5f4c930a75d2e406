/** How the load balancer reaches the edge: the edge listens there, the target group and its security group point there. */
export const edgeTarget = {
  /** Port of the edge's pods, plain HTTP. */
  port: 8080,
  /** Path that answers 200 as long as the edge takes requests. */
  healthPath: '/healthz',
} as const;
