/** A secret that is known only while Terraform runs. */
export interface SecretValue {
  /** Reference to an ephemeral value: fits write-only arguments and nothing else. */
  readonly reference: string;
  /** Raised by one number in the environment when the secret is to be written anew. */
  readonly revision: number;
}
