// Says what Alertmanager would do with alerts, by Alertmanager's own packages: `amtool config routes test` knows neither
// time intervals nor inhibition.
//
// Usage: alertmanager-routes CONFIG < CASES > ANSWERS, both JSON. Template files are those that the configuration names.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/prometheus/alertmanager/config"
	"github.com/prometheus/alertmanager/dispatch"
	"github.com/prometheus/alertmanager/template"
	"github.com/prometheus/alertmanager/timeinterval"
	"github.com/prometheus/common/model"
)

// Request is a batch of questions.
type Request struct {
	Routes   []RouteCase   `json:"routes"`
	Messages []MessageCase `json:"messages"`
}

// RouteCase is an alert at a time, beside others that are active.
type RouteCase struct {
	Labels model.LabelSet   `json:"labels"`
	Time   time.Time        `json:"time"`
	Active []model.LabelSet `json:"active"`
}

// RouteAnswer says who is told.
type RouteAnswer struct {
	Destinations []Destination `json:"destinations"`
	// InhibitedBy has the label sets of the active alerts that silence it, one for each rule that does.
	InhibitedBy []Inhibition `json:"inhibitedBy"`
}

// Destination is a route that takes an alert.
type Destination struct {
	Receiver       string   `json:"receiver"`
	MutedBy        []string `json:"mutedBy"`
	GroupBy        []string `json:"groupBy"`
	GroupWait      string   `json:"groupWait"`
	GroupInterval  string   `json:"groupInterval"`
	RepeatInterval string   `json:"repeatInterval"`
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	if len(os.Args) != 2 {
		return fmt.Errorf("usage: alertmanager-routes CONFIG < CASES")
	}
	cfg, err := config.LoadFile(os.Args[1])
	if err != nil {
		return err
	}
	var request Request
	if err := json.NewDecoder(os.Stdin).Decode(&request); err != nil {
		return err
	}
	templates, err := template.FromGlobs(cfg.Templates)
	if err != nil {
		return err
	}
	routes, err := answerRoutes(cfg, request.Routes)
	if err != nil {
		return err
	}
	messages := make([]Message, 0, len(request.Messages))
	for _, c := range request.Messages {
		message, err := render(cfg, templates, c)
		if err != nil {
			return err
		}
		messages = append(messages, message)
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]any{"routes": routes, "messages": messages})
}

func answerRoutes(cfg *config.Config, cases []RouteCase) ([]RouteAnswer, error) {
	root := dispatch.NewRoute(cfg.Route, nil)
	intervals := map[string][]timeinterval.TimeInterval{}
	for _, interval := range cfg.TimeIntervals {
		intervals[interval.Name] = interval.TimeIntervals
	}
	intervener := timeinterval.NewIntervener(intervals)
	answers := make([]RouteAnswer, 0, len(cases))
	for _, c := range cases {
		answer := RouteAnswer{Destinations: []Destination{}}
		for _, route := range root.Match(c.Labels) {
			destination, err := destinationOf(route.RouteOpts, intervener, c.Time)
			if err != nil {
				return nil, err
			}
			answer.Destinations = append(answer.Destinations, destination)
		}
		inhibitedBy, err := inhibitedBy(cfg.InhibitRules, c)
		if err != nil {
			return nil, err
		}
		answer.InhibitedBy = inhibitedBy
		answers = append(answers, answer)
	}
	return answers, nil
}

// What notify.TimeMuteStage and notify.TimeActiveStage ask.
func destinationOf(opts dispatch.RouteOpts, intervener *timeinterval.Intervener, at time.Time) (Destination, error) {
	destination := Destination{
		Receiver:       opts.Receiver,
		MutedBy:        []string{},
		GroupBy:        []string{},
		GroupWait:      model.Duration(opts.GroupWait).String(),
		GroupInterval:  model.Duration(opts.GroupInterval).String(),
		RepeatInterval: model.Duration(opts.RepeatInterval).String(),
	}
	for label := range opts.GroupBy {
		destination.GroupBy = append(destination.GroupBy, string(label))
	}
	if len(opts.MuteTimeIntervals) > 0 {
		_, names, err := intervener.Mutes(opts.MuteTimeIntervals, at)
		if err != nil {
			return destination, err
		}
		destination.MutedBy = append(destination.MutedBy, names...)
	}
	if len(opts.ActiveTimeIntervals) > 0 {
		active, _, err := intervener.Mutes(opts.ActiveTimeIntervals, at)
		if err != nil {
			return destination, err
		}
		if !active {
			for _, name := range opts.ActiveTimeIntervals {
				destination.MutedBy = append(destination.MutedBy, "not in "+name)
			}
		}
	}
	return destination, nil
}
