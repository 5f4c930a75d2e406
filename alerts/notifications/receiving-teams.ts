import type { Team } from '../vocabulary';
import { teams } from '../vocabulary';
import type { NotificationOptions, TeamOptions } from './notification-options';

/** The teams that have receivers of their own, in the order of the vocabulary. */
export function receivingTeams(
  options: Pick<NotificationOptions, 'teams'>,
): readonly { readonly name: Team; readonly team: TeamOptions }[] {
  return teams.flatMap((name) => {
    const team = options.teams[name];
    return team === undefined ? [] : [{ name, team }];
  });
}
