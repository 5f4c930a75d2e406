import { rdpConfirm, rdpRequest } from '../../../support/pcap/messages';
import { unexpectedProtocol } from '../../../support/suricata/unexpected-protocol';

export const cases = unexpectedProtocol({
  name: 'RDP',
  sid: 1_000_140,
  port: 3389,
  request: rdpRequest,
  answer: rdpConfirm,
});
