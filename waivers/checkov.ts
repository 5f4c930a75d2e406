import type { Waiver } from './waiver';

/** A choice that we look at again once a year. */
const yearly = '2027-11-30';

/** Findings of Checkov that are accepted. An expired or unused one fails test/checkov.test.ts. */
export const checkovWaivers: readonly Waiver[] = [
  // The cluster and what stands in front of it.
  {
    check: 'CKV2_AWS_28',
    path: '*-cluster/load-balancer/load-balancer',
    reason: 'A web ACL has a running cost and rules that depend on what is attacked: it comes with the security layer.',
    expires: '2027-05-31',
  },
  {
    check: 'CKV_AWS_150',
    path: '*-cluster/load-balancer/load-balancer',
    reason: 'Only environments whose data is protected refuse to be destroyed: development and staging come and go.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_260',
    path: '*-cluster/load-balancer/firewall/world-80',
    reason: 'Port 80 only redirects to HTTPS: who types the bare name should arrive.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_39',
    path: 'development-cluster/eks/cluster',
    reason: 'Open to the CIDR list of the environment only; production is private. See decision 0127.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_145',
    path: '*-cluster/load-balancer/logs/bucket/bucket',
    reason: 'Load balancers deliver access logs only to buckets that S3 encrypts with its own keys.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_378',
    path: '*-cluster/login/targets',
    reason: 'Plain HTTP inside the VPC, to one port that admits the load balancer alone. See decision 0125.',
    expires: yearly,
  },
  // The network.
  {
    check: 'CKV2_AWS_38',
    path: '*-network/dns/zone',
    reason: 'DNSSEC needs a record at the parent domain, which somebody else owns: signing without it breaks the zone.',
    expires: yearly,
  },
  {
    check: 'CKV2_AWS_39',
    path: '*-network/dns/zone',
    reason: 'The zone holds public names alone; Route 53 logs queries only to us-east-1, outside our regions.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_338',
    path: '*-network/vpc/flow-logs/log-group/*',
    reason: 'Each environment states how long flow logs are kept; a year of them costs more than they tell.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_338',
    path: '*-cluster/eks/logs/group',
    reason: 'Each environment states how long control-plane logs are kept: a year in production, less elsewhere.',
    expires: yearly,
  },
  // Buckets.
  {
    check: 'CKV2_AWS_62',
    path: '**/bucket/bucket',
    reason: 'Nothing acts on new objects: states, backups and access logs are read when somebody needs them.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_144',
    path: '**/bucket/bucket',
    reason: 'One region is what we promise; buckets are versioned, and losing a region is not planned for yet.',
    expires: yearly,
  },
  {
    check: 'CKV_AWS_18',
    path: '**/bucket/bucket',
    reason: 'Reads and writes are in CloudTrail where an account records data events; log buckets would need logs too.',
    expires: yearly,
  },
  // Workloads.
  {
    check: 'CKV_K8S_11',
    path: '*-services/*/workload/deployment',
    reason: 'A CPU limit throttles a busy pod on an idle node; requests divide the CPU fairly, memory is limited.',
    expires: yearly,
  },
  {
    check: 'CKV_K8S_15',
    path: '*-services/*/workload/deployment',
    reason: 'Tags are pinned and in production digests too: pulling again brings the same image, or an outage.',
    expires: yearly,
  },
  {
    check: 'CKV_K8S_43',
    path: '*-services/*/workload/deployment',
    reason: 'Only production needs digests (rule of the environments); its edge has the tag that the tests ran.',
    expires: yearly,
  },
  // Pods of monitoring, logging and security, as the services.
  ...[
    'monitoring/thanos/query',
    'monitoring/login/workload',
    'logging/statsd/workload',
    'security/dashboard/workload',
  ].flatMap((workload) => [
    {
      check: 'CKV_K8S_11',
      path: `*-${workload}/deployment`,
      reason: 'A CPU limit throttles a busy pod on an idle node; requests divide the CPU fairly, memory is limited.',
      expires: yearly,
    },
    {
      check: 'CKV_K8S_15',
      path: `*-${workload}/deployment`,
      reason: 'The tag is a release: pulling again brings the same image, or an outage.',
      expires: yearly,
    },
    {
      check: 'CKV_K8S_43',
      path: `*-${workload}/deployment`,
      reason: 'The tag of the release that the tests ran, or that the chart gives to the other parts.',
      expires: yearly,
    },
  ]),
];
