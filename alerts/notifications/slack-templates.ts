import { first, where } from './shared-templates';

/** Slack reads &, < and > as markup: a label such as `<!channel>` would call everybody. */
const escaped = (value: string) => `{{ template "zerotrace.slack.escape" (${value}) }}`;

const alert = `*${escaped('or .Annotations.summary .Labels.alertname')}*
{{ with .Annotations.description }}{{ template "zerotrace.slack.escape" . }}
{{ end }}Where: ${where(escaped)}
Since: {{ template "zerotrace.time" .StartsAt }}
{{ with .Annotations.runbook_url }}{{ if match "^https?://" . }}<{{ . }}|Runbook>{{ else }}Runbook: {{ . }}{{ end }} | {{ end }}{{ if .Annotations.dashboard_url }}<{{ template "zerotrace.dashboard" . }}|Dashboard> | {{ end }}<{{ template "zerotrace.silence" . }}|Silence>
`;

const resolved = `Resolved: ${escaped('or .Annotations.summary .Labels.alertname')}
Where: ${where(escaped)}
From {{ template "zerotrace.time" .StartsAt }} to {{ template "zerotrace.time" .EndsAt }}
`;

const told = `• ${escaped('or .Annotations.summary .Labels.alertname')}{{ with .Annotations.description }}: {{ template "zerotrace.slack.escape" . }}{{ end }}
`;

/** What Slack shows. A resolved message leaves out what is only for acting. */
export const slackTemplates = `{{ define "zerotrace.slack.escape" -}}
{{ . | reReplaceAll "&" "&amp;" | reReplaceAll "<" "&lt;" | reReplaceAll ">" "&gt;" }}
{{- end }}

{{ define "zerotrace.slack.color" -}}
{{ if eq .Status "resolved" }}good{{ else if eq .CommonLabels.severity "critical" }}danger{{ else if eq .CommonLabels.severity "info" }}#439fe0{{ else }}warning{{ end }}
{{- end }}

{{ define "zerotrace.slack.text" -}}
${first('.Alerts.Firing', `{{ with $alert }}${alert}\n{{ end }}`, '+N more\n')}${first('.Alerts.Resolved', `{{ with $alert }}${resolved}\n{{ end }}`, '+N more resolved\n')}
{{- end }}

{{ define "zerotrace.slack.digest" -}}
${first('.Alerts.Firing', `{{ with $alert }}${told}{{ end }}`, '+N more\n')}
{{- end }}
`;
