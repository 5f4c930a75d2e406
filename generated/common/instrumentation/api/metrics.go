// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.

// Package instrumentation holds the metrics of the API as the metric contract declares them.
package instrumentation

import (
	"runtime"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics are the metrics of the API. All methods may be called at the same time.
type Metrics struct {
	registry                *prometheus.Registry
	perAgent                bool
	companies               *companies
	fleet                   *fleet
	httpRequests            *prometheus.CounterVec
	httpRequestDuration     *prometheus.HistogramVec
	scans                   *prometheus.CounterVec
	vulnerabilitiesFound    *prometheus.CounterVec
	agentHeartbeats         *prometheus.CounterVec
	agentHeartbeatTimestamp *prometheus.GaugeVec
	queueSize               map[string]*reading
	queueDropped            *prometheus.CounterVec
	enrichmentDuration      *prometheus.HistogramVec
	enrollments             *prometheus.CounterVec
	authentications         *prometheus.CounterVec
	rateLimitedRequests     *prometheus.CounterVec
	dbConnections           map[string]*reading
	dbConnectionWaitSeconds map[string]*reading
	goGoroutines            map[string]*reading
}

// New makes the metrics. Series whose labels are all known are there at 0 from the start, so that the first event counts.
func New(options Options) *Metrics {
	m := &Metrics{
		registry:                prometheus.NewRegistry(),
		perAgent:                options.PerAgent,
		companies:               newCompanies(options.MaxCompanies),
		fleet:                   newFleet(),
		httpRequests:            prometheus.NewCounterVec(prometheus.CounterOpts{Name: "http_requests_total", Help: "Total number of HTTP requests"}, []string{"method", "endpoint", "status"}),
		httpRequestDuration:     prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "http_request_duration_seconds", Help: "HTTP request duration in seconds", Buckets: []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60}}, []string{"method", "endpoint"}),
		scans:                   prometheus.NewCounterVec(prometheus.CounterOpts{Name: "scans_total", Help: "Total number of scans"}, []string{"status", "company_id"}),
		vulnerabilitiesFound:    prometheus.NewCounterVec(prometheus.CounterOpts{Name: "vulnerabilities_found_total", Help: "Total number of vulnerabilities found"}, []string{"severity", "company_id"}),
		agentHeartbeats:         prometheus.NewCounterVec(prometheus.CounterOpts{Name: "agent_heartbeats_total", Help: "Total number of agent heartbeats"}, []string{"agent_id", "company_id"}),
		agentHeartbeatTimestamp: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "agent_heartbeat_timestamp", Help: "When the last heartbeat of an agent arrived"}, []string{"agent_id", "company_id"}),
		queueSize:               map[string]*reading{},
		queueDropped:            prometheus.NewCounterVec(prometheus.CounterOpts{Name: "queue_dropped_total", Help: "Jobs that a full queue refused"}, []string{"queue_name"}),
		enrichmentDuration:      prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "enrichment_duration_seconds", Help: "Time that the enrichment of one report took", Buckets: []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60}}, []string{"outcome"}),
		enrollments:             prometheus.NewCounterVec(prometheus.CounterOpts{Name: "enrollments_total", Help: "Attempts of agents to enroll"}, []string{"outcome"}),
		authentications:         prometheus.NewCounterVec(prometheus.CounterOpts{Name: "authentications_total", Help: "Checks of who sends a request"}, []string{"subject", "outcome"}),
		rateLimitedRequests:     prometheus.NewCounterVec(prometheus.CounterOpts{Name: "rate_limited_requests_total", Help: "Requests that the rate limit refused"}, []string{}),
		dbConnections:           map[string]*reading{},
		dbConnectionWaitSeconds: map[string]*reading{},
		goGoroutines:            map[string]*reading{},
	}
	m.registry.MustRegister(m.fleet, m.httpRequests, m.httpRequestDuration, m.scans, m.vulnerabilitiesFound, m.queueDropped, m.enrichmentDuration, m.enrollments, m.authentications, m.rateLimitedRequests)
	if m.perAgent {
		m.registry.MustRegister(m.agentHeartbeats, m.agentHeartbeatTimestamp)
	}
	m.queueSize["config-audit"] = m.readGauge("queue_size", "Jobs that wait in the queue of the process", "queue_name", "config-audit")
	m.dbConnections["in_use"] = m.readGauge("db_connections", "Connections of the pool by what they do", "status", "in_use")
	m.dbConnections["idle"] = m.readGauge("db_connections", "Connections of the pool by what they do", "status", "idle")
	m.dbConnections["max"] = m.readGauge("db_connections", "Connections of the pool by what they do", "status", "max")
	m.dbConnectionWaitSeconds[""] = m.readCounter("db_connection_wait_seconds_total", "Time that requests waited for a connection of the pool", "", "")
	m.goGoroutines[""] = m.readGauge("go_goroutines", "Number of goroutines that currently exist.", "", "")
	m.queueDropped.WithLabelValues("config-audit")
	m.enrichmentDuration.WithLabelValues("success")
	m.enrichmentDuration.WithLabelValues("error")
	m.enrichmentDuration.WithLabelValues("timeout")
	m.enrollments.WithLabelValues("success")
	m.enrollments.WithLabelValues("invalid_token")
	m.enrollments.WithLabelValues("expired_token")
	m.enrollments.WithLabelValues("error")
	m.authentications.WithLabelValues("user", "success")
	m.authentications.WithLabelValues("user", "failure")
	m.authentications.WithLabelValues("agent", "success")
	m.authentications.WithLabelValues("agent", "failure")
	m.rateLimitedRequests.WithLabelValues()
	m.WatchGoGoroutines(func() float64 { return float64(runtime.NumGoroutine()) })
	m.Company(unknownCompany)
	return m
}

// startCompany makes the series of a company at 0.
func (m *Metrics) startCompany(companyID string) {
	m.scans.WithLabelValues("completed", companyID)
	m.scans.WithLabelValues("failed", companyID)
	m.scans.WithLabelValues("cancelled", companyID)
	m.vulnerabilitiesFound.WithLabelValues("critical", companyID)
	m.vulnerabilitiesFound.WithLabelValues("high", companyID)
	m.vulnerabilitiesFound.WithLabelValues("medium", companyID)
	m.vulnerabilitiesFound.WithLabelValues("low", companyID)
	m.fleet.startCompany(companyID)
}

// forgetAgent ends the series of an agent.
func (m *Metrics) forgetAgent(agentID, companyID string) {
	m.agentHeartbeats.DeleteLabelValues(agentID, companyID)
	m.agentHeartbeatTimestamp.DeleteLabelValues(agentID, companyID)
}

// AddHTTPRequests: Total number of HTTP requests.
func (m *Metrics) AddHTTPRequests(method Method, endpoint string, status string, n int) {
	if n > 0 {
		m.httpRequests.WithLabelValues(method.value, text(endpoint), text(status)).Add(float64(n))
	}
}

// ObserveHTTPRequestDuration: HTTP request duration in seconds.
func (m *Metrics) ObserveHTTPRequestDuration(method Method, endpoint string, took time.Duration) {
	m.httpRequestDuration.WithLabelValues(method.value, text(endpoint)).Observe(took.Seconds())
}

// AddScans: Total number of scans.
func (m *Metrics) AddScans(status ScansStatus, companyID string, n int) {
	if n > 0 {
		m.scans.WithLabelValues(status.value, m.company(companyID)).Add(float64(n))
	}
}

// AddVulnerabilitiesFound: Total number of vulnerabilities found.
func (m *Metrics) AddVulnerabilitiesFound(severity Severity, companyID string, n int) {
	if n > 0 {
		m.vulnerabilitiesFound.WithLabelValues(severity.value, m.company(companyID)).Add(float64(n))
	}
}

// AddAgentHeartbeats: Total number of agent heartbeats.
func (m *Metrics) AddAgentHeartbeats(agentID string, companyID string, n int) {
	if !m.perAgent {
		return
	}
	if n > 0 {
		m.agentHeartbeats.WithLabelValues(text(agentID), m.company(companyID)).Add(float64(n))
	}
}

// SetAgentHeartbeatTimestamp: When the last heartbeat of an agent arrived.
func (m *Metrics) SetAgentHeartbeatTimestamp(agentID string, companyID string, value float64) {
	if !m.perAgent {
		return
	}
	m.agentHeartbeatTimestamp.WithLabelValues(text(agentID), m.company(companyID)).Set(value)
}

// WatchQueueSize: Jobs that wait in the queue of the process.
func (m *Metrics) WatchQueueSize(queueName QueueName, read func() float64) {
	watch(m.queueSize[queueName.value], read)
}

// AddQueueDropped: Jobs that a full queue refused.
func (m *Metrics) AddQueueDropped(queueName QueueName, n int) {
	if n > 0 {
		m.queueDropped.WithLabelValues(queueName.value).Add(float64(n))
	}
}

// ObserveEnrichmentDuration: Time that the enrichment of one report took.
func (m *Metrics) ObserveEnrichmentDuration(outcome EnrichmentDurationOutcome, took time.Duration) {
	m.enrichmentDuration.WithLabelValues(outcome.value).Observe(took.Seconds())
}

// AddEnrollments: Attempts of agents to enroll.
func (m *Metrics) AddEnrollments(outcome EnrollmentsOutcome, n int) {
	if n > 0 {
		m.enrollments.WithLabelValues(outcome.value).Add(float64(n))
	}
}

// AddAuthentications: Checks of who sends a request.
func (m *Metrics) AddAuthentications(subject Subject, outcome AuthenticationsOutcome, n int) {
	if n > 0 {
		m.authentications.WithLabelValues(subject.value, outcome.value).Add(float64(n))
	}
}

// AddRateLimitedRequests: Requests that the rate limit refused.
func (m *Metrics) AddRateLimitedRequests(n int) {
	if n > 0 {
		m.rateLimitedRequests.WithLabelValues().Add(float64(n))
	}
}

// WatchDBConnections: Connections of the pool by what they do.
func (m *Metrics) WatchDBConnections(status DBConnectionsStatus, read func() float64) {
	watch(m.dbConnections[status.value], read)
}

// WatchDBConnectionWaitSeconds: Time that requests waited for a connection of the pool.
func (m *Metrics) WatchDBConnectionWaitSeconds(read func() float64) {
	watch(m.dbConnectionWaitSeconds[""], read)
}

// WatchGoGoroutines: Number of goroutines that currently exist.
func (m *Metrics) WatchGoGoroutines(read func() float64) {
	watch(m.goGoroutines[""], read)
}

// AuthenticationsOutcome is a value of the label outcome.
type AuthenticationsOutcome struct{ value string }

// The values of AuthenticationsOutcome.
var (
	AuthenticationsOutcomeSuccess = AuthenticationsOutcome{"success"}
	AuthenticationsOutcomeFailure = AuthenticationsOutcome{"failure"}
)

// DBConnectionsStatus is a value of the label status.
type DBConnectionsStatus struct{ value string }

// The values of DBConnectionsStatus.
var (
	DBConnectionsStatusInUse = DBConnectionsStatus{"in_use"}
	DBConnectionsStatusIdle  = DBConnectionsStatus{"idle"}
	DBConnectionsStatusMax   = DBConnectionsStatus{"max"}
)

// EnrichmentDurationOutcome is a value of the label outcome.
type EnrichmentDurationOutcome struct{ value string }

// The values of EnrichmentDurationOutcome.
var (
	EnrichmentDurationOutcomeSuccess = EnrichmentDurationOutcome{"success"}
	EnrichmentDurationOutcomeError   = EnrichmentDurationOutcome{"error"}
	EnrichmentDurationOutcomeTimeout = EnrichmentDurationOutcome{"timeout"}
)

// EnrollmentsOutcome is a value of the label outcome.
type EnrollmentsOutcome struct{ value string }

// The values of EnrollmentsOutcome.
var (
	EnrollmentsOutcomeSuccess      = EnrollmentsOutcome{"success"}
	EnrollmentsOutcomeInvalidToken = EnrollmentsOutcome{"invalid_token"}
	EnrollmentsOutcomeExpiredToken = EnrollmentsOutcome{"expired_token"}
	EnrollmentsOutcomeError        = EnrollmentsOutcome{"error"}
)

// Method is a value of the label method.
type Method struct{ value string }

// The values of Method.
var (
	MethodDelete  = Method{"DELETE"}
	MethodGet     = Method{"GET"}
	MethodHead    = Method{"HEAD"}
	MethodOptions = Method{"OPTIONS"}
	MethodPatch   = Method{"PATCH"}
	MethodPost    = Method{"POST"}
	MethodPut     = Method{"PUT"}
	MethodOther   = Method{"other"}
)

// QueueName is a value of the label queue_name.
type QueueName struct{ value string }

// The values of QueueName.
var (
	QueueNameConfigAudit = QueueName{"config-audit"}
)

// ScansStatus is a value of the label status.
type ScansStatus struct{ value string }

// The values of ScansStatus.
var (
	ScansStatusCompleted = ScansStatus{"completed"}
	ScansStatusFailed    = ScansStatus{"failed"}
	ScansStatusCancelled = ScansStatus{"cancelled"}
)

// Severity is a value of the label severity.
type Severity struct{ value string }

// The values of Severity.
var (
	SeverityCritical = Severity{"critical"}
	SeverityHigh     = Severity{"high"}
	SeverityMedium   = Severity{"medium"}
	SeverityLow      = Severity{"low"}
)

// Subject is a value of the label subject.
type Subject struct{ value string }

// The values of Subject.
var (
	SubjectUser  = Subject{"user"}
	SubjectAgent = Subject{"agent"}
)
