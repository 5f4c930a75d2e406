import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { image } from '../../constructs/core/image-reference';
import { cveUpdateDefaults } from '../../constructs/services/cve-update';
import { serviceNames } from '../../constructs/services/service-names';
import { agentDefaults } from '../../constructs/services/zerotrace-agent';
import { apiDefaults } from '../../constructs/services/zerotrace-api';
import { enrichmentDefaults } from '../../constructs/services/zerotrace-enrichment';
import { webDefaults } from '../../constructs/services/zerotrace-web';
import { stagesOf } from '../support/dockerfile';

const folder = resolve(__dirname, '../../images');
const images = [
  { name: 'api', user: apiDefaults.user, port: serviceNames.api.port },
  { name: 'enrichment', user: enrichmentDefaults.user, port: serviceNames.enrichment.port },
  { name: 'web', user: webDefaults.user, port: serviceNames.web.port },
  { name: 'agent', user: agentDefaults.user, port: undefined },
];

describe.each(images)('images/$name/Dockerfile', ({ name, user, port }) => {
  const text = readFileSync(join(folder, name, 'Dockerfile'), 'utf8');
  const stages = stagesOf(text);
  const all = stages.flatMap(({ instructions }) => instructions);
  const last = stages.at(-1)?.instructions ?? [];
  const valuesOf = (instruction: string) => last.filter((each) => each.name === instruction).map((each) => each.text);

  it('runs as the user that its construct names, by number, so that Kubernetes can tell that it is not root', () => {
    expect(valuesOf('USER')).toEqual([`${user}:${user}`]);
    expect(user).toBeGreaterThan(0);
  });

  it('listens where its Service points', () => {
    expect(valuesOf('EXPOSE')).toEqual(port === undefined ? [] : [String(port)]);
  });

  it('takes exact versions from named registries', () => {
    expect(stages.length).toBe(2);
    for (const { base } of stages) expect(image(base).tag).toMatch(/^\d+\.\d+\.\d+(?:-|$)/);
    expect(text).not.toMatch(/FROM.*:latest/);
  });

  it('copies from stages and folders that exist, and nothing to where only root may go', () => {
    const known = stages.map((stage) => stage.name);
    for (const copy of all.filter((each) => each.name === 'COPY')) {
      const words = copy.text.split(' ').filter((word) => !word.startsWith('--'));
      const from = /--from=(\S+)/.exec(copy.text)?.[1];
      if (from === 'platform') expect(existsSync(join(folder, name, words[0] ?? ''))).toBe(true);
      else if (from !== undefined) expect(known).toContain(from);
      expect(words.at(-1)).not.toMatch(/^\/root/);
    }
  });

  it('adds nothing from the network, and no check of health that Kubernetes ignores', () => {
    expect(all.filter((each) => ['ADD', 'HEALTHCHECK'].includes(each.name))).toEqual([]);
  });

  it('tells what upstream lacks, before anything else', () => {
    const header = text.slice(0, text.indexOf('\nFROM'));
    expect(header).toMatch(/^# zerotrace-\w+\. Build context: the folder [\w-]+ of a ZeroTrace checkout/);
    expect(header).toMatch(/^# Upstream/m);
  });
});

describe('images', () => {
  const instructions = (name: string) =>
    stagesOf(readFileSync(join(folder, name, 'Dockerfile'), 'utf8')).flatMap((stage) => stage.instructions);

  it('has the CVE updater where its job looks for it', () => {
    expect(instructions('enrichment')).toContainEqual({
      name: 'COPY',
      text: `--from=platform cve_update.py ${cveUpdateDefaults.script}`,
    });
  });

  it('builds no web app that would call the machine of the visitor', () => {
    expect(instructions('web')).toContainEqual({ name: 'ARG', text: 'VITE_API_URL' });
    expect(
      instructions('web').some(({ name, text }) => name === 'RUN' && text.includes('test -n "$VITE_API_URL"')),
    ).toBe(true);
  });
});
