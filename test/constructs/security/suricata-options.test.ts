import { suricataOptions } from '../../../constructs/security/suricata-options';

/** Paths of what is refused. */
function refused(options: unknown): string[] {
  const { error } = suricataOptions.safeParse(options);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('suricataOptions', () => {
  it('needs nothing to be said, and downloads no rules of others then', () => {
    const options = suricataOptions.parse({});
    expect(options.tap).toBe('host');
    expect(options.rules).toEqual({ checkSeconds: 15 });
    expect(options.resources.limits).toEqual({ cpu: '1', memory: '768Mi' });
  });

  it('keeps limits hard: neither container goes without a limit of CPU', () => {
    const resources = { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '1Gi' } };
    expect(refused({ resources, updater: resources })).toEqual(['resources.limits.cpu', 'updater.limits.cpu']);
  });

  it('takes rules of others by https only', () => {
    const community = (url: string) => ({ rules: { community: { url } } });
    expect(refused(community('https://rules.example.com/open/suricata-%(__version__)s/rules.tar.gz'))).toEqual([]);
    expect(refused(community('http://rules.example.com/rules.tar.gz'))).toEqual(['rules.community.url']);
  });

  it('knows two taps', () => {
    expect(refused({ tap: 'pod' })).toEqual([]);
    expect(refused({ tap: 'mirror' })).toEqual(['tap']);
  });
});
