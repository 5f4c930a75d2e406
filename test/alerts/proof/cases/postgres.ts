import {
  backupLastAvailable,
  cnpgReplicationLag,
  cnpgWaitingWal,
  pgBackends,
  pgMaxConnections,
  pgMaxTransaction,
  pgUp,
} from '../../../../metrics/postgres';
import { pgStatementCalls, pgStatementSeconds } from '../../../../metrics/postgres-statements';
import { grows, level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

const connections = (taken: number) => [
  series(pgBackends, { datid: '1', datname: 'zerotrace' }, level(taken - 1)),
  series(pgBackends, { datid: '2', datname: 'cves' }, level(1)),
  series(pgMaxConnections, {}, level(100)),
];
const statements = (callsPerMinute: number, secondsPerCall: number) => [
  series(pgStatementCalls, { datname: 'zerotrace' }, grows(callsPerMinute)),
  series(pgStatementSeconds, { datname: 'zerotrace' }, grows(callsPerMinute * secondsPerCall)),
];
const client = { datname: 'zerotrace', backend_type: 'client backend', application_name: 'api' } as const;
const open = (seconds: number, other: { backend_type?: string; application_name?: string } = {}) =>
  series(pgMaxTransaction, { ...client, ...other }, level(seconds));
const lag = (seconds: number) => series(cnpgReplicationLag, { pod: 'postgres-2' }, level(seconds));
const waiting = (files: number) => [
  series(cnpgWaitingWal, { pod: 'postgres-1', value: 'ready' }, level(files)),
  series(cnpgWaitingWal, { pod: 'postgres-1', value: 'done' }, level(5000)),
];
const pod = (name: string) => [{ pod: name }];
const measured = 'no rate that is measured is exactly the threshold';

export const postgresProofs = {
  PostgresDown: {
    firing: [
      {
        title: 'it cannot be reached from 5 m on, until 20 m; 10 minutes later it is over',
        series: [series(pgUp, {}, level(1, '5m', 0, '20m', 1))],
        fires: '6m',
        resolves: '30m',
      },
    ],
    silent: [
      {
        title: 'one scrape fails',
        series: [series(pgUp, {}, level(1, '5m', 0, '5m30s', 1))],
        until: '20m',
      },
      { title: 'it is there', series: [series(pgUp, {}, level(1))], until: '20m' },
    ],
  },
  PostgresConnectionsHigh: {
    firing: [
      { title: '96 of 100', severity: 'critical', series: connections(96), fires: '2m' },
      { title: '84 of 100', severity: 'warning', series: connections(84), fires: '5m' },
    ],
    silent: [
      { title: '95 of 100', severity: 'critical', series: connections(95), until: '20m' },
      { title: '80 of 100', severity: 'warning', series: connections(80), until: '20m' },
    ],
  },
  PostgresSlowStatements: {
    firing: [
      {
        title: '0.525 s on average, 63 a minute',
        series: statements(63, 0.525),
        fires: '15m',
        alerts: [{ datname: 'zerotrace' }],
      },
    ],
    silent: [
      { title: '0.475 s on average', series: statements(600, 0.475), until: '30m' },
      { title: 'slow, but 57 a minute only', series: statements(57, 5), until: '30m' },
    ],
    survivors: [
      { mutant: 'comparison > 0.5 becomes >=', because: measured },
      { mutant: 'comparison >= 1 becomes >', because: measured },
    ],
  },
  PostgresLongTransaction: {
    firing: [
      {
        title: 'open for 31 minutes',
        series: [open(1860)],
        fires: '5m',
        alerts: [{ datname: 'zerotrace' }],
      },
    ],
    silent: [
      { title: 'exactly 30 minutes', series: [open(1800)], until: '20m' },
      {
        title: 'a backup and a replica, for hours',
        series: [open(9000, { application_name: 'pg_basebackup' }), open(9000, { backend_type: 'walsender' })],
        until: '20m',
      },
    ],
  },
  PostgresReplicationLag: {
    firing: [
      { title: '315 s', severity: 'critical', series: [lag(315)], fires: '5m', alerts: pod('postgres-2') },
      { title: '31.5 s', severity: 'warning', series: [lag(31.5)], fires: '5m', alerts: pod('postgres-2') },
    ],
    silent: [
      { title: '300 s', severity: 'critical', series: [lag(300)], until: '20m' },
      { title: '30 s', severity: 'warning', series: [lag(30)], until: '20m' },
    ],
  },
  PostgresBackupOld: {
    firing: [
      {
        title: 'the last one is older than 50 hours',
        severity: 'critical',
        every: '15m',
        series: [series(backupLastAvailable, {}, level(0))],
        fires: '2d2h30m',
      },
      {
        title: 'the last one is older than 26 hours',
        severity: 'warning',
        every: '15m',
        series: [series(backupLastAvailable, {}, level(0))],
        fires: '1d2h30m',
      },
    ],
    silent: [
      {
        title: 'one is made 15 minutes after 50 hours',
        severity: 'critical',
        every: '15m',
        series: [series(backupLastAvailable, {}, level(0, '2d2h30m', 180_900))],
        until: '3d',
      },
      {
        title: 'one is made each day',
        severity: 'warning',
        every: '15m',
        series: [series(backupLastAvailable, {}, level(0, '1d', 86_400, '2d', 172_800))],
        until: '3d',
      },
    ],
  },
  PostgresArchivingFailing: {
    firing: [
      { title: '105 files', severity: 'critical', series: waiting(105), fires: '15m', alerts: pod('postgres-1') },
      { title: '10.5 files', severity: 'warning', series: waiting(10.5), fires: '15m', alerts: pod('postgres-1') },
    ],
    silent: [
      { title: '100 files', severity: 'critical', series: waiting(100), until: '1h' },
      { title: '10 files', severity: 'warning', series: waiting(10), until: '1h' },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
