/** What the bootstrap of an account must know of an environment in it. */
export interface PipelineEnvironment {
  /** Name: first part of its stack names, of its state keys, and the name of its GitHub environment. */
  readonly name: string;
  /** Its region. */
  readonly region: string;
  /** ARN of the role that plans it. Several environments of an account may share one. */
  readonly planRoleArn: string;
  /** ARN of the role that applies it. */
  readonly applyRoleArn: string;
  /** Whether its data is kept. Where it is not, the role that applies may empty the environment's buckets. */
  readonly protected: boolean;
  /** Prefix of its secrets in Secrets Manager. @default none: the pipeline reads no secret there */
  readonly secretPrefix?: string;
}
