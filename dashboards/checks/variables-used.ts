import type { DashboardCheck } from './finding';

/** Every variable changes something. */
export const variablesUsed: DashboardCheck = {
  id: 'variables-used',
  reason: 'A choice that changes nothing misleads.',
  find: (dashboard) => {
    const { templating, ...rest } = dashboard;
    const list = templating.list ?? [];
    return list
      .filter((variable) => {
        const others = list.filter((other) => other !== variable);
        const text = JSON.stringify([rest.panels, rest.annotations, others]);
        return !new RegExp(`\\$(?:${variable.name}\\b|\\{${variable.name}[:}])`).test(text);
      })
      .map(({ name }) => ({ message: `nothing depends on the variable ${name}` }));
  },
};
