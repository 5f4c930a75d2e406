import type { Peer } from '../kubernetes/peer';

/** Where services find Valkey. */
export interface ValkeyEndpoint {
  /** Host name. */
  readonly host: string;
  /** Port that clients connect to. */
  readonly port: number;
  /** Its pods, as an end of network flows. */
  readonly peer: Peer;
}
