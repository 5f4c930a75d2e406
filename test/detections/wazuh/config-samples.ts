import type { WazuhFilesOptions } from '../../../detections/wazuh/export';

/** What the tests of configuration print. */
export const sampleOptions: WazuhFilesOptions = {
  rules: { deployers: ['arn:aws:iam::111122223333:role/zerotrace-apply'] },
  manager: {
    masterAddress: 'zerotrace-wazuh-master-0.zerotrace-wazuh-cluster.zerotrace-wazuh',
    indexer: {
      urls: ['https://zerotrace-wazuh-indexer.zerotrace-security:9200'],
      certificateAuthority: '/certificates/indexer/ca.crt',
      certificate: '/certificates/indexer/tls.crt',
      key: '/certificates/indexer/tls.key',
    },
    enrolment: { certificate: '/certificates/enrolment/tls.crt', key: '/certificates/enrolment/tls.key' },
    auditLog: { logGroup: '/aws/eks/zerotrace-dev/cluster', region: 'eu-central-1', intervalMinutes: 1 },
  },
  agent: {
    managerAddress: 'zerotrace-wazuh-workers.zerotrace-wazuh',
    enrolmentAddress: 'zerotrace-wazuh-master.zerotrace-wazuh',
    certificateAuthority: '/certificates/ca.crt',
    auditLogFile: '/var/log/kubernetes/audit/audit.log',
  },
};
