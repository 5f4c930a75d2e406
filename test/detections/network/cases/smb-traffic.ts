import { smbNegotiate, smbNegotiated } from '../../../support/pcap/messages';
import { unexpectedProtocol } from '../../../support/suricata/unexpected-protocol';

export const cases = unexpectedProtocol({
  name: 'SMB',
  sid: 1_000_130,
  port: 445,
  request: smbNegotiate,
  answer: smbNegotiated,
});
