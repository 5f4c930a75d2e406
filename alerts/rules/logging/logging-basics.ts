/** What is said of every alert on the logging stack. */
export const loggingBasics = {
  team: 'platform',
  service: 'logging',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-logging',
} as const;
