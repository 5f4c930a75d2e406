import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate that signs itself, for two days, and its key. */
export interface SelfSigned {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** File of the certificate, which is its authority too. */
  readonly authority: string;
}

/** Makes a certificate of one DNS name in a folder: `tls.key` and `tls.crt`. */
export function selfSigned(folder: string, name: string, commonName = name): SelfSigned {
  const [key, certificate] = [join(folder, 'tls.key'), join(folder, 'tls.crt')];
  const names = ['-subj', `/CN=${commonName}`, '-addext', `subjectAltName=DNS:${name}`];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  );
  return { key: readFileSync(key), cert: readFileSync(certificate), authority: certificate };
}
