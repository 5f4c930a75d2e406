/**
 * Why a line is not kept. Filebeat takes its text away and sends the rest; Logstash counts it by reason, and drops it: a line that
 * vanished on the node would be counted nowhere.
 */
export const dropReasons = {
  empty: 'nothing is in it',
  probe: "the kubelet's question whether a service is well, and a good answer",
} as const;

/** Value of `zerotrace.dropped`. */
export type DropReason = keyof typeof dropReasons;
