import { scanDuration } from '../agent';
import { generatedHeader, goFloats } from './go-text';

/** The edges of the histogram of scans, which agent and API must share. */
export const scanEdges: readonly number[] = scanDuration.buckets;

/** What an agent puts into its heartbeats, as Go: the same file in the agent and in the API. */
export function figuresGo(): string {
  return `${generatedHeader}

package instrumentation

// Figures are what an agent says of itself in a heartbeat. Counts are totals since it started: a heartbeat that is lost,
// or that arrives twice, changes nothing.
type Figures struct {
	// UptimeSeconds is for how long the agent runs: less than before means that it started again.
	UptimeSeconds float64 \`json:"uptime_seconds"\`

	// CPUUsagePercent is the agent's share of the machine's processors, 0 to 100.
	CPUUsagePercent float64 \`json:"cpu_usage_percent"\`

	// MemoryUsageBytes is the memory that the agent has.
	MemoryUsageBytes float64 \`json:"memory_usage_bytes"\`

	// FilesScanned is how many files it has scanned.
	FilesScanned uint64 \`json:"files_scanned"\`

	// VulnerabilitiesDetected is how many vulnerabilities it has found.
	VulnerabilitiesDetected uint64 \`json:"vulnerabilities_detected"\`

	// ScanBuckets is how many scans took at most each of ScanEdges but more than the one before, and last how many
	// took longer than all.
	ScanBuckets []uint64 \`json:"scan_buckets,omitempty"\`

	// ScanSeconds is how long all scans took together.
	ScanSeconds float64 \`json:"scan_seconds"\`
}

// ScanEdges are the upper edges of the buckets of scans, in seconds.
var ScanEdges = ${goFloats(scanEdges)}
`;
}
