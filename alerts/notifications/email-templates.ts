import type { NotificationOptions } from './notification-options';
import { first, query, where, withoutSlash } from './shared-templates';

const plain = (value: string) => `{{ ${value} }}`;

const alertText = `{{ or .Annotations.summary .Labels.alertname }}
{{ with .Annotations.description }}{{ . }}
{{ end }}Where:     ${where(plain)}
Since:     {{ template "zerotrace.time" .StartsAt }}
{{ with .Annotations.runbook_url }}Runbook:   {{ . }}
{{ end }}{{ if .Annotations.dashboard_url }}Dashboard: {{ template "zerotrace.dashboard" . }}
{{ end }}Silence:   {{ template "zerotrace.silence" . }}

`;

const resolvedText = `Resolved: {{ or .Annotations.summary .Labels.alertname }}
Where:     ${where(plain)}
From {{ template "zerotrace.time" .StartsAt }} to {{ template "zerotrace.time" .EndsAt }}

`;

const resolvedHtml = `<h3>Resolved: {{ or .Annotations.summary .Labels.alertname }}</h3>
<p>Where: ${where(plain)}<br>From {{ template "zerotrace.time" .StartsAt }} to {{ template "zerotrace.time" .EndsAt }}</p>
`;

/** In HTML every value is escaped by its place: no escape of ours, or it would be escaped twice. */
function alertHtml({ urls }: Pick<NotificationOptions, 'urls'>): string {
  const silence = `${withoutSlash(urls.alertmanager)}/#/silences/new?filter=${query('.Labels', plain)}`;
  return `<h3>{{ or .Annotations.summary .Labels.alertname }}</h3>
{{ with .Annotations.description }}<p>{{ . }}</p>
{{ end }}<p>Where: ${where(plain)}<br>Since: {{ template "zerotrace.time" .StartsAt }}</p>
<p>{{ with .Annotations.runbook_url }}{{ if match "^https?://" . }}<a href="{{ . }}">Runbook</a>{{ else }}Runbook: {{ . }}{{ end }} | {{ end }}{{ if .Annotations.dashboard_url }}<a href="{{ template "zerotrace.dashboard" . }}">Dashboard</a> | {{ end }}<a href="${silence}">Silence</a></p>
`;
}

/** What e-mail says, as text and as HTML. */
export function emailTemplates(options: Pick<NotificationOptions, 'urls'>): string {
  const of = (firing: string, resolved: string, more: (text: string) => string) =>
    first('.Alerts.Firing', `{{ with $alert }}${firing}{{ end }}`, more('+N more')) +
    first('.Alerts.Resolved', `{{ with $alert }}${resolved}{{ end }}`, more('+N more resolved'));
  return `{{ define "zerotrace.email.text" -}}
${of(alertText, resolvedText, (text) => `${text}\n`)}
{{- end }}

{{ define "zerotrace.email.html" -}}
<!doctype html>
<html><head><meta charset="utf-8"><title>{{ template "zerotrace.title" . }}</title></head><body>
<h2>{{ template "zerotrace.title" . }}</h2>
${of(alertHtml(options), resolvedHtml, (text) => `<p>${text}</p>\n`)}</body></html>
{{- end }}
`;
}
