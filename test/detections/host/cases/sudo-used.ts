import { journalEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const said = 'TTY=pts/0 ; PWD=/home/ssm-user ; USER=root ; COMMAND=/usr/bin/cat /etc/shadow';

export const sudoUsed: WazuhProof = {
  positive: [
    // The first time of a user is another rule of Wazuh's.
    ...['root', 'nobody'].map((user) => {
      const event = journalEvent('sudo', `ssm-user : TTY=pts/0 ; PWD=/ ; USER=${user} ; COMMAND=/usr/bin/id`);
      return { title: `a second command as ${user}`, event, before: [event], rule: 100_160 };
    }),
    { title: 'a command as root', event: journalEvent('sudo', `ssm-user : ${said}`), rule: 100_160 },
    {
      title: 'a command as another user',
      event: journalEvent('sudo', 'ssm-user : TTY=pts/0 ; PWD=/ ; USER=nobody ; COMMAND=/usr/bin/id'),
    },
    {
      title: 'a wrong password',
      event: journalEvent('sudo', `ec2-user : 1 incorrect password attempt ; ${said}`),
      rule: 100_160,
    },
    {
      title: 'three wrong passwords',
      event: journalEvent('sudo', `ec2-user : 3 incorrect password attempts ; ${said}`),
      rule: 100_161,
    },
    { title: 'a user who may not', event: journalEvent('sudo', `nginx : user NOT in sudoers ; ${said}`) },
    { title: 'a command that is not allowed', event: journalEvent('sudo', `nginx : command not allowed ; ${said}`) },
  ],
  negative: [
    { title: 'another program that speaks of sudo', event: journalEvent('dnf', `installed sudo-1.9.15 ; ${said}`) },
    {
      title: 'a session by cron',
      event: journalEvent('crond', 'pam_unix(crond:session): session opened for user root(uid=0)'),
    },
  ],
};
