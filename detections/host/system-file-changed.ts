import type { FindingDetection } from '../detection';
import { wazuhLevels } from '../wazuh/wazuh-levels';
import { fileChanged } from './file-changed';

export const systemFileChanged: FindingDetection = {
  id: 'system-file-changed',
  title: 'A system file changed on a node',
  severity: 'high',
  techniques: ['T1543.002', 'T1136.001', 'T1053.003', 'T1554'],
  description:
    'Accounts, sudo, PAM, sshd, units, timed jobs, profiles, kernel parameters or programs in the system paths were changed, added or removed on a running node. Nodes are replaced rather than changed: this is how somebody stays who got in.',
  source: { kind: 'host', by: 'syscheck' },
  available: 'now',
  falsePositives:
    "Packages that somebody updates in place: many files of /usr/bin within a minute. The first session of SSM's Session Manager on a node adds the account ssm-user and its sudoers file. A new node's first scan reports nothing.",
  response: [
    'Read which file changed and what changed about it: content, owner or mode.',
    'Ask whether the platform works on the node, and look for sessions at that time (sudo-used, SSM, CloudTrail).',
    'Otherwise cordon the node, keep its disk, replace it, and look for the same change on the others.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: [
        fileChanged({
          id: 100_120,
          level: wazuhLevels.high,
          files:
            'etc/(?:(?:passwd|shadow|group|gshadow|sudoers|crontab|anacrontab|environment|profile|bashrc|nsswitch\\.conf|ld\\.so\\.conf|sysctl\\.conf|hosts)$|(?:sudoers\\.d|ssh|pam\\.d|security|systemd|cron\\.[a-z]+|profile\\.d|ld\\.so\\.conf\\.d|sysctl\\.d|modules-load\\.d|modprobe\\.d|udev|rc\\.d|init\\.d)/)|usr/(?:local/)?s?bin/|usr/lib/systemd/system/|var/spool/cron/|boot/',
          description: 'System file $(file) changed on a node',
        }),
      ],
    },
  },
};
