// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.

package instrumentation

import (
	"context"
	"database/sql"
	"errors"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Address is where Serve offers the metrics, unless there is a reason for another one.
const Address = ":9464"

// contextKey is where the middleware leaves the metrics for handlers.
const contextKey = "zerotrace.instrumentation"

// nobodys are the metrics of handlers that run without the middleware, as in unit tests.
var nobodys = sync.OnceValue(func() *Metrics { return New(Options{}) })

// From returns the metrics that the middleware brought: handlers need no parameter more.
func From(c *gin.Context) *Metrics {
	if value, ok := c.Get(contextKey); ok {
		if m, ok := value.(*Metrics); ok {
			return m
		}
	}
	return nobodys()
}

// unmatched is the endpoint of requests that no route answers: their paths are without number.
const unmatched = "unmatched"

// Middleware counts and times requests. Use it before any other, so that it sees what they answer.
func (m *Metrics) Middleware() gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Set(contextKey, m)
		start := time.Now()
		// A panic goes through here when gin.Recovery comes before this middleware: it will answer 500.
		status := http.StatusInternalServerError
		defer func() {
			m.request(c, status, time.Since(start))
		}()
		c.Next()
		status = c.Writer.Status()
	}
}

func (m *Metrics) request(c *gin.Context, status int, took time.Duration) {
	endpoint := c.FullPath()
	if endpoint == "" {
		endpoint = unmatched
	}
	if status < 100 || status > 599 {
		status = http.StatusInternalServerError
	}
	method := methodOf(c.Request.Method)
	m.AddHTTPRequests(method, endpoint, strconv.Itoa(status), 1)
	m.ObserveHTTPRequestDuration(method, endpoint, took)
	if status == http.StatusTooManyRequests {
		m.AddRateLimitedRequests(1)
	}
}

// methodOf keeps the label closed: a client may send any word as its method.
func methodOf(method string) Method {
	switch method {
	case "DELETE":
		return MethodDelete
	case "GET":
		return MethodGet
	case "HEAD":
		return MethodHead
	case "OPTIONS":
		return MethodOptions
	case "PATCH":
		return MethodPatch
	case "POST":
		return MethodPost
	case "PUT":
		return MethodPut
	}
	return MethodOther
}

// Enrichment times a call of the enrichment service, when it is over: since when, and how it ended.
func (m *Metrics) Enrichment(start time.Time, err error) {
	outcome := EnrichmentDurationOutcomeSuccess
	var timeout net.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		outcome = EnrichmentDurationOutcomeTimeout
	case err != nil:
		outcome = EnrichmentDurationOutcomeError
	}
	m.ObserveEnrichmentDuration(outcome, time.Since(start))
}

// WatchDatabase reads the pool of database/sql, as GORM has it.
func (m *Metrics) WatchDatabase(db *sql.DB) {
	m.WatchDBConnections(DBConnectionsStatusInUse, func() float64 { return float64(db.Stats().InUse) })
	m.WatchDBConnections(DBConnectionsStatusIdle, func() float64 { return float64(db.Stats().Idle) })
	m.WatchDBConnections(DBConnectionsStatusMax, func() float64 { return float64(db.Stats().MaxOpenConnections) })
	m.WatchDBConnectionWaitSeconds(func() float64 { return db.Stats().WaitDuration.Seconds() })
}

// Handler answers with the metrics.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// Serve offers the metrics under /metrics until the context ends. Give it a port of its own: the API's limits its clients'
// rate, asks who they are, and is open to the world.
func (m *Metrics) Serve(ctx context.Context, address string) error {
	mux := http.NewServeMux()
	mux.Handle("/metrics", m.Handler())
	server := &http.Server{Addr: address, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	stopped := make(chan struct{})
	defer close(stopped)
	go func() {
		select {
		case <-ctx.Done():
		case <-stopped:
		}
		_ = server.Close()
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
