import type { PrivateAuthority } from '../../../constructs/kubernetes/private-authority';
import { authorityManifests, certificateManifest } from '../../../constructs/kubernetes/private-authority';

const authority: PrivateAuthority = {
  name: 'sample',
  key: { algorithm: 'ECDSA', size: 384 },
  certificateKey: { algorithm: 'ECDSA', size: 256, encoding: 'PKCS8' },
};
const use = { usages: ['server auth'], dnsNames: ['sample.test.svc'] };

describe('a private authority', () => {
  it('signs itself once, with a key that stays, where an issuer for all namespaces finds it', () => {
    const [selfSigned, certificate, issuer] = authorityManifests(authority, 'cert-manager');
    expect(selfSigned).toMatchObject({ kind: 'ClusterIssuer', metadata: { name: 'sample-self-signed' } });
    expect(certificate).toMatchObject({
      kind: 'Certificate',
      metadata: { name: 'sample', namespace: 'cert-manager' },
      spec: {
        isCA: true,
        secretName: 'sample',
        duration: '87600h',
        privateKey: { algorithm: 'ECDSA', size: 384, rotationPolicy: 'Never' },
        issuerRef: { kind: 'ClusterIssuer', name: 'sample-self-signed' },
      },
    });
    expect(issuer).toMatchObject({ kind: 'ClusterIssuer', spec: { ca: { secretName: 'sample' } } });
  });

  it('gives certificates of three years, made anew with another key a year before they end', () => {
    expect(certificateManifest(authority, 'server', 'test', use)).toMatchObject({
      kind: 'Certificate',
      metadata: { name: 'server', namespace: 'test' },
      spec: {
        secretName: 'server',
        ...use,
        duration: '26280h',
        renewBefore: '8760h',
        privateKey: { algorithm: 'ECDSA', size: 256, encoding: 'PKCS8', rotationPolicy: 'Always' },
        issuerRef: { kind: 'ClusterIssuer', name: 'sample' },
      },
    });
  });

  it('says an organization in every subject where it has one, and else no subject', () => {
    const named = { ...authority, organization: 'Example' };
    const subjects = (of: PrivateAuthority) =>
      [authorityManifests(of, 'cert-manager')[1], certificateManifest(of, 'server', 'test', use)].map(
        (manifest) => Object(manifest?.spec).subject,
      );
    expect(subjects(named)).toEqual([{ organizations: ['Example'] }, { organizations: ['Example'] }]);
    expect(subjects(authority)).toEqual([undefined, undefined]);
  });
});
