import { pgStatementCalls, pgStatementSeconds } from '../../../metrics/postgres-statements';
import { gt, per, rate, readAs, sum } from '../../../metrics/promql';

const statement = ['datname', 'user', 'queryid'] as const;
const seconds = rate(pgStatementSeconds(), '5m');
const calls = rate(pgStatementCalls(), '5m');

/** Time that PostgreSQL spends in each statement: 1 keeps a core busy. */
export const statementLoad = readAs('cores', sum.by(...statement)(seconds));
export const statementCalls = sum.by(...statement)(calls);
/** Mean time of an execution; nothing of a statement that is not executed. */
export const statementMean = per('seconds', sum.by(...statement)(seconds), gt(statementCalls, 0));
/** The same over the statements of each database. */
export const databaseMean = per('seconds', sum.by('datname')(seconds), gt(sum.by('datname')(calls), 0));
