import { fileEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

export const authorizedKeysChanged: WazuhProof = {
  positive: [
    { title: 'a key for root', event: fileEvent('added', '/host/root/.ssh/authorized_keys') },
    {
      title: 'another key for the user of the image',
      event: fileEvent('changed', '/host/home/ec2-user/.ssh/authorized_keys'),
    },
    {
      title: 'the second file that sshd reads',
      event: fileEvent('added', '/host/home/ec2-user/.ssh/authorized_keys2'),
    },
    { title: 'somebody tidies up', event: fileEvent('deleted', '/host/root/.ssh/authorized_keys') },
  ],
  negative: [
    { title: 'a host that root knows', event: fileEvent('changed', '/host/root/.ssh/known_hosts') },
    { title: 'an example in a package', event: fileEvent('added', '/host/root/.ssh/authorized_keys.rpmnew') },
    { title: 'in the agent itself', event: fileEvent('changed', '/root/.ssh/authorized_keys') },
    { title: 'in the data of a pod', event: fileEvent('added', '/data/host/root/.ssh/authorized_keys') },
  ],
};
