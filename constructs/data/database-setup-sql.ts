import type { DatabaseDefinition, ReaderRole } from './postgres-databases';

/** Database that every server has, and in which the script makes pg_stat_statements. */
export const administrativeDatabase = 'postgres';

/** Environment variable from which the script takes the password of a role. */
export function passwordVariable(user: string): string {
  return `${user.toUpperCase()}_PASSWORD`;
}

/**
 * A psql script that makes roles and databases, or brings them back to what is written here. It may run any number of
 * times, by an administrator who is no superuser, as on RDS. Passwords come from the environment (`\getenv`).
 *
 * Roles may connect to no other's database: a new database lets everybody in, which is revoked.
 */
export function databaseSetupSql(
  databases: readonly DatabaseDefinition[],
  readers: readonly ReaderRole[] = [],
): string {
  return [
    ...databases.flatMap((each) => [
      ...role(each),
      // Only a member of a role may give it a database.
      `GRANT ${each.user} TO CURRENT_USER;`,
    ]),
    ...readers.flatMap((each) => [
      ...role(each),
      `ALTER ROLE ${each.user} CONNECTION LIMIT ${each.connectionLimit};`,
      ...(each.memberOf ?? []).map((granted) => `GRANT ${granted} TO ${each.user};`),
    ]),
    ...databases.flatMap(database),
    'CREATE EXTENSION IF NOT EXISTS pg_stat_statements;',
    ...databases.flatMap(extensions),
    '',
  ].join('\n');
}

function role({ user, purpose }: Pick<ReaderRole, 'user' | 'purpose'>): string[] {
  return [
    `SELECT 'CREATE ROLE ${user}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${user}') \\gexec`,
    // A variable for each role: \getenv leaves it as it was when there is nothing in the environment.
    `\\getenv ${user}_password ${passwordVariable(user)}`,
    `ALTER ROLE ${user} LOGIN PASSWORD :'${user}_password';`,
    `COMMENT ON ROLE ${user} IS '${purpose}';`,
  ];
}

function database({ name, user }: DatabaseDefinition): string[] {
  return [
    `SELECT 'CREATE DATABASE ${name} OWNER ${user}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${name}') \\gexec`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC;`,
  ];
}

function extensions({ name, extensions: wanted }: DatabaseDefinition): string[] {
  if (wanted.length === 0) return [];
  return [`\\connect ${name}`, ...wanted.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${extension};`)];
}
