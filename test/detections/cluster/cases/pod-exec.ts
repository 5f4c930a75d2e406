import { auditEvent, type AuditProps } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const exec = (props: Partial<AuditProps>) =>
  auditEvent({
    user: 'arn:aws:sts::111122223333:assumed-role/engineer/eve',
    verb: 'create',
    resource: 'pods',
    subresource: 'exec',
    namespace: 'zerotrace',
    name: 'zerotrace-api-1',
    stage: 'ResponseStarted',
    code: 101,
    ...props,
  });

const start: Partial<AuditProps> = { stage: 'ResponseStarted', code: 101 };

const debug: Partial<AuditProps> = {
  subresource: 'ephemeralcontainers',
  verb: 'patch',
  stage: 'ResponseComplete',
  code: 200,
};

const refused: Partial<AuditProps> = { stage: 'ResponseComplete', code: 403 };

/** What a pattern without its ends would take too. */
const alike = [{ ...start }, refused, debug].flatMap((props) =>
  [
    { resource: 'nodepods' },
    { resource: 'podsets' },
    ...around('subresource', props.subresource ?? 'exec'),
    ...around('stage', props.stage ?? ''),
  ].map((other) => ({
    title: `alike: ${JSON.stringify({ ...props, ...other })}`,
    event: exec({ ...props, ...other }),
  })),
);

function around(key: 'subresource' | 'stage' | 'verb', value: string): Partial<AuditProps>[] {
  return [{ [key]: `x${value}` }, { [key]: `${value}x` }];
}

export const podExec: WazuhProof = {
  positive: [
    { title: 'a shell', event: exec({}), rule: 100_210 },
    { title: 'a shell over WebSocket', event: exec({ verb: 'get' }), rule: 100_210 },
    { title: 'a terminal', event: exec({ subresource: 'attach' }), rule: 100_210 },
    { title: 'by whoever applies the stacks', event: exec({ user: 'kubernetes-admin' }), rule: 100_210 },
    { title: 'refused', event: exec({ stage: 'ResponseComplete', code: 403 }), rule: 100_211 },
    {
      title: 'refused to somebody unknown',
      event: exec({ user: 'system:anonymous', stage: 'ResponseComplete', code: 401 }),
      rule: 100_211,
    },
    {
      title: 'a terminal refused',
      event: exec({ subresource: 'attach', stage: 'ResponseComplete', code: 403 }),
      rule: 100_211,
    },
    { title: 'a debugging container', event: exec(debug), rule: 100_212 },
    { title: 'a debugging container by an update', event: exec({ ...debug, verb: 'update' }), rule: 100_212 },
  ],
  negative: [
    ...alike,
    ...around('verb', 'patch').map((other) => ({
      title: `a verb ${other.verb ?? ''}`,
      event: exec({ ...debug, ...other }),
    })),
    ...[1403, 4030].map((code) => ({ title: `a code ${code}`, event: exec({ ...refused, code }) })),
    { title: 'a request that was refused and only begins', event: exec({ ...refused, stage: 'RequestReceived' }) },
    { title: 'the end of a shell that was found at its start', event: exec({ stage: 'ResponseComplete', code: 101 }) },
    { title: 'a log that is followed', event: exec({ subresource: 'log', verb: 'get' }) },
    {
      title: 'the end of a log',
      event: exec({ subresource: 'log', verb: 'get', stage: 'ResponseComplete', code: 403 }),
    },
    { title: 'a debugging container that is read', event: exec({ ...debug, verb: 'get' }) },
    { title: 'a debugging container that is only begun', event: exec({ ...debug, stage: 'RequestReceived' }) },
    { title: 'a state of a pod', event: exec({ ...debug, subresource: 'status' }) },
    { title: 'a resource of another kind', event: exec({ resource: 'podmonitors', group: 'monitoring.coreos.com' }) },
    { title: 'another kind, refused', event: exec({ resource: 'podmonitors', stage: 'ResponseComplete', code: 403 }) },
    { title: 'another kind, debugged', event: exec({ ...debug, resource: 'podmonitors' }) },
    { title: 'resources that end alike', event: exec({ resource: 'nodepods' }) },
    { title: 'subresources that end alike', event: exec({ subresource: 'noexec' }) },
    { title: 'subresources that begin alike', event: exec({ subresource: 'execute' }) },
    { title: 'not an event of the audit log', event: { log: exec({}).log.replace('audit.k8s.io', 'events.k8s.io') } },
    { title: 'a list of events', event: { log: exec({}).log.replace('"Event"', '"EventList"') } },
  ],
};
