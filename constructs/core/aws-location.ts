/** Where in AWS a thing is. The target of an AWS environment is one. */
export interface AwsLocation {
  /** Account id: twelve digits. */
  readonly account: string;
  /** Region, such as `eu-central-1`. */
  readonly region: string;
}
