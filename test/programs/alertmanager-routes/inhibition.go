package main

import (
	"context"
	"log/slog"
	"time"

	amcommoncfg "github.com/prometheus/alertmanager/config/common"
	"github.com/prometheus/alertmanager/eventrecorder"
	"github.com/prometheus/alertmanager/inhibit"
	"github.com/prometheus/alertmanager/provider/mem"
	"github.com/prometheus/alertmanager/types"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/common/model"
)

// Inhibition is a rule, by its place in the configuration, and the active alert that makes it silence another.
type Inhibition struct {
	Rule  int            `json:"rule"`
	Alert model.LabelSet `json:"alert"`
}

// Each rule is asked alone, and with each active alert alone, so that the answer names both. Rules and alerts do not
// influence each other: an alert is inhibited where any rule and any active alert inhibit it.
func inhibitedBy(rules []amcommoncfg.InhibitRule, c RouteCase) ([]Inhibition, error) {
	found := []Inhibition{}
	for _, active := range c.Active {
		for place, rule := range rules {
			muted, err := mutes(rule, active, c.Labels)
			if err != nil {
				return nil, err
			}
			if muted {
				found = append(found, Inhibition{Rule: place, Alert: active})
			}
		}
	}
	return found, nil
}

func mutes(rule amcommoncfg.InhibitRule, active, target model.LabelSet) (bool, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	logger := slog.New(slog.DiscardHandler)
	recorder := eventrecorder.NopRecorder()
	alerts, err := mem.NewAlerts(ctx, time.Hour, 0, nil, logger, recorder, prometheus.NewRegistry(), nil)
	if err != nil {
		return false, err
	}
	defer alerts.Close()
	now := time.Now()
	alert := &types.Alert{Alert: model.Alert{Labels: active, StartsAt: now, EndsAt: now.Add(time.Hour)}, UpdatedAt: now}
	if err := alerts.Put(ctx, alert); err != nil {
		return false, err
	}
	inhibitor := inhibit.NewInhibitor(alerts, []amcommoncfg.InhibitRule{rule}, logger, recorder)
	go inhibitor.Run()
	defer inhibitor.Stop()
	inhibitor.WaitForLoading()
	return inhibitor.Mutes(ctx, target), nil
}
