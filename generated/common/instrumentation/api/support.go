// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.

package instrumentation

import (
	"encoding/json"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/prometheus/client_golang/prometheus"
)

// Options say what New makes.
type Options struct {
	// PerAgent adds the metrics that have a series for each agent: too many where there are thousands.
	PerAgent bool
	// MaxCompanies is how many companies have series of their own; 500 if 0. Whoever registers an agent chooses
	// the company's id, and without a limit each would make new series for ever.
	MaxCompanies int
}

// unknownCompany stands for requests that name no company, and for companies beyond the limit.
const unknownCompany = "unknown"

const defaultMaxCompanies = 500

// companies are those that have series.
type companies struct {
	mu    sync.RWMutex
	known map[string]bool
	limit int
}

func newCompanies(limit int) *companies {
	if limit <= 0 {
		limit = defaultMaxCompanies
	}
	return &companies{known: map[string]bool{}, limit: limit}
}

// add says which value of the label a company has, and whether its series are yet to be made.
func (c *companies) add(id string) (label string, isNew bool) {
	id = text(id)
	if id == "" {
		id = unknownCompany
	}
	c.mu.RLock()
	known := c.known[id]
	c.mu.RUnlock()
	if known {
		return id, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known[id] {
		return id, false
	}
	// The one for the unknown is beside the limit.
	if id != unknownCompany && len(c.known) > c.limit {
		return unknownCompany, false
	}
	c.known[id] = true
	return id, true
}

// Company makes the series of a company at 0. Call it with every company that is known at the start, and with each
// new one, before anything happens there: a counter that is born at 1 hides its first event.
func (m *Metrics) Company(companyID string) {
	m.company(companyID)
}

func (m *Metrics) company(companyID string) string {
	label, isNew := m.companies.add(companyID)
	if isNew {
		m.startCompany(label)
	}
	return label
}

// text makes a label's value of what a client sent: client_golang panics at invalid UTF-8.
func text(value string) string {
	const longest = 200
	if len(value) > longest {
		value = value[:longest]
	}
	if !utf8.ValidString(value) {
		value = strings.ToValidUTF8(value, "?")
	}
	return value
}

// ParseFigures reads figures from a heartbeat. Where there are none, or none that can be read, it returns nil: the heartbeat
// itself counts all the same.
func ParseFigures(raw json.RawMessage) *Figures {
	if len(raw) == 0 {
		return nil
	}
	var figures *Figures
	if err := json.Unmarshal(raw, &figures); err != nil {
		return nil
	}
	return figures
}

// reading is a series whose value is read at each scrape; 0 until somebody says how.
type reading struct {
	read atomic.Pointer[func() float64]
}

func (r *reading) value() float64 {
	if read := r.read.Load(); read != nil {
		return (*read)()
	}
	return 0
}

func watch(r *reading, read func() float64) {
	if r != nil && read != nil {
		r.read.Store(&read)
	}
}

func (m *Metrics) readGauge(name, help, label, value string) *reading {
	r := &reading{}
	options := prometheus.GaugeOpts{Name: name, Help: help, ConstLabels: constant(label, value)}
	m.registry.MustRegister(prometheus.NewGaugeFunc(options, r.value))
	return r
}

func (m *Metrics) readCounter(name, help, label, value string) *reading {
	r := &reading{}
	options := prometheus.CounterOpts{Name: name, Help: help, ConstLabels: constant(label, value)}
	m.registry.MustRegister(prometheus.NewCounterFunc(options, r.value))
	return r
}

func constant(label, value string) prometheus.Labels {
	if label == "" {
		return nil
	}
	return prometheus.Labels{label: value}
}
