import { detections } from '../../detections';
import { alertOf } from '../../detections/alert-of';
import type { AttackTechnique } from '../../detections/attack-techniques';
import { attackTechniques, attackUrl, attackVersion } from '../../detections/attack-techniques';
import type { Availability, DataSource, Detection, Tap } from '../../detections/detection';
import { ruleIds } from '../../detections/rule-ids';
import { alertSeverities } from '../../detections/severity';
import { findingSeverities } from '../../metrics/security-findings';
import { generatedNote } from './page';
import type { ReferencePage } from './page';
import { markdownTable } from './table';

const introduction = `Everything that is looked for, in \`detections/\`. Nothing is blocked, stopped or deleted because of a detection: most of what a finding says
(addresses, names, paths) can be chosen by who makes it, and an automatic response would be theirs. Techniques are those of MITRE ATT&CK for
enterprises, version ${attackVersion}. An alert on findings names the detection in its label \`detection\`.`;

const taps: Readonly<Record<Tap, string>> = {
  host: "packets, at the node's interface",
  pod: "packets, at the node's end of each pod's interface",
};

const availability: Readonly<Record<Availability, string>> = {
  now: 'Services and nodes show it as they are.',
  proxy: 'By proxy: something else is taken for it.',
  instrumentation: 'Not yet: a service must be instrumented first (docs/instrumentation.md).',
};

const shortAvailability: Readonly<Record<Availability, string>> = {
  now: 'now',
  proxy: 'by proxy',
  instrumentation: 'once instrumented',
};

/** docs/detections.md: the catalogue of what is looked for. */
export function detectionsPage(): ReferencePage {
  const text = [
    '# Detections',
    generatedNote,
    introduction,
    '## Severities',
    markdownTable(
      ['Severity', 'Told as'],
      [...findingSeverities]
        .reverse()
        .map((severity) => [severity, alertSeverities[severity] ?? 'nothing: shown on the dashboard']),
    ),
    '## Overview',
    markdownTable(
      ['Detection', 'Severity', 'Techniques', 'Source', 'Seen', 'Engine', 'Alert'],
      detections.map((detection) => [
        `[${detection.id}](#${detection.id})`,
        detection.severity,
        detection.techniques.map(techniqueLink).join(', '),
        sourceText(detection.source),
        shortAvailability[detection.available],
        detection.engine.engine,
        alertLink(detection),
      ]),
    ),
    '## Details',
    ...detections.map(section),
  ].join('\n\n');
  return { path: 'docs/detections.md', text: `${text}\n` };
}

function section(detection: Detection): string {
  const { id, title, severity, techniques, description, source, available, falsePositives, response, owner } =
    detection;
  const facts = [
    `Severity: ${severity}`,
    `Techniques: ${techniques.map(techniqueText).join('; ')}`,
    `Source: ${sourceText(source)}`,
    `Availability: ${availability[available]}`,
    `Engine: ${engineText(detection)}`,
    `Alert: ${alertLink(detection)}`,
    `Owner: ${owner}`,
  ];
  return [
    `### ${id}`,
    `${title}. ${description}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    `What looks the same: ${falsePositives}`,
    'Response:',
    response.map((step, index) => `${index + 1}. ${step}`).join('\n'),
  ].join('\n\n');
}

function techniqueLink(technique: AttackTechnique): string {
  return `[${technique}](${attackUrl(technique)})`;
}

function techniqueText(technique: AttackTechnique): string {
  const { name, tactics } = attackTechniques[technique];
  return `${techniqueLink(technique)} ${name} (${tactics.join(', ')})`;
}

function sourceText(source: DataSource): string {
  switch (source.kind) {
    case 'network':
      return taps[source.tap];
    case 'host':
      return `host, by ${source.by}`;
    case 'audit':
      return 'audit log of the Kubernetes API';
    case 'metrics':
      return 'metrics';
  }
}

function engineText(detection: Detection): string {
  const ids = ruleIds(detection);
  const named = { suricata: 'Suricata, sid', wazuh: 'Wazuh, rule', metric: 'metric alert' } as const;
  const name = named[detection.engine.engine];
  return ids.length === 0 ? name : `${name}${ids.length > 1 ? 's' : ''} ${ids.join(', ')}`;
}

function alertLink(detection: Detection): string {
  const alert = alertOf(detection);
  return alert === undefined ? 'none' : `[${alert}](runbooks/${alert}.md)`;
}
