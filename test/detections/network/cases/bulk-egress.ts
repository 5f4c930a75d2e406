import { applicationData, clientHello, modern, serverHello, versions } from '../../../support/pcap/tls';
import { clientPort } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const megabyte = 1_000_000;

interface Upload {
  readonly name?: string;
  readonly source?: string;
  readonly target?: string;
  readonly parts?: readonly number[];
}

/** Sends much by TLS, of which the capture has seen the first and the last only. */
const upload = ({
  name = 'drop.example.net',
  source = places.nodes[0],
  target = places.outside,
  parts = [126, 125],
}: Upload = {}): NetworkCase['traffic'] => {
  return (capture) => {
    const session = capture
      .tcp(0, { address: source, port: clientPort(1) }, { address: target, port: 443 })
      .send(clientHello(modern(name)))
      .reply(serverHello(versions.tls12, 49_199))
      .send(applicationData(1000));
    for (const part of parts)
      session
        .wait(5)
        .sendUnseen(part * megabyte)
        .send(applicationData(1000));
    session.close();
  };
};

export const cases: readonly NetworkCase[] = [
  { name: '251 MB to an unknown address', alerts: [1_000_091], traffic: upload() },
  { name: '600 MB to an unknown address', alerts: [1_000_091], traffic: upload({ parts: [200, 200, 200] }) },
  {
    name: '251 MB with a name that only ends like S3',
    alerts: [1_000_091],
    traffic: upload({ name: 's3.eu-central-1.amazonaws.com.example.net' }),
  },
  {
    name: '251 MB to another service of AWS',
    alerts: [1_000_091],
    traffic: upload({ name: 'ec2-3-4-5-6.eu-central-1.compute.amazonaws.com' }),
  },
  { name: '249 MB to an unknown address', alerts: [], traffic: upload({ parts: [125, 124] }) },
  {
    name: 'a backup to S3',
    alerts: [],
    traffic: upload({
      name: 'zerotrace-backups.s3.eu-central-1.amazonaws.com',
      target: places.storage,
      parts: [200, 200, 200, 200],
    }),
  },
  {
    name: 'a backup to S3 by path',
    alerts: [],
    traffic: upload({ name: 's3.eu-central-1.amazonaws.com', target: places.storage }),
  },
  {
    name: 'a backup to S3 with capitals',
    alerts: [],
    traffic: upload({ name: 'Backups.S3.eu-central-1.AmazonAWS.com', target: places.storage }),
  },
  {
    name: '600 MB to a mirror that is known',
    alerts: [],
    traffic: upload({ target: places.mirror, parts: [200, 200, 200] }),
  },
  { name: '600 MB within the VPC', alerts: [], traffic: upload({ target: places.database, parts: [200, 200, 200] }) },
  {
    name: '600 MB through the edge, from outside to a pod',
    alerts: [],
    traffic: upload({ source: places.outside, target: places.edge, parts: [200, 200, 200] }),
  },
  {
    name: '600 MB from somebody else to somebody else',
    alerts: [],
    traffic: upload({ source: '192.168.7.7', target: places.outside, parts: [200, 200, 200] }),
  },
  {
    name: 'a download of 600 MB',
    alerts: [],
    traffic: (capture) => {
      const session = capture
        .tcp(0, { address: places.nodes[0], port: clientPort(1) }, { address: places.outside, port: 443 })
        .send(clientHello(modern('files.example.net')))
        .reply(serverHello(versions.tls12, 49_199));
      for (const part of [200, 200, 200])
        session
          .wait(5)
          .replyUnseen(part * megabyte)
          .reply(applicationData(1000))
          .send('x');
      session.close();
    },
  },
];
