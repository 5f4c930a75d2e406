/** Path of the boundary: no name of an environment's policies is below it, so that no pipeline may change it. */
export const boundaryPath = '/bootstrap/';

/** Name of the boundary. There is one in an account. */
export const boundaryName = 'zerotrace-boundary';

/** ARN of the policy that bounds every role that a pipeline makes in an account: bootstrap makes it. */
export function boundaryArn(account: string): string {
  return `arn:aws:iam::${account}:policy${boundaryPath}${boundaryName}`;
}
