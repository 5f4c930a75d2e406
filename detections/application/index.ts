import type { MetricDetection } from '../detection';
import { agentAuthenticationFailures } from './agent-authentication-failures';
import { applicationBreach } from './application-breach';
import { authorizationViolations } from './authorization-violations';
import { dataAccessViolation } from './data-access-violation';
import { debugMode } from './debug-mode';
import { failedLogins } from './failed-logins';
import { internalEndpoints } from './internal-endpoints';
import { rateLimit } from './rate-limit';
import { rejectedEnrollments } from './rejected-enrollments';
import { unauthorizedRequests } from './unauthorized-requests';
import { unusualVolume } from './unusual-volume';

/** What is looked for in the figures of the edge, the API and its agents. */
export const applicationDetections: readonly MetricDetection[] = [
  unauthorizedRequests,
  rateLimit,
  rejectedEnrollments,
  agentAuthenticationFailures,
  failedLogins,
  dataAccessViolation,
  authorizationViolations,
  unusualVolume,
  internalEndpoints,
  debugMode,
  applicationBreach,
];
