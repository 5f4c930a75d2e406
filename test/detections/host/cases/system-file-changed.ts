import { fileEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const files = [
  ...['passwd', 'shadow', 'group', 'gshadow', 'sudoers', 'crontab', 'anacrontab', 'environment', 'profile', 'bashrc'],
  ...['nsswitch.conf', 'ld.so.conf', 'sysctl.conf', 'hosts', 'sudoers.d/90-me', 'ssh/sshd_config', 'pam.d/su'],
  ...['security/limits.conf', 'systemd/system/update.timer', 'cron.d/job', 'profile.d/me.sh', 'ld.so.conf.d/me.conf'],
  ...[
    'sysctl.d/99.conf',
    'modules-load.d/me.conf',
    'modprobe.d/me.conf',
    'udev/rules.d/99-me.rules',
    'rc.d/rc.local',
    'init.d/me',
  ],
].map((path) => `/host/etc/${path}`);

const programs = [
  '/host/usr/bin/ls',
  '/host/usr/sbin/sshd',
  '/host/usr/local/bin/update',
  '/host/usr/lib/systemd/system/update.service',
  '/host/var/spool/cron/root',
  '/host/boot/vmlinuz-6.12',
];

export const systemFileChanged: WazuhProof = {
  positive: [
    { title: 'a program that was not there', event: fileEvent('added', '/host/usr/bin/.hidden') },
    {
      title: 'a log that is gone from the units',
      event: fileEvent('deleted', '/host/usr/lib/systemd/system/auditd.service'),
    },
    ...[...files, ...programs].map((path) => ({ title: `${path} changed`, event: fileEvent('changed', path) })),
  ],
  negative: [
    {
      title: 'the VPC CNI writes its configuration',
      event: fileEvent('changed', '/host/etc/cni/net.d/10-aws.conflist'),
    },
    { title: 'the resolver changes', event: fileEvent('changed', '/host/etc/resolv.conf') },
    { title: 'the same path in the agent itself', event: fileEvent('changed', '/etc/passwd') },
    { title: 'a path that ends like one', event: fileEvent('changed', '/var/lib/x/host/etc/passwd') },
    { title: 'a backup of the accounts', event: fileEvent('changed', '/host/etc/passwd-') },
    { title: 'data of a pod', event: fileEvent('added', '/host/var/lib/kubelet/pods/1/volumes/usr/bin/ls') },
  ],
};
