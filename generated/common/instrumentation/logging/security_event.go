// Code generated from the contract of the logs (logs/) by `npm run synth`. DO NOT EDIT.

package logging

import (
	"time"

	"github.com/google/uuid"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// EventType is a value of event_type, a kind of security event.
type EventType struct{ value string }

// The values of EventType.
var (
	EventTypeAgentAuthenticationFailure = EventType{"agent_authentication_failure"}
	EventTypeAuthorizationViolation     = EventType{"authorization_violation"}
	EventTypeDataAccessViolation        = EventType{"data_access_violation"}
	EventTypeFailedLogin                = EventType{"failed_login"}
	EventTypeIntrusionDetected          = EventType{"intrusion_detected"}
	EventTypeMalwareDetected            = EventType{"malware_detected"}
	EventTypeRateLimitExceeded          = EventType{"rate_limit_exceeded"}
	EventTypeSuspiciousRequest          = EventType{"suspicious_request"}
	EventTypeUnauthorizedRequest        = EventType{"unauthorized_request"}
)

// Severity is a value of severity.
type Severity struct{ value string }

// The values of Severity.
var (
	SeverityInfo     = Severity{"info"}
	SeverityLow      = Severity{"low"}
	SeverityMedium   = Severity{"medium"}
	SeverityHigh     = Severity{"high"}
	SeverityCritical = Severity{"critical"}
)

// SecurityEvent is something that the security team wants to know of.
type SecurityEvent struct {
	// ID names it; a new one where it is empty.
	ID uuid.UUID
	// Timestamp says when it happened; now where it is empty.
	Timestamp time.Time
	EventType EventType
	Severity  Severity
	// UserID, CompanyID, IPAddress and UserAgent say who did it, where that is known.
	UserID    string
	CompanyID string
	IPAddress string
	UserAgent string
	// Details hold no secret. What is more than four deep is left out on its way.
	Details map[string]any
}

// LogSecurityEvent writes a security event. Without a kind or a severity it is none: it is counted as a line that cannot be
// read, which alerts.
func LogSecurityEvent(logger *zap.Logger, event SecurityEvent) {
	entry := logger.Check(zapcore.WarnLevel, "Security event detected")
	if entry == nil {
		return
	}
	if event.ID == uuid.Nil {
		event.ID = uuid.New()
	}
	if !event.Timestamp.IsZero() {
		entry.Time = event.Timestamp
	}
	fields := []zap.Field{
		zap.String("id", event.ID.String()),
		zap.String("event_type", event.EventType.value),
		zap.String("severity", event.Severity.value),
	}
	fields = given(fields, "user_id", event.UserID)
	fields = given(fields, "company_id", event.CompanyID)
	fields = given(fields, "ip_address", event.IPAddress)
	fields = given(fields, "user_agent", event.UserAgent)
	if len(event.Details) > 0 {
		fields = append(fields, zap.Any("details", event.Details))
	}
	entry.Write(fields...)
}

func given(fields []zap.Field, name, value string) []zap.Field {
	if value == "" {
		return fields
	}
	return append(fields, zap.String(name, value))
}
