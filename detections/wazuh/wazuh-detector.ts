/** What Wazuh needs to find something. */
export interface WazuhDetector {
  /** Rules; ids are from 100,100 to 100,999, in the range that is kept for local rules (100,000 to 120,000). */
  readonly rules: readonly WazuhRule[];
}

/** A rule of Wazuh. */
export interface WazuhRule {
  readonly id: number;
}
