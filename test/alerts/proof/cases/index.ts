import type { Proofs } from '../../../support/alerts/proof';
import { agentProofs } from './agents';
import { availabilityProofs } from './availability';
import { businessProofs } from './business';
import { certificateProofs } from './certificates';
import { digestProofs } from './digests';
import { findingProofs } from './findings';
import { httpProofs } from './http';
import { loggingProofs } from './logging';
import { postgresProofs } from './postgres';
import { resourceProofs } from './resources';
import { securityProofs } from './security';
import { sensorProofs } from './sensors';

import { sloProofs } from './slos';
import { thanosProofs } from './thanos';
import { valkeyProofs } from './valkey';
import { watcherProofs } from './watchers';

/** The proof of every alert. */
export const proofs: Proofs = {
  ...agentProofs,
  ...availabilityProofs,
  ...businessProofs,
  ...certificateProofs,
  ...digestProofs,
  ...findingProofs,
  ...httpProofs,
  ...loggingProofs,
  ...postgresProofs,
  ...resourceProofs,
  ...securityProofs,
  ...sensorProofs,

  ...sloProofs,
  ...thanosProofs,
  ...valkeyProofs,
  ...watcherProofs,
};
