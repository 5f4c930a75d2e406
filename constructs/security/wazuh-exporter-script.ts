import { isClosed } from '../../metrics/promql';
import { wazuhMetrics } from '../../metrics/wazuh';
import { securityScript } from './security-script';

/** The program of the exporter. */
export function wazuhExporterScript(): string {
  return securityScript('wazuh-exporter.py');
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
