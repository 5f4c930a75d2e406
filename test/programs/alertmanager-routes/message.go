package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"time"

	"github.com/prometheus/alertmanager/config"
	amcommoncfg "github.com/prometheus/alertmanager/config/common"
	"github.com/prometheus/alertmanager/notify"
	"github.com/prometheus/alertmanager/notify/slack"
	"github.com/prometheus/alertmanager/template"
	"github.com/prometheus/alertmanager/types"
	commoncfg "github.com/prometheus/common/config"
	"github.com/prometheus/common/model"
)

// MessageCase is a group of alerts and the receiver that is told of them.
type MessageCase struct {
	Receiver    string         `json:"receiver"`
	GroupLabels model.LabelSet `json:"groupLabels"`
	Alerts      []struct {
		Labels      model.LabelSet `json:"labels"`
		Annotations model.LabelSet `json:"annotations"`
		StartsAt    time.Time      `json:"startsAt"`
		EndsAt      time.Time      `json:"endsAt"`
	} `json:"alerts"`
}

// Message is what arrives.
type Message struct {
	// Slack has the body of each request to Slack.
	Slack     []json.RawMessage `json:"slack"`
	Emails    []Email           `json:"emails"`
	PagerDuty []string          `json:"pagerDuty"`
}

// Email is a message to one address.
type Email struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
	HTML    string `json:"html"`
}

func render(cfg *config.Config, templates *template.Template, c MessageCase) (Message, error) {
	message := Message{Slack: []json.RawMessage{}, Emails: []Email{}, PagerDuty: []string{}}
	// Receivers of the configuration name the page of Alertmanager themselves: another address must not show.
	templates.ExternalURL = &url.URL{Scheme: "http", Host: "not-configured.invalid"}
	alerts := make([]*types.Alert, 0, len(c.Alerts))
	for _, a := range c.Alerts {
		alert := model.Alert{Labels: a.Labels, Annotations: a.Annotations, StartsAt: a.StartsAt, EndsAt: a.EndsAt}
		alerts = append(alerts, &types.Alert{Alert: alert})
	}
	ctx := notify.WithReceiverName(context.Background(), c.Receiver)
	ctx = notify.WithGroupKey(ctx, "group")
	ctx = notify.WithGroupLabels(ctx, c.GroupLabels)
	ctx = notify.WithNotificationReason(ctx, notify.ReasonFirstNotification)
	logger := slog.New(slog.DiscardHandler)
	for _, receiver := range cfg.Receivers {
		if receiver.Name != c.Receiver {
			continue
		}
		for _, conf := range receiver.SlackConfigs {
			body, err := postToSlack(ctx, *conf, templates, alerts)
			if err != nil {
				return message, err
			}
			message.Slack = append(message.Slack, body)
		}
		var failure error
		data := notify.GetTemplateData(ctx, templates, alerts, logger)
		text := notify.TmplText(templates, data, &failure)
		html := notify.TmplHTML(templates, data, &failure)
		for _, conf := range receiver.EmailConfigs {
			subject := conf.Headers["Subject"]
			message.Emails = append(message.Emails, Email{To: conf.To, Subject: text(subject), Text: text(conf.Text), HTML: html(conf.HTML)})
		}
		for _, conf := range receiver.PagerdutyConfigs {
			message.PagerDuty = append(message.PagerDuty, text(conf.Description))
		}
		return message, failure
	}
	return message, fmt.Errorf("no receiver %q", c.Receiver)
}

// Sends to a server of our own, by Alertmanager's own notifier.
func postToSlack(ctx context.Context, conf config.SlackConfig, templates *template.Template, alerts []*types.Alert) (json.RawMessage, error) {
	var body []byte
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ = io.ReadAll(r.Body)
		fmt.Fprint(w, "ok")
	}))
	defer server.Close()
	address, err := url.Parse(server.URL)
	if err != nil {
		return nil, err
	}
	conf.APIURL = &amcommoncfg.SecretURL{URL: address}
	conf.HTTPConfig = &commoncfg.HTTPClientConfig{}
	notifier, err := slack.New(&conf, templates, slog.New(slog.DiscardHandler))
	if err != nil {
		return nil, err
	}
	if _, err := notifier.Notify(ctx, alerts...); err != nil {
		return nil, err
	}
	return body, nil
}
