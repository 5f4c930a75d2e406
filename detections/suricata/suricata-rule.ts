/** A rule of Suricata. */
export interface SuricataRule {
  /** Unique; ours are from 1,000,000 to 1,000,999, in the range that is kept for local rules. */
  readonly sid: number;
}
