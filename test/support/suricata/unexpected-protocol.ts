import { httpGet, httpOk } from '../pcap/messages';
import type { NetworkCase } from './network-case';
import { places } from './sample-settings';

/** A protocol that nothing of the platform speaks. */
export interface UnexpectedProtocol {
  readonly name: string;
  readonly sid: number;
  readonly port: number;
  /** What a client says first, and what a server answers. */
  readonly request: () => Buffer;
  readonly answer: () => Buffer;
}

const client = { address: places.api, port: 45_000 };
const stranger = '192.168.7.7';

/** Cases of a rule that finds a protocol wherever it is spoken, and nothing else on its port. */
export function unexpectedProtocol({ name, sid, port, request, answer }: UnexpectedProtocol): readonly NetworkCase[] {
  const server = { address: '10.30.40.7', port };
  return [
    {
      name: `a pod speaks ${name} with another host`,
      alerts: [sid],
      source: places.api,
      traffic: (capture) => {
        capture.tcp(0, client, server).send(request()).reply(answer()).close();
      },
    },
    {
      name: `somebody speaks ${name} with a node`,
      alerts: [sid],
      source: stranger,
      traffic: (capture) => {
        const node = { address: places.nodes[0], port };
        capture.tcp(0, { address: stranger, port: 45_000 }, node).send(request()).reply(answer()).close();
      },
    },
    {
      name: `HTTP on the port of ${name}`,
      alerts: [],
      traffic: (capture) => {
        capture
          .tcp(0, client, server)
          .send(httpGet('/', 'x', 'curl/8.5.0'))
          .reply(httpOk('y'))
          .close();
      },
    },
    {
      name: 'a port that is closed',
      alerts: [],
      traffic: (capture) => {
        capture.refused(0, client, server);
      },
    },
  ];
}
