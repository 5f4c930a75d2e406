import { quantity, vector } from '../../../metrics/promql';
import { condition } from '../../alert';

export const watchdog = condition('Watchdog', {
  team: 'platform',
  service: 'monitoring',
  levels: { info: { for: '0s' } },
  when: () => vector(quantity(1, 'boolean')),
  summary: "The dead man's switch: it always fires",
  description:
    'It goes to a receiver outside the cluster, which raises the alarm when it stops: then nothing here could tell any more.',
  missingData: { is: 'harmless', because: 'its absence is the alarm, raised outside the cluster' },
  dashboard: 'zerotrace-monitoring',
});
