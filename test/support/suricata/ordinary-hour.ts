import type { Tap } from '../../../detections/detection';
import { Capture } from '../pcap/capture';
import { lookup } from '../pcap/dns';
import { httpGet, httpOk, postgresError, postgresScram, postgresStartup, postgresWelcome } from '../pcap/messages';
import type { Host, IpOptions } from '../pcap/packets';
import { applicationData, clientHello, modern, serverHello, versions } from '../pcap/tls';
import { clientPort, range } from './network-case';
import { places } from './sample-settings';

const hour = 3600;
/** Pods with something to scrape and to probe, over three zones. */
const pods = range(60).map((number) => `10.30.${[5, 37, 69][number % 3] ?? 5}.${20 + number}`);
const scrapePorts = [9100, 9187, 9121, 9102, 8080, 10_250, 9402, 10_902];
const [node] = places.nodes;
const outside = ['140.82.112.3', '151.101.2.132', '18.66.147.9'];

/** What makes one hour: a place for each connection, so that it is the same each time. */
class Hour {
  readonly capture = new Capture();
  private connections = 0;

  /** Does something every so many seconds. */
  every(seconds: number, offset: number, work: (at: number, round: number) => void): void {
    for (let round = 0; offset + round * seconds < hour; round += 1) work(offset + round * seconds, round);
  }

  client(address: string): Host {
    this.connections += 1;
    return { address, port: clientPort(this.connections) };
  }

  http(at: number, from: string, to: Host, path: string, agent: string, bytes = 200): void {
    this.capture
      .tcp(at, this.client(from), to)
      .send(httpGet(path, to.address, agent))
      .reply(httpOk('x'.repeat(bytes)))
      .close();
  }

  tls(at: number, from: string, to: Host, name: string, options?: IpOptions) {
    return this.capture
      .tcp(at, this.client(from), to, options)
      .send(clientHello(modern(name)))
      .reply(serverHello(versions.tls12, 49_199, Buffer.alloc(32, 1)))
      .send(applicationData(300));
  }
}

/** Prometheus scrapes every pod, kubelets probe theirs, load balancers and the blackbox exporter look whether all is well. */
function watching(life: Hour): void {
  pods.forEach((address, number) => {
    const port = scrapePorts[number % scrapePorts.length] ?? 9100;
    const session = life.capture.tcp(number * 0.4, life.client(places.prometheus), { address, port });
    life.every(30, 0, () =>
      session
        .wait(29.99)
        .send(httpGet('/metrics', address, 'Prometheus/3.14.0'))
        .reply(httpOk('x'.repeat(4000))),
    );
  });
  pods.slice(0, 12).forEach((address, number) => {
    life.every(10, number * 0.7, (at) => {
      life.http(at, node, { address, port: 8080 }, '/health', 'kube-probe/1.35');
    });
  });
  [places.loadBalancer, '10.30.132.41'].forEach((balancer, number) => {
    life.every(15, number * 3, (at) => {
      life.http(at, balancer, { address: places.edge, port: 8080 }, '/ready', 'ELB-HealthChecker/2.0');
    });
  });
  life.every(30, 4, (at, round) => {
    [...places.nodes, places.database, places.valkey].forEach((address, number) => {
      life.capture.ping(at + number * 0.1, '10.30.38.9', address, round);
    });
    life.tls(at + 1, node, { address: outside[0] ?? '', port: 443 }, 'zerotrace.example.com').close();
  });
}

/** Agents send, the edge passes on, services ask databases. At half past, the API restarts. */
function working(life: Hour): void {
  life.every(1, 0.5, (at, round) => {
    life.http(
      at,
      places.loadBalancer,
      { address: places.edge, port: 8080 },
      `/api/agents/heartbeat?n=${round}`,
      'zerotrace-agent/1.4',
    );
    life.http(
      at + 0.1,
      places.edge,
      { address: places.api, port: 8080 },
      '/api/agents/heartbeat',
      'zerotrace-agent/1.4',
    );
  });
  const pools = range(10).map((number) => login(life, 1 + number * 0.2, places.api, postgresWelcome()));
  life.every(6, 10, () =>
    pools.forEach((pool) => pool.wait(5.9).send('Q\0\0\0\x0dSELECT 1\0').reply(Buffer.alloc(300, 'D'))),
  );
  const cache = life.capture.tcp(2, life.client(places.enrichment), { address: places.valkey, port: 6379 });
  life.every(5, 3, () => cache.wait(4.9).send('GET cve:2026-1\r\n').reply('$4\r\nnone\r\n'));
  range(200).forEach((number) => {
    const client = life.client(places.api);
    life.capture
      .tcp(1800 + number * 0.02, client, { address: places.database, port: 5432 })
      .send(postgresStartup('api'))
      .close();
  });
  range(400).forEach((number) => {
    life.capture.refused(1780 + number * 0.05, life.client(places.edge), { address: places.api, port: 8080 });
  });
  // A secret was rotated, and one service has the old one for half a minute.
  range(5).forEach((number) => {
    login(life, 2000 + number * 6, places.enrichment, postgresError('28P01', 'password authentication failed')).close();
  });
}

function login(life: Hour, at: number, from: string, answer: Buffer) {
  return life.capture
    .tcp(at, life.client(from), { address: places.database, port: 5432 })
    .send(postgresStartup('enrichment'))
    .reply(postgresScram())
    .send('p\0\0\0\x0cguess!!!')
    .reply(answer);
}

/** Names are looked up, with the search list of the cluster and by CoreDNS for its pods. */
function naming(life: Hour): void {
  const names = [
    'zerotrace-postgres-rw.zerotrace-data.svc.cluster.local',
    'zerotrace-production-backups-111122223333.s3.eu-central-1.amazonaws.com.zerotrace-data.svc.cluster.local',
    'zerotrace-production-backups-111122223333.s3.eu-central-1.amazonaws.com',
    '0123456789abcdef0123456789abcdef.gr7.eu-central-1.eks.amazonaws.com',
    'services.nvd.nist.gov.eu-central-1.compute.internal',
    'services.nvd.nist.gov',
    'cdn-lfs-us-1.hf.co',
    '_2d9a51d9c0f74a2e8a0c1f3b5d7e9f10.zerotrace.example.com',
    'a1b2c3d4e5f60718293a4b5c6d7e8f90-0123456789.elb.eu-central-1.amazonaws.com',
  ];
  life.every(0.5, 0.2, (at, round) => {
    const name = names[round % names.length] ?? '';
    lookup(
      life.capture,
      at,
      life.client(pods[round % pods.length] ?? ''),
      places.coredns,
      name,
      round % 2 === 0 ? 'A' : 'AAAA',
    );
    if (round % 3 === 0) lookup(life.capture, at + 0.01, life.client(places.coredns), places.resolver, name);
  });
  // cert-manager looks whether a record has reached the servers of the domain.
  life.every(10, 7, (at) => {
    lookup(life.capture, at, life.client(node), '205.251.195.7', '_acme-challenge.zerotrace.example.com', 'TXT');
  });
}

/** Nodes talk with AWS and the control plane; logs, metrics and copies of databases travel. */
function carrying(life: Hour, tap: Tap): void {
  if (tap === 'host') {
    life.every(60, 5, (at) => {
      life.http(
        at,
        node,
        { address: places.metadata, port: 80 },
        '/latest/dynamic/instance-identity/document',
        'aws-sdk-go',
      );
    });
  }
  life.every(64, 6, (at) =>
    life.capture.udp(at, life.client(node), { address: '169.254.169.123', port: 123 }, Buffer.alloc(48, 0x23)),
  );
  life.every(60, 8, (at) => {
    life
      .tls(
        at,
        node,
        { address: places.apiServer, port: 443 },
        '0123456789abcdef0123456789abcdef.gr7.eu-central-1.eks.amazonaws.com',
      )
      .close();
    life.tls(at + 1, node, { address: '10.30.148.70', port: 443 }, 'ssm.eu-central-1.amazonaws.com').close();
    life.tls(at + 2, pods[3] ?? '', { address: places.apiServerService, port: 443 }, 'kubernetes.default.svc').close();
  });
  const logs = life.tls(
    3,
    node,
    { address: pods[7] ?? '', port: 5044 },
    'zerotrace-logstash-beats.zerotrace-logging.svc',
  );
  life.every(5, 4, () => logs.wait(4.99).send(applicationData(8000)));
  life.every(1, 0.9, (at) =>
    life.capture.udp(
      at,
      life.client(pods[7] ?? ''),
      { address: pods[8] ?? '', port: 9125 },
      Buffer.from('security_events_total:0|c'),
    ),
  );
  life.every(10, 1, (at) =>
    life.capture.udp(
      at,
      { address: pods[1] ?? '', port: 9094 },
      { address: pods[2] ?? '', port: 9094 },
      Buffer.alloc(200, 1),
    ),
  );
  // Elasticsearch moves a shard, and PostgreSQL gets a new replica: much, but inside.
  const shard = life.capture.tcp(900, life.client(pods[10] ?? ''), { address: pods[11] ?? '', port: 9300 });
  range(5).forEach(() => shard.wait(2).sendUnseen(200_000_000).send(Buffer.alloc(500)));
  const replica = life.capture.tcp(950, life.client(pods[12] ?? ''), { address: places.database, port: 5432 });
  range(5).forEach(() => replica.wait(2).replyUnseen(200_000_000).reply(Buffer.alloc(500)).send('ok'));
  // The nightly backup, and archived segments of the log.
  const backup = life.tls(
    600,
    node,
    { address: places.storage, port: 443 },
    'zerotrace-production-backups-111122223333.s3.eu-central-1.amazonaws.com',
  );
  range(10).forEach(() => backup.wait(3).sendUnseen(200_000_000).send(applicationData(500)));
  life.every(300, 20, (at) => {
    life
      .tls(
        at,
        node,
        { address: places.storage, port: 443 },
        'zerotrace-production-backups-111122223333.s3.eu-central-1.amazonaws.com',
      )
      .sendUnseen(16_000_000)
      .close();
  });
  // Catalogues and models come from outside.
  const model = life.tls(1200, node, { address: outside[2] ?? '', port: 443 }, 'cdn-lfs-us-1.hf.co');
  range(4).forEach(() => model.wait(3).replyUnseen(200_000_000).reply(applicationData(500)));
  life.every(120, 33, (at) => {
    life
      .tls(at, node, { address: outside[1] ?? '', port: 443 }, 'services.nvd.nist.gov')
      .reply(applicationData(8000))
      .close();
  });
  // Agents of Wazuh.
  const agent = life.capture.tcp(4, life.client(node), { address: pods[20] ?? '', port: 1514 });
  life.every(10, 5, () => agent.wait(9.9).send(Buffer.alloc(400, 0x21)).reply('ack'));
}

/** An hour of ordinary traffic, as a tap of one node sees it: the same each time. */
export function ordinaryHour(tap: Tap): Capture {
  const life = new Hour();
  watching(life);
  working(life);
  naming(life);
  carrying(life, tap);
  return life.capture;
}
