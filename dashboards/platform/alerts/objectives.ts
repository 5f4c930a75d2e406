import type { Slo } from '../../../alerts/slo';
import { slos } from '../../../alerts/slos';
import type { Section } from '../../dashboard';
import type { Query } from '../../panels/query';
import { barGauge, query } from '../../panels';
import { burnPanel } from '../../slo-panel';
import { budgetLeft } from './budget-left';

/** @throws Error where there is no objective */
function budgets([first, ...rest]: readonly Slo[]): readonly [Query<'ratio'>, ...Query<'ratio'>[]] {
  if (first === undefined) throw new Error('There is no objective');
  const left = (slo: Slo) => query(budgetLeft(slo), slo.promise);
  return [left(first), ...rest.map(left)];
}

/** Every objective, and what is left of its budget. */
export const objectives: Section = {
  title: 'Objectives',
  panels: [
    barGauge({
      title: 'Error budget left',
      description:
        'Share of the budget of 30 days that is left, or of as many days as Prometheus keeps. At 0 no more risk is taken: deploys wait ' +
        'until it is earned back; below 0 the promise is broken.',
      queries: budgets(slos),
      alerts: slos.map(({ alert }) => alert),
      max: 1,
      width: 'third',
    }),
    ...slos.map((slo) => burnPanel(slo)),
  ],
};
