import { loggerGo } from './logger-go';
import { securityEventGo } from './security-event-go';

/** The Go package that writes the contract's records: by path below `generated/common/`, the text of each file. */
export function loggingFiles(): Readonly<Record<string, string>> {
  return {
    'instrumentation/logging/logger.go': loggerGo(),
    'instrumentation/logging/security_event.go': securityEventGo(),
  };
}
