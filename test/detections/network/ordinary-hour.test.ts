import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { captureOf } from '../../support/suricata/network-case';
import { ordinaryHour } from '../../support/suricata/ordinary-hour';
import { suricata, writeSuricataFiles } from '../../support/suricata/run';
import { sampleSettings } from '../../support/suricata/sample-settings';
import { networkCases } from './cases';

describeWith('suricata', 'an hour of ordinary traffic', (program) => {
  const hours = { host: ordinaryHour('host'), pod: ordinaryHour('pod') };

  it.each(['host', 'pod'] as const)('gives no alert at the tap %s, where a scan would', async (tap) => {
    const folder = scratch();
    // Flows are counted to see that the engine followed them.
    const settings = { ...sampleSettings, tap, capture: { ...sampleSettings.capture, events: ['flow' as const] } };
    writeSuricataFiles(folder, settings);
    const hour = hours[tap];
    const [quiet, loud] = [join(folder, 'quiet.pcap'), join(folder, 'loud.pcap')];
    writeFileSync(quiet, hour.file());
    const scan = networkCases['port-scan']?.[0];
    if (scan === undefined) throw new Error('there is no scan');
    writeFileSync(loud, captureOf(scan).file());
    const read = async (file: string) => {
      const { status, output } = await suricata(program, folder, 'read', [
        '-r',
        file,
        '-l',
        folder,
        '--runmode',
        'single',
      ]);
      const events = output
        .split('\n')
        .filter((line) => line !== '')
        .map((line): { event_type: string; alert?: { signature: string } } => JSON.parse(line));
      return {
        status,
        flows: events.filter(({ event_type: type }) => type === 'flow').length,
        alerts: events.filter(({ event_type: type }) => type === 'alert').map(({ alert }) => alert?.signature),
      };
    };
    const { flows, ...found } = await read(quiet);
    expect(found).toEqual({ status: 0, alerts: [] });
    expect(flows).toBeGreaterThan(20_000);
    expect(hour.count).toBeGreaterThan(100_000);
    expect((await read(loud)).alerts).toHaveLength(1);
  });

  it('is the same each time', () => {
    expect(ordinaryHour('host').file().equals(hours.host.file())).toBe(true);
  });
});
