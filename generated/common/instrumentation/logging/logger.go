// Code generated from the contract of the logs (logs/) by `npm run synth`. DO NOT EDIT.

// Package logging writes the log records and security events of the contract (logs/).
package logging

import (
	"fmt"
	"io"

	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"go.uber.org/zap/zapio"
)

// NewLogger makes a logger that writes records of the contract from a level on: debug, info, warn or error. What the
// standard library's logger writes goes through it too. Close it when the program ends.
//
// Once a service has it, every line that the service writes must come from it: give Writer to whatever writes on its own.
// A line that somebody else writes could hold one that looks like a record.
func NewLogger(level string) (logger *zap.Logger, closeLogger func(), err error) {
	parsed, err := zapcore.ParseLevel(level)
	if err != nil {
		return nil, nil, fmt.Errorf("log level: %w", err)
	}
	config := zap.NewProductionConfig()
	config.EncoderConfig.TimeKey = "timestamp"
	config.EncoderConfig.EncodeTime = zapcore.ISO8601TimeEncoder
	config.EncoderConfig.StacktraceKey = "stacktrace"
	config.Level = zap.NewAtomicLevelAt(parsed)
	// The production settings leave out what is said a hundred times in a second: a brute force says the same a thousand times.
	config.Sampling = nil
	logger, err = config.Build()
	if err != nil {
		return nil, nil, fmt.Errorf("logger: %w", err)
	}
	restore := zap.RedirectStdLog(logger)
	return logger, func() {
		restore()
		_ = logger.Sync()
	}, nil
}

// Writer makes a record of each line that is written to it, such as by Gin: set gin.DefaultWriter to it.
func Writer(logger *zap.Logger, name string) io.WriteCloser {
	return &zapio.Writer{Log: logger.Named(name), Level: zapcore.InfoLevel}
}
