import type { NotificationOptions } from './notification-options';

/** How many alerts a message lists; of the others it says how many there are. */
export const listed = 10;

/** Labels that a message says elsewhere, or that say nothing to a reader. */
const untold = [
  'alertname',
  'environment',
  'service',
  'severity',
  'team',
  'prometheus',
  'endpoint',
  'container',
  'job',
];

/**
 * Where an alert comes from, with every value escaped for the reader's format. Not `${...}` but Go's template language:
 * https://pkg.go.dev/text/template and docs/notifications.md of Alertmanager 0.34.
 */
export function where(escaped: (value: string) => string): string {
  const labels = `(.Labels.Remove (stringSlice ${untold.map((label) => `"${label}"`).join(' ')})).SortedPairs`;
  return [
    escaped('or .Labels.environment "no environment"'),
    ' / ',
    escaped('or .Labels.service "no service"'),
    `{{ range ${labels} }}, {{ .Name }}=${escaped('.Value')}{{ end }}`,
  ].join('');
}

/** The matchers of labels as part of an address, in the form of Alertmanager's pages: `{alertname="ApiDown",...}`. */
export function query(labels: string, escaped: (value: string) => string): string {
  // Quotes and backslashes of a value are escaped as its parser wants them.
  const value = escaped(String.raw`.Value | reReplaceAll "([\"\\\\])" "\\$1"`);
  return `%7B{{ range $index, $pair := ${labels}.SortedPairs }}{{ if $index }}%2C{{ end }}{{ .Name }}%3D%22${value}%22{{ end }}%7D`;
}

/** Runs a body for the first alerts of a list, and says how many others there are. */
export function first(alerts: string, body: string, more: string): string {
  return `{{ range $index, $alert := ${alerts} }}{{ if lt $index ${listed} }}${body}{{ end }}{{ end }}{{ if gt (len ${alerts}) ${listed} }}${more.replace('N', `{{ len (slice ${alerts} ${listed}) }}`)}{{ end }}`;
}

/** An address without the slash at its end. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** Templates that Slack and e-mail share. Alertmanager reads each file twice, for text and for HTML. */
export function sharedTemplates({ urls, timeZone }: Pick<NotificationOptions, 'urls' | 'timeZone'>): string {
  const severity = '{{ or .CommonLabels.severity "alert" | toUpper }}';
  const count = '{{ if gt (len .Alerts.Firing) 1 }} x{{ len .Alerts.Firing }}{{ end }}';
  const text = (value: string) => `{{ ${value} | urlquery | reReplaceAll "\\\\+" "%20" }}`;
  return `{{ define "zerotrace.title" -}}
[{{ if eq .Status "firing" }}${severity}${count}{{ else }}RESOLVED{{ end }}] {{ or .CommonLabels.alertname "Alerts" }}{{ with .CommonLabels.service }} of {{ . }}{{ end }}{{ with .CommonLabels.environment }} in {{ . }}{{ end }}
{{- end }}

{{ define "zerotrace.time" -}}
{{ . | tz "${timeZone}" | date "2006-01-02 15:04 MST" }}
{{- end }}

{{ define "zerotrace.dashboard" -}}
{{ if match "^/" .Annotations.dashboard_url }}${withoutSlash(urls.grafana)}{{ .Annotations.dashboard_url }}{{ else }}{{ .Annotations.dashboard_url }}{{ end }}
{{- end }}

{{ define "zerotrace.link" -}}
${withoutSlash(urls.alertmanager)}/#/alerts?filter=${query('.GroupLabels', text)}
{{- end }}

{{ define "zerotrace.silence" -}}
${withoutSlash(urls.alertmanager)}/#/silences/new?filter=${query('.Labels', text)}
{{- end }}

{{ define "zerotrace.footer" -}}
team {{ or .CommonLabels.team "unknown" }}
{{- end }}
`;
}
