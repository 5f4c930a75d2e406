import { fileEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

export const preloadChanged: WazuhProof = {
  positive: [
    { title: 'it appears', event: fileEvent('added', '/host/etc/ld.so.preload') },
    { title: 'it changes', event: fileEvent('changed', '/host/etc/ld.so.preload') },
    { title: 'it goes', event: fileEvent('deleted', '/host/etc/ld.so.preload') },
  ],
  negative: [
    { title: 'the cache of libraries', event: fileEvent('changed', '/host/etc/ld.so.cache') },
    { title: 'a backup', event: fileEvent('added', '/host/etc/ld.so.preload.rpmnew') },
    { title: 'in the agent itself', event: fileEvent('added', '/etc/ld.so.preload') },
    { title: 'in the data of a pod', event: fileEvent('added', '/data/host/etc/ld.so.preload') },
  ],
};
