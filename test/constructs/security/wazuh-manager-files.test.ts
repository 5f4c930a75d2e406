import { WazuhManagerFiles } from '../../../constructs/security/wazuh-manager-files';
import { wazuhRuleFiles } from '../../../detections/wazuh/export';
import { wazuhNamespace } from '../../support/sample-wazuh-managers';
import { resource, synthesize } from '../../support/synthesize';

const rules = wazuhRuleFiles({ deployers: ['arn:aws:iam::111122223333:role/apply'] });
const secret = (name: string) => ({ reference: `\${var.${name}}`, revision: 2 });
const json = synthesize((stack) => {
  new WazuhManagerFiles(stack, 'files', {
    namespace: wazuhNamespace('zerotrace-wazuh'),
    rules,
    secrets: { cluster: secret('a'), enrollment: secret('b'), indexer: secret('c'), api: secret('d') },
  });
});

describe('WazuhManagerFiles', () => {
  it('has the rules as they are tested, with what the environment says', () => {
    const { data } = resource(json, 'kubernetes_config_map_v1') as { data: Record<string, string> };
    expect(Object.keys(data).sort()).toEqual([
      'entrypoint.sh',
      'etc.decoders.zerotrace.xml',
      'etc.local_internal_options.conf',
      'etc.rules.zerotrace.xml',
    ]);
    // Terraform reads an escaped text as the text.
    expect(data['etc.rules.zerotrace.xml']?.replaceAll('$${', '${')).toBe(rules['etc/rules/zerotrace.xml']);
    expect(data['etc.rules.zerotrace.xml']).toContain('111122223333');
  });

  it('keeps secrets out of it: they are written once, and again when one is rotated', () => {
    const { data_wo: written, metadata } = resource(json, 'kubernetes_secret_v1');
    expect(written).toEqual({ cluster: '${var.a}', 'authd.pass': '${var.b}', indexer: '${var.c}', api: '${var.d}' });
    expect(metadata).toMatchObject({ name: 'zerotrace-wazuh-manager', namespace: 'zerotrace-wazuh' });
  });
});
