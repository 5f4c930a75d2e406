import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a certificate of a test is for. */
export interface TestCertificate {
  /** Subject as RFC 2253 writes it, which is from its end: `CN=node,O=Example`. */
  readonly subject: string;
  readonly usages: readonly ('serverAuth' | 'clientAuth')[];
}

/** An authority of a test, by openssl: folders with `tls.crt`, `tls.key` (PKCS #8) and `ca.crt`, as cert-manager fills Secrets. */
export class TestAuthority {
  constructor(private readonly folder: string) {
    mkdirSync(folder);
    const files = ['-keyout', join(folder, 'ca.key'), '-out', this.certificate];
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=test-authority', ...files);
  }

  /** Path of its own certificate. */
  get certificate(): string {
    return join(this.folder, 'ca.crt');
  }

  /** Fills a folder, over a former certificate if there is one. All are of localhost. */
  issue(target: string, { subject, usages }: TestCertificate): void {
    mkdirSync(target, { recursive: true });
    const request = join(this.folder, 'request');
    const extensions = join(this.folder, 'extensions');
    const [key, certificate] = [join(this.folder, 'key'), join(this.folder, 'certificate')];
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', slashed(subject), '-keyout', key, '-out', request);
    writeFileSync(extensions, `subjectAltName=DNS:localhost\nextendedKeyUsage=${usages.join()}\n`);
    const signer = ['-CA', this.certificate, '-CAkey', join(this.folder, 'ca.key'), '-CAcreateserial'];
    openssl('x509', '-req', '-in', request, ...signer, '-days', '2', '-extfile', extensions, '-out', certificate);
    copyFileSync(key, join(target, 'tls.key'));
    copyFileSync(certificate, join(target, 'tls.crt'));
    copyFileSync(this.certificate, join(target, 'ca.crt'));
  }
}

function slashed(subject: string): string {
  return subject
    .split(',')
    .reverse()
    .map((part) => `/${part}`)
    .join('');
}

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'ignore' });
}
