import { stringify } from 'yaml';
import { captureSizes } from './capture-sizes';
import { networkVariables } from './network-variables';
import type { SuricataSettings } from './suricata-settings';
import { suricataFileNames, suricataPaths } from './suricata-settings';

/**
 * suricata.yaml of Suricata 7. Unknown keys pass silently, so that each is one of the file that Suricata ships (/etc/suricata/suricata.yaml);
 * a test compares them.
 */
export function suricataConfig(settings: SuricataSettings): object {
  const { folder = suricataPaths.folder, socket = suricataPaths.socket, logs = suricataPaths.logs } = settings;
  const { threads, ringSize, blockSize, memcaps, defaultPacketSize, maxPendingPackets } = captureSizes(settings);
  const { addresses, ports } = networkVariables(settings.networks);
  const file = (name: keyof typeof suricataFileNames) => `${folder}/${suricataFileNames[name]}`;
  const megabytes = (memory: number) => `${memory}mb`;
  return {
    'suricata-version': '7.0',
    vars: { 'address-groups': addresses, 'port-groups': ports },
    'default-log-dir': logs,
    // Asked for through the socket: no line of it is written.
    stats: { enabled: true, interval: 8 },
    outputs: [{ 'eve-log': eveLog(settings) }],
    // Standard output is for alerts alone: the console would put the engine's notices between them.
    logging: {
      'default-log-level': 'notice',
      outputs: [
        { console: { enabled: false } },
        { file: { enabled: true, level: 'notice', filename: '/dev/stderr', type: 'json' } },
      ],
    },
    // `--af-packet=<interface>` takes `default` for an interface that is not listed: its name is found out on the node.
    'af-packet': [
      {
        interface: 'default',
        threads,
        'cluster-id': 99,
        'cluster-type': 'cluster_flow',
        defrag: true,
        'use-mmap': true,
        'tpacket-v3': true,
        'ring-size': ringSize,
        'block-size': blockSize,
        'block-timeout': 10,
        // Packets that the node itself sends have no checksum yet: the kernel knows.
        'checksum-checks': 'kernel',
      },
    ],
    'pcap-file': { 'checksum-checks': 'auto' },
    runmode: 'workers',
    'max-pending-packets': maxPendingPackets,
    'default-packet-size': defaultPacketSize,
    'unix-command': { enabled: true, filename: socket },
    'app-layer': { protocols: protocols(megabytes(memcaps.http)) },
    security: { 'limit-noproc': true },
    coredump: { 'max-dump': 0 },
    'host-os-policy': { linux: ['0.0.0.0/0'] },
    defrag: {
      memcap: megabytes(memcaps.defrag),
      'hash-size': 4096,
      trackers: 4096,
      'max-frags': 8192,
      prealloc: true,
      timeout: 60,
    },
    flow: { memcap: megabytes(memcaps.flow), 'hash-size': 16_384, prealloc: 2048, 'emergency-recovery': 30 },
    stream: {
      memcap: megabytes(memcaps.stream),
      'checksum-validation': true,
      inline: 'auto',
      reassembly: { memcap: megabytes(memcaps['stream.reassembly']), depth: '1mb' },
    },
    host: { 'hash-size': 4096, prealloc: 256, memcap: megabytes(memcaps.host) },
    ippair: { 'hash-size': 4096, prealloc: 256, memcap: megabytes(memcaps.ippair) },
    detect: { profile: 'medium', 'sgh-mpm-context': 'auto' },
    threading: { 'set-cpu-affinity': false },
    'rule-files': [file('rules'), ...(settings.ruleFiles ?? [])],
    'classification-file': file('classification'),
    'threshold-file': file('threshold'),
  };
}

/** The same as Suricata reads it: it wants the version of YAML first. */
export function suricataYaml(settings: SuricataSettings): string {
  return `%YAML 1.1\n---\n${stringify(suricataConfig(settings), { lineWidth: 0, version: '1.1', aliasDuplicateObjects: false })}`;
}

/**
 * Alerts go to standard output, without payload, packets and bodies: they hold what customers send and passwords of databases, would be
 * kept for a year, and no one who reads alerts needs them.
 */
function eveLog({ capture }: SuricataSettings): object {
  return {
    enabled: true,
    filetype: 'regular',
    filename: '/dev/stdout',
    metadata: true,
    'community-id': true,
    'community-id-seed': 0,
    types: [
      {
        alert: {
          payload: false,
          'payload-printable': false,
          packet: false,
          'http-body': false,
          'http-body-printable': false,
          metadata: true,
          'tagged-packets': false,
        },
      },
      ...capture.events,
    ],
  };
}

/** Protocols whose messages are read. */
function protocols(httpMemcap: string): object {
  const on = { enabled: true };
  return {
    tls: { ...on, 'detection-ports': { dp: '443' }, 'ja3-fingerprints': true },
    ssh: on,
    smb: { ...on, 'detection-ports': { dp: '139, 445' } },
    rdp: on,
    dcerpc: on,
    dns: {
      tcp: { ...on, 'detection-ports': { dp: '53' } },
      udp: { ...on, 'detection-ports': { dp: '53' } },
    },
    http: { ...on, memcap: httpMemcap },
    http2: on,
    quic: on,
    ftp: on,
    smtp: on,
    krb5: on,
    nfs: on,
    tftp: on,
    snmp: on,
    rfb: { ...on, 'detection-ports': { dp: '5900, 5901' } },
    ntp: on,
    dhcp: on,
  };
}
