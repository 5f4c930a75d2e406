import type { NetworkCase } from '../../../support/suricata/network-case';
import { cases as apiServerUnexpectedClient } from './api-server-unexpected-client';
import { cases as badTlsFingerprint } from './bad-tls-fingerprint';
import { cases as bulkEgress } from './bulk-egress';
import { cases as databaseBruteForce } from './database-brute-force';
import { cases as databaseUnexpectedClient } from './database-unexpected-client';
import { cases as dnsTunnel } from './dns-tunnel';
import { cases as hostSweep } from './host-sweep';
import { cases as metadataServiceAccess } from './metadata-service-access';
import { cases as miningPool } from './mining-pool';
import { cases as portScan } from './port-scan';
import { cases as rdpTraffic } from './rdp-traffic';
import { cases as smbTraffic } from './smb-traffic';
import { cases as sshBruteForce } from './ssh-brute-force';
import { cases as weakTls } from './weak-tls';

/** Traffic cases by detection. */
export const networkCases: Readonly<Record<string, readonly NetworkCase[]>> = {
  'port-scan': portScan,
  'host-sweep': hostSweep,
  'ssh-brute-force': sshBruteForce,
  'database-brute-force': databaseBruteForce,
  'database-unexpected-client': databaseUnexpectedClient,
  'api-server-unexpected-client': apiServerUnexpectedClient,
  'metadata-service-access': metadataServiceAccess,
  'dns-tunnel': dnsTunnel,
  'bulk-egress': bulkEgress,
  'mining-pool': miningPool,
  'weak-tls': weakTls,
  'bad-tls-fingerprint': badTlsFingerprint,
  'smb-traffic': smbTraffic,
  'rdp-traffic': rdpTraffic,
};
