import { dataStream, logDatasetNames, logDatasets } from '../../../logs/datasets';
import { elasticsearchResources } from '../../../logs/elasticsearch';
import { elasticsearchRoles, elasticsearchUsers, readerRole, userRoles } from '../../../logs/elasticsearch/roles';

const input = {
  environment: 'staging',
  retentionDays: { access: 14, app: 2, metrics: 5, platform: 7, security: 90 },
  copies: 1,
};
const resources = elasticsearchResources(input);
const roles = elasticsearchRoles('staging');

describe('templates', () => {
  it.each(logDatasetNames)('has one for the data stream of %s, with the policy of its kind', (name) => {
    expect(resources.indexTemplates[`zerotrace-logs-${name}`]).toEqual({
      _meta: { managed_by: 'zerotrace' },
      index_patterns: [`logs-zerotrace.${name}-*`],
      data_stream: {},
      priority: 500,
      composed_of: ['zerotrace-settings', 'zerotrace-logs-mappings'],
      template: { settings: { index: { lifecycle: { name: `zerotrace-${logDatasets[name].kind}` } } } },
    });
    expect(resources.dataStreams).toContain(dataStream(name, 'staging'));
  });

  it('match no data stream but their own', () => {
    const patterns = logDatasetNames.map((name) => `logs-zerotrace.${name}-`);
    for (const name of logDatasetNames) {
      expect(patterns.filter((pattern) => dataStream(name, 'staging').startsWith(pattern))).toHaveLength(1);
    }
  });

  it('are composed of what there is, and follow policies that there are', () => {
    const text = JSON.stringify(resources.indexTemplates);
    for (const [, name = ''] of text.matchAll(/"lifecycle":\{"name":"([^"]+)"/g)) {
      expect(resources.lifecyclePolicies).toHaveProperty([name]);
    }
    expect(Object.keys(resources.componentTemplates).sort()).toEqual([
      'zerotrace-logs-mappings',
      'zerotrace-metrics-mappings',
      'zerotrace-settings',
    ]);
  });
});

describe('lifecycle policies', () => {
  it('keep each kind for its days, warm after two where it is kept longer', () => {
    expect(resources.lifecyclePolicies['zerotrace-access']).toMatchObject({
      policy: { phases: { hot: {}, warm: { min_age: '2d' }, delete: { min_age: '14d', actions: { delete: {} } } } },
    });
    expect(JSON.stringify(resources.lifecyclePolicies['zerotrace-app'])).not.toContain('"warm"');
  });

  it('use no phase or action of a paid licence', () => {
    expect(JSON.stringify(resources)).not.toMatch(/searchable_snapshot|"frozen"|"field_security"|"downsample"/);
  });
});

describe('snapshots', () => {
  it('are of environments with a bucket only', () => {
    expect(resources.snapshotPolicies).toEqual({});
    const snapshots = { bucket: 'logs', region: 'eu-central-1', retentionDays: 30 };
    const { snapshotPolicies, snapshotRepositories } = elasticsearchResources({ ...input, snapshots });
    expect(snapshotRepositories).toEqual({
      'zerotrace-s3': { type: 's3', settings: { bucket: 'logs', base_path: 'elasticsearch' } },
    });
    expect(snapshotPolicies['zerotrace-nightly']).toMatchObject({
      repository: 'zerotrace-s3',
      retention: { expire_after: '30d' },
    });
  });
});

describe('roles', () => {
  it('let Logstash add documents to data streams of the environment, and nothing else', () => {
    const { cluster, indices } = roles[elasticsearchUsers.logstash] ?? {};
    expect(cluster).toEqual(['monitor']);
    expect(indices).toEqual([{ names: resources.dataStreams, privileges: ['create_doc'] }]);
  });

  it.each(logDatasetNames)('let a reader of %s read that data stream alone', (name) => {
    expect(roles[readerRole(name)]?.indices).toEqual([
      { names: [`logs-zerotrace.${name}-staging`], privileges: ['read', 'view_index_metadata'] },
    ]);
    expect(roles[readerRole(name)]?.cluster).toBeUndefined();
  });

  it('give nobody security, all of the cluster, or documents to the job and the exporter', () => {
    const text = JSON.stringify(roles);
    expect(text).not.toMatch(/superuser|manage_security|"all"|manage_api_key|run_as/);
    for (const user of [elasticsearchUsers.setup, elasticsearchUsers.exporter]) {
      const privileges = roles[user]?.indices?.flatMap((each) => each.privileges) ?? [];
      expect(privileges.filter((each) => ['all', 'read', 'write', 'create_doc', 'index'].includes(each))).toEqual([]);
    }
  });

  it('are there for every user', () => {
    for (const user of ['logstash', 'setup', 'exporter', 'reader'] as const)
      for (const role of userRoles(user)) expect(roles).toHaveProperty([role]);
  });
});
