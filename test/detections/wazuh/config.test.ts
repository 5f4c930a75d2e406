import { agentNamePlaceholder } from '../../../detections/wazuh/agent-config';
import { wazuhFilePaths, wazuhFiles } from '../../../detections/wazuh/export';
import { managerPlaceholders } from '../../../detections/wazuh/manager-config';
import { childOf, childrenOf, readXml, type ReadElement } from '../../support/wazuh/read-xml';
import { sampleOptions } from './config-samples';
import { knownElements } from './known-elements';

const files = wazuhFiles(sampleOptions);

function configOf(path: 'master/ossec.conf' | 'worker/ossec.conf' | 'agent/ossec.conf'): ReadElement {
  const [config, ...more] = readXml(files[path]);
  if (!config || more.length > 0) throw new Error(`${path} has not one root`);
  return config;
}

/** Texts at a path below an element: `auth/port`. */
function textsOf(element: ReadElement, path: string): string[] {
  const [name = '', ...rest] = path.split('/');
  const found = childrenOf(element, name);
  return rest.length === 0 ? found.map(({ text }) => text) : found.flatMap((each) => textsOf(each, rest.join('/')));
}

function unknownOf(element: ReadElement, path: string): string[] {
  const known = knownElements[path];
  return element.children.flatMap((child) => {
    const below = `${path}/${child.name}`;
    return known?.includes(child.name) === true ? unknownOf(child, below) : [below];
  });
}

const configs = (['master/ossec.conf', 'worker/ossec.conf', 'agent/ossec.conf'] as const).map((path) => ({
  path,
  config: configOf(path),
}));

describe.each(configs)('$path', ({ config }) => {
  it('has no element that Wazuh does not know', () => {
    expect(unknownOf(config, '')).toEqual([]);
  });

  it('lets nothing be done by itself, and has no command for it', () => {
    expect(textsOf(config, 'active-response/disabled')).toEqual(['yes']);
    expect(childrenOf(config, 'active-response')).toHaveLength(1);
    expect(childrenOf(config, 'command')).toEqual([]);
  });

  it('checks nothing of the container: inventory, policies and what else would', () => {
    expect(textsOf(config, 'sca/enabled')).toEqual(['no']);
    const wodles = childrenOf(config, 'wodle').filter(({ attributes }) => attributes['name'] !== 'aws-s3');
    expect(wodles.map((wodle) => [wodle.attributes['name'], textsOf(wodle, 'disabled')])).toEqual([
      ['syscollector', ['yes']],
      ['cis-cat', ['yes']],
      ['osquery', ['yes']],
    ]);
  });
});

describe('managers', () => {
  const [master, worker] = [configOf('master/ossec.conf'), configOf('worker/ossec.conf')];

  it('differ by their part and by who reads the audit log', () => {
    expect(textsOf(master, 'cluster/node_type')).toEqual(['master']);
    expect(textsOf(worker, 'cluster/node_type')).toEqual(['worker']);
    expect(textsOf(master, 'wodle/service/aws_log_groups')).toEqual(['/aws/eks/zerotrace-dev/cluster']);
    expect(textsOf(worker, 'wodle/service/aws_log_groups')).toEqual([]);
    expect(files['worker/ossec.conf'].replace('<node_type>worker<', '<node_type>master<')).toBe(
      files['master/ossec.conf'].replace(/ {2}<wodle name="aws-s3">[\s\S]*?<\/wodle>\n/, ''),
    );
  });

  it('have their name and the key put in by the image', () => {
    expect(textsOf(master, 'cluster/key')).toEqual([managerPlaceholders.clusterKey]);
    expect(textsOf(master, 'cluster/node_name')).toEqual([managerPlaceholders.nodeName]);
    expect(textsOf(master, 'cluster/nodes/node')).toEqual([sampleOptions.manager.masterAddress]);
  });

  it('let agents enrol by password over TLS, with a certificate that is not made by the image', () => {
    expect(textsOf(master, 'auth/use_password')).toEqual(['yes']);
    expect(textsOf(master, 'auth/ssl_manager_cert')).toEqual(['/certificates/enrolment/tls.crt']);
    expect(textsOf(master, 'auth/ssl_manager_key')).toEqual(['/certificates/enrolment/tls.key']);
  });

  it('keep a name for an agent that is there', () => {
    expect(textsOf(master, 'auth/force/disconnected_time')).toEqual(['1m']);
    expect(textsOf(master, 'auth/force/after_registration_time')).toEqual(['5m']);
  });

  it('alert from the level of the least severity, as JSON, and ask nobody on the internet for a version', () => {
    expect(textsOf(master, 'alerts/log_alert_level')).toEqual(['3']);
    expect(textsOf(master, 'global/jsonout_output')).toEqual(['yes']);
    expect(textsOf(master, 'global/update_check')).toEqual(['no']);
  });

  it("load Wazuh's own rules before ours", () => {
    expect(textsOf(master, 'ruleset/rule_dir')).toEqual(['ruleset/rules', 'etc/rules']);
    expect(textsOf(master, 'ruleset/decoder_dir')).toEqual(['ruleset/decoders', 'etc/decoders']);
    expect(textsOf(master, 'ruleset/list')).not.toContain('etc/lists/malicious-ioc/malware-hashes');
  });
});

describe('agents', () => {
  const agent = configOf('agent/ossec.conf');

  it('look at the node alone', () => {
    const paths = [
      ...textsOf(agent, 'syscheck/directories').flatMap((text) => text.split(',')),
      ...textsOf(agent, 'syscheck/nodiff'),
    ];
    expect(paths.length).toBeGreaterThan(10);
    const ignored = childrenOf(childOf(agent, 'syscheck') ?? agent, 'ignore').filter(
      ({ attributes }) => attributes['type'] === undefined,
    );
    expect([...paths, ...ignored.map(({ text }) => text)].filter((path) => !path.startsWith('/host/'))).toEqual([]);
    expect(textsOf(agent, 'rootcheck/base_directory')).toEqual(['/host']);
    expect(textsOf(agent, 'rootcheck/ignore').filter((path) => !path.startsWith('/host/'))).toEqual([]);
    expect(textsOf(agent, 'localfile/location')).toEqual(['journald', '/host/var/log/kubernetes/audit/audit.log']);
  });

  it.each(['pids', 'ports', 'if', 'trojans', 'unixaudit'])(
    'do not check %s, which would be of the container or cry wolf',
    (check) => {
      expect(textsOf(agent, `rootcheck/check_${check}`)).toEqual(['no']);
    },
  );

  it('send the content of no file', () => {
    const directories = childrenOf(childOf(agent, 'syscheck') ?? agent, 'directories');
    expect(directories.map(({ attributes }) => attributes['report_changes'])).toEqual(directories.map(() => 'no'));
  });

  it('enrol under the name of their node, by a certificate that they check', () => {
    expect(textsOf(agent, 'client/enrollment/agent_name')).toEqual([agentNamePlaceholder]);
    expect(textsOf(agent, 'client/enrollment/server_ca_path')).toEqual(['/certificates/ca.crt']);
    expect(textsOf(agent, 'client/enrollment/authorization_pass_path')).toEqual(['etc/authd.pass']);
  });

  it('run no command of the manager, and no package of it', () => {
    expect(files['agent/local_internal_options.conf'].split('\n').filter(Boolean)).toEqual([
      'logcollector.remote_commands=0',
      'wazuh_command.remote_commands=0',
      'sca.remote_commands=0',
    ]);
    expect(textsOf(agent, 'agent-upgrade/enabled')).toEqual(['no']);
    expect(textsOf(agent, 'client/auto_restart')).toEqual(['no']);
  });
});

describe('wazuhFiles', () => {
  it('gives each file, the same each time, with an end of line at its end', () => {
    expect(Object.keys(files)).toEqual([...wazuhFilePaths]);
    expect(wazuhFiles(sampleOptions)).toEqual(files);
    expect(Object.values(files).filter((text) => !text.endsWith('\n'))).toEqual([]);
  });

  it('has no secret: passwords and keys are names of files or what the image puts in', () => {
    const texts = Object.values(files).join('\n');
    expect(
      [...texts.matchAll(/<(?:key|password|access_key|secret_key)>(?<value>[^<]*)</g)].map(
        (match) => match.groups?.['value'],
      ),
    ).toEqual([
      '/certificates/indexer/tls.key',
      managerPlaceholders.clusterKey,
      '/certificates/indexer/tls.key',
      managerPlaceholders.clusterKey,
    ]);
  });

  it('decodes the listeners of nodes', () => {
    expect(readXml(files['etc/decoders/zerotrace.xml'])).toMatchObject([
      { name: 'decoder', attributes: { name: 'zerotrace-listener' } },
    ]);
  });
});
