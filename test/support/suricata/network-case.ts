import type { Tap } from '../../../detections/detection';
import { Capture } from '../pcap/capture';
import type { EveAlert } from './run';

/** Traffic that a tap sees, and what is found in it. */
export interface NetworkCase {
  readonly name: string;
  /** Where it was seen: its addresses are those that this tap shows. @default host */
  readonly tap?: Tap;
  /** Sids of the alerts, each once: nothing else of ours may alert. Empty in a negative case. */
  readonly alerts: readonly number[];
  /** Whose address alerts name as their source. @default not looked at */
  readonly source?: string | undefined;
  /** Adds the packets. */
  readonly traffic: (capture: Capture) => void;
}

/** The capture of a case. */
export function captureOf({ traffic }: NetworkCase): Capture {
  const capture = new Capture();
  traffic(capture);
  return capture;
}

/** Sids of alerts of a case, each once and in order: of those with its source where it names one. */
export function sidsOf({ source }: NetworkCase, alerts: readonly EveAlert[]): readonly number[] {
  const own = alerts.filter(({ src_ip: from }) => source === undefined || from === source);
  return [...new Set(own.map(({ alert }) => alert.signature_id))].sort((a, b) => a - b);
}

/** A port of a client, different for each number. */
export function clientPort(number: number): number {
  return 32_768 + (number % 28_000);
}

/** The whole numbers below a count. */
export function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place);
}
