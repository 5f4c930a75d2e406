import type { Environment } from '../../environments/environment';

/** What a pipeline must know of an environment, as `name=value` lines: where to log in, and who gives it its secrets. */
export function environmentLines({ target, secrets }: Environment): readonly string[] {
  const values =
    target.kind === 'kubeconfig'
      ? { target: target.kind, context: target.context }
      : {
          target: target.kind,
          account: target.account,
          region: target.region,
          plan_role: target.roles.plan,
          apply_role: target.roles.apply,
        };
  return Object.entries({ ...values, secrets: secrets.source.kind }).map(([name, value]) => `${name}=${value}`);
}
