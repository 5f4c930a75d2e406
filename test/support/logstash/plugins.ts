import type { Plugin, Statement } from '../../../logs/logstash/config';

/** Every plugin of statements, in whatever branch. */
export function plugins(statements: readonly Statement[]): readonly Plugin[] {
  return statements.flatMap((each) =>
    each.kind === 'plugin' ? [each] : plugins(each.cases.flatMap(({ then }) => then)),
  );
}
