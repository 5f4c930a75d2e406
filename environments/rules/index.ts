import { aiMatcherMemory } from './ai-matcher-memory';
import { alertmanagerPair } from './alertmanager-pair';
import { apiSingleReplica } from './api-single-replica';
import { autoscalerHome } from './autoscaler-home';
import { awsPartition } from './aws-partition';
import { backupsNeedAws } from './backups-need-aws';
import { chartMirrorUrl } from './chart-mirror-url';
import { cidrBaseAddress } from './cidr-base-address';
import { cidrOverlap } from './cidr-overlap';
import { cidrOverlapBetween } from './cidr-overlap-between';
import { cidrPrivate } from './cidr-private';
import { cidrTooSmall } from './cidr-too-small';
import { clusterEndpointHttps } from './cluster-endpoint-https';
import { connectionPools } from './connection-pools';
import { cronSchedule } from './cron-schedule';
import { disruptionBudget } from './disruption-budget';
import { domainCertificate } from './domain-certificate';
import { duplicateDomain } from './duplicate-domain';
import { duplicateName } from './duplicate-name';
import { instanceTypes } from './instance-types';
import { loggingDisk } from './logging-disk';
import { loggingHeap } from './logging-heap';
import { loggingNodes } from './logging-nodes';
import { loggingOutage } from './logging-outage';
import { loggingSnapshotsNeedAws } from './logging-snapshots-need-aws';
import { loginIngress } from './login-ingress';
import { loginLinks } from './login-links';
import { movingTag } from './moving-tag';
import { nodeGroupSizes } from './node-group-sizes';
import { nodeReleaseVersion } from './node-release-version';
import { nodesFit } from './nodes-fit';
import { postgresMemory } from './postgres-memory';
import { productionAlerting } from './production-alerting';
import { productionBackups } from './production-backups';
import { productionDigest } from './production-digest';
import { productionLogging } from './production-logging';
import { productionNat } from './production-nat';
import { productionProtected } from './production-protected';
import { productionReplicas } from './production-replicas';
import { productionSecurity } from './production-security';
import { productionStandby } from './production-standby';
import { productionZones } from './production-zones';
import { prometheusMemory } from './prometheus-memory';
import { publicEndpointWorld } from './public-endpoint-world';
import { rdsNeedsAws } from './rds-needs-aws';
import { rdsStorage } from './rds-storage';
import { requestsAboveLimits } from './requests-above-limits';
import { retentionFitsDisk } from './retention-fits-disk';
import { roleAccount } from './role-account';
import { roleSeparation } from './role-separation';
import { secretPrefix } from './secret-prefix';
import { secretsSource } from './secrets-source';
import { securityAuditSource } from './security-audit-source';
import { securityHostVisible } from './security-host-visible';
import { securityIndexerHeap } from './security-indexer-heap';
import { securityIndexerNodes } from './security-indexer-nodes';
import { securityNeedsLogging } from './security-needs-logging';
import { sharedContext } from './shared-context';
import { sharedSecretPrefix } from './shared-secret-prefix';
import { sharedWebImage } from './shared-web-image';
import { statMonitorImage } from './stat-monitor-image';
import { stateBucket } from './state-bucket';
import { subnetsPerZone } from './subnets-per-zone';
import { suricataMemory } from './suricata-memory';
import { thanosCompactorDisk } from './thanos-compactor-disk';
import { thanosNeedsAws } from './thanos-needs-aws';
import { thanosRetention } from './thanos-retention';
import { tierTarget } from './tier-target';
import { valkeyMemory } from './valkey-memory';
import { webAclLocation } from './web-acl-location';
import { zones } from './zones';
import type { Rule, SharedRule } from '../rule';

/** Rules over one environment, sorted by id. */
export const rules: readonly Rule[] = [
  aiMatcherMemory,
  alertmanagerPair,
  apiSingleReplica,
  autoscalerHome,
  awsPartition,
  backupsNeedAws,
  chartMirrorUrl,
  cidrBaseAddress,
  cidrOverlap,
  cidrPrivate,
  cidrTooSmall,
  clusterEndpointHttps,
  connectionPools,
  cronSchedule,
  disruptionBudget,
  domainCertificate,
  instanceTypes,
  loggingDisk,
  loggingHeap,
  loggingNodes,
  loggingOutage,
  loggingSnapshotsNeedAws,
  loginIngress,
  loginLinks,
  movingTag,
  nodeGroupSizes,
  nodeReleaseVersion,
  nodesFit,
  postgresMemory,
  productionAlerting,
  productionBackups,
  productionDigest,
  productionLogging,
  productionNat,
  productionProtected,
  productionReplicas,
  productionSecurity,
  productionStandby,
  productionZones,
  prometheusMemory,
  publicEndpointWorld,
  rdsNeedsAws,
  rdsStorage,
  requestsAboveLimits,
  retentionFitsDisk,
  roleAccount,
  roleSeparation,
  secretPrefix,
  secretsSource,
  securityAuditSource,
  securityHostVisible,
  securityIndexerHeap,
  securityIndexerNodes,
  securityNeedsLogging,
  statMonitorImage,
  stateBucket,
  subnetsPerZone,
  suricataMemory,
  thanosCompactorDisk,
  thanosNeedsAws,
  thanosRetention,
  tierTarget,
  valkeyMemory,
  webAclLocation,
  zones,
];

/** Rules over all environments together, sorted by id. */
export const sharedRules: readonly SharedRule[] = [
  cidrOverlapBetween,
  duplicateDomain,
  duplicateName,
  sharedContext,
  sharedSecretPrefix,
  sharedWebImage,
];
