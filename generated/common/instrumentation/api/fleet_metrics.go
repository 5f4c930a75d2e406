// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.

package instrumentation

import (
	"math"
	"sort"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

var (
	cpuUsage                = prometheus.NewDesc("agent_cpu_usage_percent", "Agent CPU usage percentage, as quantiles of the agents of a company", []string{"company_id", "quantile"}, nil)
	memoryUsage             = prometheus.NewDesc("agent_memory_usage_bytes", "Agent memory usage in bytes, as quantiles of the agents of a company", []string{"company_id", "quantile"}, nil)
	scanDuration            = prometheus.NewDesc("scan_duration_seconds", "Scan duration in seconds", []string{"company_id"}, nil)
	filesScanned            = prometheus.NewDesc("files_scanned_total", "Total number of files scanned", []string{"company_id"}, nil)
	vulnerabilitiesDetected = prometheus.NewDesc("vulnerabilities_detected_total", "Total number of vulnerabilities detected", []string{"company_id"}, nil)
)

// quantiles of the agents of a company, as their label has them.
var quantiles = []struct {
	label string
	share float64
}{
	{"0.5", 0.5},
	{"0.95", 0.95},
	{"1", 1},
}

// Describe is what Prometheus' registry asks first.
func (f *fleet) Describe(descriptions chan<- *prometheus.Desc) {
	for _, each := range []*prometheus.Desc{cpuUsage, memoryUsage, scanDuration, filesScanned, vulnerabilitiesDetected} {
		descriptions <- each
	}
}

// Collect is what Prometheus' registry asks at each scrape.
func (f *fleet) Collect(metrics chan<- prometheus.Metric) {
	now := time.Now()
	cpu, memory := map[string][]float64{}, map[string][]float64{}
	totals := map[string]sums{}
	f.mu.Lock()
	for _, known := range f.agents {
		if known.last == nil || now.Sub(known.seen) > onlineFor {
			continue
		}
		cpu[known.company] = within(cpu[known.company], known.last.CPUUsagePercent, 100)
		memory[known.company] = within(memory[known.company], known.last.MemoryUsageBytes, maxMemoryBytes)
	}
	for company, sum := range f.companies {
		copied := *sum
		copied.buckets = append([]uint64(nil), sum.buckets...)
		totals[company] = copied
	}
	f.mu.Unlock()
	ranked(metrics, cpuUsage, cpu)
	ranked(metrics, memoryUsage, memory)
	for company, sum := range totals {
		metrics <- counter(filesScanned, sum.files, company)
		metrics <- counter(vulnerabilitiesDetected, sum.findings, company)
		metrics <- sum.histogram(company)
	}
}

// within appends what can be true.
func within(values []float64, value, most float64) []float64 {
	if math.IsNaN(value) || value < 0 {
		return values
	}
	return append(values, math.Min(value, most))
}

// ranked reports quantiles by the nearest rank: each is the value of one of the agents.
func ranked(metrics chan<- prometheus.Metric, description *prometheus.Desc, byCompany map[string][]float64) {
	for company, values := range byCompany {
		if len(values) == 0 {
			continue
		}
		sort.Float64s(values)
		for _, quantile := range quantiles {
			rank := int(math.Ceil(quantile.share*float64(len(values)))) - 1
			value := values[max(rank, 0)]
			metrics <- prometheus.MustNewConstMetric(description, prometheus.GaugeValue, value, company, quantile.label)
		}
	}
}

func counter(description *prometheus.Desc, value uint64, company string) prometheus.Metric {
	return prometheus.MustNewConstMetric(description, prometheus.CounterValue, float64(value), company)
}

func (s sums) histogram(company string) prometheus.Metric {
	cumulative := map[float64]uint64{}
	count := uint64(0)
	for i, edge := range ScanEdges {
		count += s.buckets[i]
		cumulative[edge] = count
	}
	count += s.buckets[len(ScanEdges)]
	return prometheus.MustNewConstHistogram(scanDuration, count, s.scanSeconds, cumulative, company)
}
