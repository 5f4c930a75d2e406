import type { FindingDetection } from '../detection';

/** SMB is spoken. */
export const smbTraffic: FindingDetection = {
  id: 'smb-traffic',
  title: 'SMB is spoken',
  severity: 'medium',
  techniques: ['T1021.002'],
  description:
    'Somebody speaks SMB, the file sharing of Windows, on any port. Nothing of the platform does: nodes are Linux and ' +
    'volumes are EBS. It is a way from host to host for ransomware, and in the cloud a way to lure hashes of passwords out.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_130,
        rev: 1,
        msg: 'SMB is spoken, which nothing of the platform does',
        protocol: 'tcp',
        from: { address: 'any' },
        to: { address: 'any' },
        flow: ['to_server', 'established'],
        options: [{ kind: 'app-layer-protocol', protocol: 'smb' }],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 600 },
        classtype: 'policy-violation',
      },
    ],
  },
  falsePositives:
    "Agents of ZeroTrace that look into shares of a customer's network, where one runs inside. A volume of a Windows file " +
    'server that somebody mounted on purpose.',
  response: [
    'Find the pod or host that connects, and the one that answers.',
    'If nobody mounted a share on purpose, isolate the client.',
    'Close ports 139 and 445 in security groups and network policies: no rule should allow them.',
  ],
  owner: 'security',
};
