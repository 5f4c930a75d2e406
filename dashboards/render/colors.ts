import type { Severity } from '../../alerts/vocabulary';

/** Colours by Grafana's names, which it draws to be read on light and on dark. */
export const severityColors: Readonly<Record<Severity, string>> = { critical: 'red', warning: 'orange', info: 'blue' };
export const good = 'green';
export const bad = 'red';
export const notable = 'orange';
export const neutral = 'blue';
