import type { JsonFormat } from './format';

/** What an environment has Suricata write beside alerts: an event is what was seen, and no finding. */
export const suricataEvent: JsonFormat = {
  id: 'suricata-event',
  kind: 'json',
  dataset: 'platform',
  reference: 'https://docs.suricata.io/en/suricata-7.0.10/output/eve/eve-json-format.html',
  needs: ['timestamp', 'event_type', 'src_ip', 'dest_ip'],
  message: 'event_type',
  keys: {
    src_ip: ['source.ip', 'address'],
    src_port: ['source.port', 'whole'],
    dest_ip: ['destination.ip', 'address'],
    dest_port: ['destination.port', 'whole'],
    proto: ['network.transport', 'word'],
    app_proto: ['network.protocol', 'word'],
    community_id: ['network.community_id', 'name'],
    'tls.sni': ['tls.client.server_name', 'name'],
    'dns.rrname': ['dns.question.name', 'name'],
  },
  ignored: ['timestamp', 'flow_id', 'in_iface', 'pkt_src', 'pcap_cnt', 'tx_id'],
  samples: [
    {
      name: 'a question to DNS',
      line: '{"timestamp":"2026-11-25T10:00:00.000000+0000","flow_id":1,"event_type":"dns","src_ip":"10.0.1.9","src_port":50000,"dest_ip":"10.0.0.2","dest_port":53,"proto":"UDP","dns":{"type":"query","rrname":"example.com","rrtype":"A"}}',
      fields: {
        message: 'dns',
        'source.ip': '10.0.1.9',
        'destination.port': 53,
        'network.transport': 'udp',
        'dns.question.name': 'example.com',
        'zerotrace.security.event_type': undefined,
      },
    },
  ],
};
