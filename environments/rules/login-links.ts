import { shown } from '../../constructs/core/problem';
import { loginHost, monitoringAddresses } from '../monitoring-access';
import type { Rule } from '../rule';

/** Links in messages lead to where people log in. */
export const loginLinks: Rule = {
  id: 'login-links',
  reason:
    'Whoever reads a message follows its links to the dashboard and to the silence: another address than that of the login leads ' +
    'nowhere.',
  check(environment) {
    const { notifications } = environment;
    if (notifications === undefined || loginHost(environment) === undefined) return [];
    const addresses = monitoringAddresses(environment);
    return (['alertmanager', 'grafana'] as const)
      .filter((part) => notifications.urls[part].replace(/\/+$/, '') !== addresses[part])
      .map((part) => ({
        property: `notifications.urls.${part}`,
        got: shown(notifications.urls[part]),
        expected: shown(addresses[part]),
        fix: `set notifications.urls.${part} to ${shown(addresses[part])}`,
      }));
  },
};
