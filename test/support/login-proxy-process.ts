import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoginOptions } from '../../constructs/monitoring/access-options';
import { accessOptions } from '../../constructs/monitoring/access-options';
import { loginProxyArguments, loginProxyDefaults } from '../../constructs/monitoring/login-proxy-settings';
import type { HttpUpstream } from './http-upstream';
import { freePort, httpUpstream } from './http-upstream';
import type { Claims, OidcProvider } from './oidc-provider';
import { oidcProvider } from './oidc-provider';
import type { RawRequest, RawResponse } from './raw-http';
import { rawRequest } from './raw-http';
import { scratch } from './scratch';
import { waitFor } from './wait-for';

/** The host that people would see. */
export const loginTestHost = 'monitoring.example.com';

/** A running login proxy, its provider and a stand-in for each part behind it, all on loopback. */
export interface LoginProxyProcess {
  readonly provider: OidcProvider;
  readonly upstreams: { readonly [Part in 'grafana' | 'prometheus' | 'alertmanager']: HttpUpstream };
  /** What it wrote until now. */
  log(): string;
  request(request: RawRequest): Promise<RawResponse>;
  /** What /metrics says now. */
  metrics(): Promise<RawResponse>;
  /** Logs in as a browser would; gives the answer of the last step. */
  login(claims: Claims): Promise<RawResponse>;
  stop(): Promise<void>;
}

/** Starts oauth2-proxy with the arguments that its pods have, listening on loopback, and waits until it answers. */
export async function startLoginProxy(program: string, change: Partial<LoginOptions> = {}): Promise<LoginProxyProcess> {
  const client = { id: 'monitoring', secret: 'planted-client-secret' };
  const provider = await oidcProvider(client);
  const [grafana, prometheus, alertmanager] = [
    await httpUpstream('grafana'),
    await httpUpstream('prometheus'),
    await httpUpstream('alertmanager'),
  ];
  const upstreams = { grafana, prometheus, alertmanager };
  const folder = scratch();
  const { secretKeys, healthPath } = loginProxyDefaults;
  writeFileSync(join(folder, secretKeys.client), client.secret);
  // What `SecretSource.aesKey` has Terraform work out.
  const key = createHash('sha256').update('planted-cookie-secret').digest('base64url');
  writeFileSync(join(folder, secretKeys.cookie), `${key}=`);
  const [port, metricsPort] = [await freePort(), await freePort()];
  const address = ({ port: at }: HttpUpstream) => `http://127.0.0.1:${at}`;
  const child = spawn(
    program,
    loginProxyArguments({
      host: loginTestHost,
      // The schema wants https, which nothing on loopback has.
      options: { ...options(client.id), issuer: provider.issuer, ...change },
      upstreams: {
        grafana: address(grafana),
        prometheus: address(prometheus),
        alertmanager: address(alertmanager),
      },
      listen: { http: `127.0.0.1:${port}`, metrics: `127.0.0.1:${metricsPort}` },
      secretFolder: folder,
    }),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  const exited = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.all([exited, provider.close(), ...Object.values(upstreams).map((each) => each.close())]);
  };
  const request = (asked: RawRequest) => rawRequest(port, asked);
  try {
    await waitFor(async () => {
      if (child.exitCode !== null) throw new Error(`the login proxy did not start: ${output.slice(-2000)}`);
      const answer = await request({ path: healthPath }).catch(() => undefined);
      return answer?.status === 200 ? answer : undefined;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    provider,
    upstreams,
    log: () => output,
    request,
    metrics: () => rawRequest(metricsPort, { path: '/metrics' }),
    login: async (claims) => {
      provider.loginAs(claims);
      const start = await request({ path: '/' });
      const back = await fetch(header(start, 'location'), { redirect: 'manual' });
      const { pathname, search } = new URL(back.headers.get('location') ?? '');
      return request({ path: `${pathname}${search}`, headers: [`Cookie: ${cookiesOf(start)}`] });
    },
    stop,
  };
}

/** The cookies that an answer sets, as the browser sends them back. */
export function cookiesOf({ head }: RawResponse): string {
  return [...head.matchAll(/^set-cookie: ([^=]+=[^;]+);/gim)].map(([, cookie = '']) => cookie).join('; ');
}

/** A header of an answer; empty where it has none. */
export function header({ head }: RawResponse, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

function options(clientId: string): LoginOptions {
  const parsed = accessOptions.parse({
    kind: 'login',
    issuer: 'https://login.example.com',
    clientId,
    emailDomains: ['example.com'],
  });
  if (parsed.kind !== 'login') throw new Error('not a login');
  return parsed;
}
