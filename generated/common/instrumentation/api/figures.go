// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.

package instrumentation

// Figures are what an agent says of itself in a heartbeat. Counts are totals since it started: a heartbeat that is lost,
// or that arrives twice, changes nothing.
type Figures struct {
	// UptimeSeconds is for how long the agent runs: less than before means that it started again.
	UptimeSeconds float64 `json:"uptime_seconds"`

	// CPUUsagePercent is the agent's share of the machine's processors, 0 to 100.
	CPUUsagePercent float64 `json:"cpu_usage_percent"`

	// MemoryUsageBytes is the memory that the agent has.
	MemoryUsageBytes float64 `json:"memory_usage_bytes"`

	// FilesScanned is how many files it has scanned.
	FilesScanned uint64 `json:"files_scanned"`

	// VulnerabilitiesDetected is how many vulnerabilities it has found.
	VulnerabilitiesDetected uint64 `json:"vulnerabilities_detected"`

	// ScanBuckets is how many scans took at most each of ScanEdges but more than the one before, and last how many
	// took longer than all.
	ScanBuckets []uint64 `json:"scan_buckets,omitempty"`

	// ScanSeconds is how long all scans took together.
	ScanSeconds float64 `json:"scan_seconds"`
}

// ScanEdges are the upper edges of the buckets of scans, in seconds.
var ScanEdges = []float64{1, 5, 10, 30, 60, 120, 300, 600, 1800}
