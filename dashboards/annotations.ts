import type { AlertedService } from '../alerts/vocabulary';
import { deploymentGeneration } from '../metrics/kubernetes';
import { alerts } from '../metrics/prometheus';
import type { AnyExpression } from '../metrics/promql';
import { changes, group, gt, oneOf, quantity, sum } from '../metrics/promql';

/** Moments that are marked in every graph. */
export interface Annotation {
  readonly name: string;
  readonly expression: AnyExpression;
  /** In Grafana's templates. */
  readonly title: string;
  readonly color: string;
}

/** Deploys of the services, and alerts that fire. */
export function annotations(services: readonly AlertedService[] | undefined): readonly Annotation[] {
  return [
    {
      name: 'Deploys',
      expression: gt(
        sum.by('deployment')(changes(deploymentGeneration({ namespace: 'zerotrace' }), '2m')),
        quantity(0, 'number'),
      ),
      title: 'Deploy of {{deployment}}',
      color: 'blue',
    },
    {
      name: 'Firing alerts',
      expression: group.by(
        'alertname',
        'severity',
      )(
        alerts({
          alertstate: 'firing',
          severity: oneOf('critical', 'warning'),
          ...(services === undefined ? {} : { service: oneOf(...services) }),
        }),
      ),
      title: '{{severity}}: {{alertname}}',
      color: 'red',
    },
  ];
}
