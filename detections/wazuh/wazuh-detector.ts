import type { WazuhDecoder, WazuhRule } from './wazuh-rule';

/** What Wazuh needs to find something. */
export interface WazuhDetector {
  /** Rules; those of level 0 keep what is ordinary from being found. */
  readonly rules: readonly [WazuhRule, ...WazuhRule[]];
  /** Decoders, where Wazuh has none for the text. */
  readonly decoders?: readonly WazuhDecoder[];
}
