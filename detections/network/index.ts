import type { FindingDetection } from '../detection';
import { apiServerUnexpectedClient } from './api-server-unexpected-client';
import { badTlsFingerprint } from './bad-tls-fingerprint';
import { bulkEgress } from './bulk-egress';
import { databaseBruteForce } from './database-brute-force';
import { databaseUnexpectedClient } from './database-unexpected-client';
import { dnsTunnel } from './dns-tunnel';
import { hostSweep } from './host-sweep';
import { metadataServiceAccess } from './metadata-service-access';
import { miningPool } from './mining-pool';
import { portScan } from './port-scan';
import { rdpTraffic } from './rdp-traffic';
import { smbTraffic } from './smb-traffic';
import { sshBruteForce } from './ssh-brute-force';
import { weakTls } from './weak-tls';

/** What Suricata looks for in packets. */
export const networkDetections: readonly FindingDetection[] = [
  portScan,
  hostSweep,
  sshBruteForce,
  databaseBruteForce,
  databaseUnexpectedClient,
  apiServerUnexpectedClient,
  metadataServiceAccess,
  dnsTunnel,
  bulkEgress,
  miningPool,
  weakTls,
  badTlsFingerprint,
  smbTraffic,
  rdpTraffic,
];
