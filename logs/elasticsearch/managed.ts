/** Name of what is ours in Elasticsearch: the set-up job removes what has it and is not exported any more. */
export const resourcePrefix = 'zerotrace-';

/** Mark of what is ours, in objects that have metadata. */
export const managed = { managed_by: 'zerotrace' } as const;

/** `zerotrace-<rest>`. */
export function resourceName(rest: string): string {
  return `${resourcePrefix}${rest}`;
}
