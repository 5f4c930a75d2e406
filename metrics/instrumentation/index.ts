import { agentCollectorGo } from './agent-collector-go';
export { apiMetricsPath, apiMetricsPort } from './api-endpoint';
import { apiFleetGo } from './api-fleet-go';
import { apiFleetMetricsGo } from './api-fleet-metrics-go';
import { apiHttpGo } from './api-http-go';
import { apiMetricsGo } from './api-metrics-go';
import { apiSupportGo } from './api-support-go';
import { figuresGo } from './figures-go';

/** Go packages that instrument the services: by path below `generated/common/`, the text of each file. */
export function instrumentationFiles(): Readonly<Record<string, string>> {
  return {
    'instrumentation/agent/collector.go': agentCollectorGo(),
    'instrumentation/agent/figures.go': figuresGo(),
    'instrumentation/api/figures.go': figuresGo(),
    'instrumentation/api/fleet.go': apiFleetGo(),
    'instrumentation/api/fleet_metrics.go': apiFleetMetricsGo(),
    'instrumentation/api/http.go': apiHttpGo(),
    'instrumentation/api/metrics.go': apiMetricsGo(),
    'instrumentation/api/support.go': apiSupportGo(),
  };
}
