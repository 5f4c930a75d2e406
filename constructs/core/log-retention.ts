import { z } from 'zod';

/**
 * The retentions that CloudWatch Logs knows; any other number fails at apply.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** Days that CloudWatch Logs can keep a log group's events. */
export type LogRetentionDays = (typeof logRetentionDays)[number];

/** Schema of a retention, for options. */
export const logRetention = () => z.literal(logRetentionDays, { error: `one of ${logRetentionDays.join(', ')}` });
