// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.

package instrumentation

import (
	"sync"
	"time"
)

const (
	// An agent is online for so long after a heartbeat.
	onlineFor = 5 * time.Minute
	// An agent that was silent for so long is forgotten.
	forgetAfter = 24 * time.Hour
	// Of an agent that runs for less, all counts are new. Of one that the API meets later it does not know what was
	// counted before.
	newFor = 5 * time.Minute
	// How often the silent ones are looked for.
	sweepEvery = 10 * time.Minute
	// More agents than this are not kept.
	maxAgents = 200_000
)

// No heartbeat adds more than this: agents say what they like.
const (
	maxMemoryBytes = 1 << 44
	maxFiles       = 10_000_000
	maxFindings    = 1_000_000
	maxScans       = 1_000
	maxScanSeconds = 86_400 * maxScans
)

// fleet keeps the last figures of each agent and adds them up.
type fleet struct {
	mu        sync.Mutex
	agents    map[string]*agent
	companies map[string]*sums
	swept     time.Time
}

type agent struct {
	company string
	seen    time.Time
	last    *Figures
}

type sums struct {
	files       uint64
	findings    uint64
	buckets     []uint64
	scanSeconds float64
}

func newFleet() *fleet {
	return &fleet{agents: map[string]*agent{}, companies: map[string]*sums{}, swept: time.Now()}
}

// Heartbeat takes note of a heartbeat. figures is nil where the agent sends none.
func (m *Metrics) Heartbeat(agentID, companyID string, figures *Figures) {
	company := m.company(companyID)
	agentID = text(agentID)
	m.AddAgentHeartbeats(agentID, companyID, 1)
	m.SetAgentHeartbeatTimestamp(agentID, companyID, float64(time.Now().Unix()))
	for _, gone := range m.fleet.heartbeat(agentID, company, figures, time.Now()) {
		m.forgetAgent(gone.id, gone.company)
	}
}

type departed struct{ id, company string }

func (f *fleet) startCompany(company string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sums(company)
}

func (f *fleet) sums(company string) *sums {
	known := f.companies[company]
	if known == nil {
		known = &sums{buckets: make([]uint64, len(ScanEdges)+1)}
		f.companies[company] = known
	}
	return known
}

// heartbeat returns the series that end: of agents that are gone, and of one that has moved to another company.
func (f *fleet) heartbeat(id, company string, figures *Figures, now time.Time) (gone []departed) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if now.Sub(f.swept) > sweepEvery {
		gone = f.forget(now)
	}
	known := f.agents[id]
	if known == nil {
		if len(f.agents) >= maxAgents {
			return append(gone, departed{id, company})
		}
		known = &agent{company: company}
		f.agents[id] = known
	}
	if known.company != company {
		gone = append(gone, departed{id, known.company})
		known.company = company
	}
	known.seen = now
	if figures == nil {
		known.last = nil
		return gone
	}
	f.sums(company).add(known.last, figures)
	known.last = kept(figures)
	return gone
}

// kept is what is remembered of figures: a list of the right length, whatever an agent sent.
func kept(figures *Figures) *Figures {
	copied := *figures
	copied.ScanBuckets = make([]uint64, len(ScanEdges)+1)
	copy(copied.ScanBuckets, figures.ScanBuckets)
	return &copied
}

func (f *fleet) forget(now time.Time) (gone []departed) {
	f.swept = now
	for id, known := range f.agents {
		if now.Sub(known.seen) > forgetAfter {
			gone = append(gone, departed{id, known.company})
			delete(f.agents, id)
		}
	}
	return gone
}

// add counts what is new since the agent's last figures.
func (s *sums) add(last, now *Figures) {
	if last == nil || now.UptimeSeconds < last.UptimeSeconds {
		if !(now.UptimeSeconds >= 0 && now.UptimeSeconds < newFor.Seconds()) {
			return
		}
		last = &Figures{}
	}
	last = kept(last)
	s.files += grown(last.FilesScanned, now.FilesScanned, maxFiles)
	s.findings += grown(last.VulnerabilitiesDetected, now.VulnerabilitiesDetected, maxFindings)
	if len(now.ScanBuckets) != len(s.buckets) {
		return
	}
	seconds := now.ScanSeconds - last.ScanSeconds
	if !(seconds >= 0 && seconds <= maxScanSeconds) {
		return
	}
	s.scanSeconds += seconds
	for i, count := range now.ScanBuckets {
		s.buckets[i] += grown(last.ScanBuckets[i], count, maxScans)
	}
}

func grown(last, now, most uint64) uint64 {
	if now < last || now-last > most {
		return 0
	}
	return now - last
}
