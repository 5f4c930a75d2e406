// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.

// Package instrumentation counts what an agent does. An agent has no port: its figures travel in its heartbeats, and the API
// exposes them, company by company.
package instrumentation

import (
	"runtime"
	"sort"
	"sync"
	"time"
)

// Sources say what only the operating system knows. A nil one is answered with 0, or for memory with what Go has.
type Sources struct {
	// CPUPercent is the agent's share of the machine's processors since it was last asked, 0 to 100.
	CPUPercent func() float64
	// MemoryBytes is the agent's resident memory.
	MemoryBytes func() float64
}

// Collector counts what the agent does. Its methods may be called at the same time.
type Collector struct {
	sources Sources
	started time.Time
	mu      sync.Mutex
	totals  Figures
}

// New starts to count.
func New(sources Sources) *Collector {
	return &Collector{
		sources: sources,
		started: time.Now(),
		totals:  Figures{ScanBuckets: make([]uint64, len(ScanEdges)+1)},
	}
}

// ScanDone counts a scan that ended: how long it took, how many files it read and how many vulnerabilities it found.
func (c *Collector) ScanDone(took time.Duration, files, vulnerabilities int) {
	seconds := max(took.Seconds(), 0)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.totals.ScanBuckets[sort.SearchFloat64s(ScanEdges, seconds)]++
	c.totals.ScanSeconds += seconds
	c.totals.FilesScanned += uint64(max(files, 0))
	c.totals.VulnerabilitiesDetected += uint64(max(vulnerabilities, 0))
}

// Figures are what the next heartbeat says.
func (c *Collector) Figures() Figures {
	cpu, memory := c.cpu(), c.memory()
	c.mu.Lock()
	defer c.mu.Unlock()
	figures := c.totals
	figures.ScanBuckets = append([]uint64(nil), c.totals.ScanBuckets...)
	figures.UptimeSeconds = time.Since(c.started).Seconds()
	figures.CPUUsagePercent = cpu
	figures.MemoryUsageBytes = memory
	return figures
}

func (c *Collector) cpu() float64 {
	if c.sources.CPUPercent == nil {
		return 0
	}
	return c.sources.CPUPercent()
}

func (c *Collector) memory() float64 {
	if c.sources.MemoryBytes != nil {
		return c.sources.MemoryBytes()
	}
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return float64(stats.Sys)
}
