import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isClosed } from '../../metrics/promql';
import { wazuhMetrics } from '../../metrics/wazuh';

/** The program of the exporter. */
export function wazuhExporterScript(): string {
  return readFileSync(join(__dirname, 'wazuh-exporter.py'), 'utf8');
}

/** The metrics of the contract as the program reads them: it knows no name, help or label of a closed set itself. */
export function wazuhExporterMetrics(): string {
  return JSON.stringify(
    Object.fromEntries(
      wazuhMetrics.map(({ definition: { name, kind, help, labels, ownLabels } }) => [
        name,
        {
          kind,
          help,
          labels: Object.fromEntries(
            ownLabels.flatMap((label) => {
              const values = labels[label];
              return values !== undefined && isClosed(values) ? [[label, values]] : [];
            }),
          ),
        },
      ]),
    ),
  );
}
