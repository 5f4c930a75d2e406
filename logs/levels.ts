/** Values of `log.level`, the least first. */
export const logLevels = ['debug', 'info', 'warning', 'error', 'critical'] as const;

/** A value of `log.level`. */
export type LogLevel = (typeof logLevels)[number];

/** What the services write, in small letters: zap, structlog, uvicorn, nginx, PostgreSQL, Valkey's marks and klog's letters. */
export const levelWords: Readonly<Record<string, LogLevel>> = {
  trace: 'debug',
  debug: 'debug',
  debug1: 'debug',
  debug2: 'debug',
  debug3: 'debug',
  debug4: 'debug',
  debug5: 'debug',
  '.': 'debug',
  info: 'info',
  notice: 'info',
  log: 'info',
  '-': 'info',
  '*': 'info',
  warn: 'warning',
  warning: 'warning',
  '#': 'warning',
  error: 'error',
  err: 'error',
  exception: 'error',
  crit: 'critical',
  critical: 'critical',
  alert: 'critical',
  emerg: 'critical',
  fatal: 'critical',
  panic: 'critical',
  dpanic: 'critical',
};
