import type { DashboardCheck } from './finding';
import { about, isRow } from './finding';
import { targetsOf } from './targets';

/** Ids of panels are unique in a dashboard, refIds in a panel. */
export const uniqueIds: DashboardCheck = {
  id: 'unique-ids',
  reason: 'Of two panels with one id Grafana keeps one, and of two queries with one refId.',
  find: ({ panels = [] }) => {
    const ids = panels.map(({ id }) => id);
    return [
      ...panels
        .filter(({ id }, index) => id === undefined || ids.indexOf(id) !== index)
        .map(({ title = '', id }) => ({ panel: title, message: `has the id ${id} of another panel, or none` })),
      ...panels.flatMap((panel) => {
        if (isRow(panel)) return [];
        const refIds = targetsOf(panel).map(({ refId }) => refId);
        const wrong = refIds.filter((refId, index) => refId === '' || refIds.indexOf(refId) !== index);
        return wrong.map((refId) => about(panel, `has two queries "${refId}"`));
      }),
    ];
  },
};
