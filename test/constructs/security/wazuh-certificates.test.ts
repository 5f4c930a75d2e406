import { TerraformStack, Testing } from 'cdktf';
import { wazuhSubjects } from '../../../constructs/security/wazuh-certificates';
import { allManifestsOf } from '../../support/sample-data';
import { sampleWazuhCertificates } from '../../support/sample-wazuh';
import type { Synthesized } from '../../support/synthesize';

interface CertificateSpec {
  readonly secretName: string;
  readonly commonName: string;
  readonly subject: { readonly organizations: readonly string[] };
  readonly usages?: readonly string[];
  readonly dnsNames?: readonly string[];
  readonly privateKey: Readonly<Record<string, unknown>>;
}

const stack = new TerraformStack(Testing.app(), 'test');
const certificates = sampleWazuhCertificates(stack);
const text = Testing.synth(stack);
const json = JSON.parse(text) as Synthesized;
const manifests = allManifestsOf(json);
const certificate = (secretName: string) => {
  const manifest = manifests.find(({ kind, metadata }) => kind === 'Certificate' && metadata.name === secretName);
  return { namespace: manifest?.metadata.namespace, spec: manifest?.spec as CertificateSpec };
};

describe('WazuhCertificates', () => {
  it('puts each Secret where it is read', () => {
    const { indexerSecret, adminSecret, dashboardSecret, managerSecret, agentSecret } = certificates;
    expect(
      [indexerSecret, adminSecret, dashboardSecret, managerSecret, agentSecret].map((name) => [
        name,
        certificate(name).namespace,
      ]),
    ).toEqual([
      ['zerotrace-wazuh-indexer-tls', 'zerotrace-security'],
      ['zerotrace-wazuh-admin-tls', 'zerotrace-security'],
      ['zerotrace-wazuh-dashboard-tls', 'zerotrace-security'],
      ['zerotrace-wazuh-manager-tls', 'zerotrace-wazuh'],
      ['zerotrace-wazuh-agent-tls', 'zerotrace-host-sensors'],
    ]);
    expect(certificate('zerotrace-wazuh').namespace).toBe('cert-manager');
  });

  it('gives nodes and the administrator the subjects that the indexer knows them by, and nobody else those', () => {
    const subjects = manifests
      .filter(({ kind }) => kind === 'Certificate')
      .map(({ spec }) => spec as CertificateSpec)
      .map(({ secretName, commonName, subject }) => [secretName, `CN=${commonName},O=${subject.organizations.join()}`]);
    expect(subjects.filter(([, subject]) => subject === wazuhSubjects.node)).toEqual([
      [certificates.indexerSecret, 'CN=zerotrace-wazuh-indexer,O=ZeroTrace'],
    ]);
    expect(subjects.filter(([, subject]) => subject === wazuhSubjects.admin)).toEqual([
      [certificates.adminSecret, 'CN=zerotrace-wazuh-admin,O=ZeroTrace'],
    ]);
  });

  it('names every host by which a server is reached', () => {
    expect(certificate(certificates.indexerSecret).spec.dnsNames).toEqual([
      'zerotrace-wazuh-indexer.zerotrace-security.svc',
      '*.zerotrace-wazuh-indexer.zerotrace-security.svc',
      'zerotrace-wazuh-indexer-nodes.zerotrace-security.svc',
      '*.zerotrace-wazuh-indexer-nodes.zerotrace-security.svc',
      'localhost',
    ]);
    expect(certificate(certificates.managerSecret).spec.dnsNames).toEqual([
      'zerotrace-wazuh-master.zerotrace-wazuh.svc',
      '*.zerotrace-wazuh-master.zerotrace-wazuh.svc',
      'zerotrace-wazuh-worker.zerotrace-wazuh.svc',
      '*.zerotrace-wazuh-worker.zerotrace-wazuh.svc',
      'localhost',
    ]);
    expect(certificate(certificates.dashboardSecret).spec.dnsNames).toContain('localhost');
  });

  it('lets the administrator be a client alone, and a node both', () => {
    const sides = (name: string) => certificate(name).spec.usages?.filter((usage) => usage.endsWith('auth'));
    expect(sides(certificates.indexerSecret)).toEqual(['server auth', 'client auth']);
    expect(sides(certificates.adminSecret)).toEqual(['client auth']);
    expect(sides(certificates.dashboardSecret)).toEqual(['server auth']);
    expect(sides(certificates.agentSecret)).toEqual(['client auth']);
  });

  it('has keys made in the cluster, in the form that OpenSearch reads', () => {
    expect(certificate(certificates.indexerSecret).spec.privateKey).toEqual({
      algorithm: 'RSA',
      size: 3072,
      encoding: 'PKCS8',
      rotationPolicy: 'Always',
    });
    expect(text).not.toContain('PRIVATE KEY');
    expect(Object.keys(json.resource ?? {})).toEqual(['helm_release']);
  });
});
