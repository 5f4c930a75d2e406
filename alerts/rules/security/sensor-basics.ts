/** What is said of every alert on the sensors themselves. */
export const sensorBasics = {
  team: 'security',
  service: 'security',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-security',
} as const;
