import type { ChartPods } from '../../charts/chart-installation';
import { image } from '../core/image-reference';
import type { LoginOptions } from './access-options';
import { loginAddresses, monitoringPaths } from './monitoring-addresses';

/** What every login proxy has in common. */
export const loginProxyDefaults = {
  name: 'login-proxy',
  /** The version that the tests run. Without a shell. */
  image: image('quay.io/oauth2-proxy/oauth2-proxy:v7.15.6'),
  /** `nonroot` of distroless images. */
  user: 65532,
  replicas: 2,
  ports: { http: 4180, metrics: 44_180 },
  /** Answers 200 as long as the process takes requests; needs no login. */
  healthPath: '/ping',
  /** Answers 200 when it is ready for logins; needs no login. */
  readyPath: '/ready',
  /** It keeps nothing: sessions are in cookies. */
  resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } },
  secretFolder: '/etc/login-proxy',
  secretKeys: { client: 'client-secret', cookie: 'cookie-key' },
  /** The browser sends it back to this host alone, over HTTPS alone, and takes it from no neighbouring host (RFC 6265bis). */
  cookieName: '__Host-zerotrace-monitoring',
} as const;

/** Header by which Grafana knows who is there: the proxy removes whatever the browser sent in its place. */
export const loginHeader = 'X-Forwarded-Email';

/** Its pods, for those who add up what nodes must hold. */
export const loginProxyPods: ChartPods = {
  name: loginProxyDefaults.name,
  replicas: loginProxyDefaults.replicas,
  resources: loginProxyDefaults.resources,
};

/** Addresses inside the cluster. */
export interface LoginUpstreams {
  readonly grafana: string;
  readonly prometheus: string;
  readonly alertmanager: string;
}

/** What the arguments of the proxy follow from. */
export interface LoginProxyInput {
  /** The host that people see. */
  readonly host: string;
  readonly options: LoginOptions;
  readonly upstreams: LoginUpstreams;
  /** Where it listens. @default - every address, on the ports of `loginProxyDefaults` */
  readonly listen?: { readonly http: string; readonly metrics: string };
  /** Folder of its secrets. @default - that of `loginProxyDefaults` */
  readonly secretFolder?: string;
}

/** A path that answers 404 whoever asks: a folder that the image does not have. */
const nowhere = 'file:///nonexistent';

/**
 * What no person needs, below both paths: `/-/quit` stops Prometheus and `/-/reload` reads its files anew, for whoever can
 * send a POST; `/debug/` shows memory.
 */
const closedPaths = Object.values(monitoringPaths).flatMap((path) => [`${path}/-/`, `${path}/debug/`]);

/** Arguments of oauth2-proxy 7.15 (https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview). */
export function loginProxyArguments(input: LoginProxyInput): readonly string[] {
  const { host, options, upstreams } = input;
  const { ports, secretKeys, cookieName } = loginProxyDefaults;
  const { listen = { http: `0.0.0.0:${ports.http}`, metrics: `0.0.0.0:${ports.metrics}` } } = input;
  const { secretFolder = loginProxyDefaults.secretFolder } = input;
  return [
    `--http-address=${listen.http}`,
    `--metrics-address=${listen.metrics}`,
    '--provider=oidc',
    `--oidc-issuer-url=${options.issuer}`,
    `--client-id=${options.clientId}`,
    `--client-secret-file=${secretFolder}/${secretKeys.client}`,
    `--scope=${options.scopes.join(' ')}`,
    '--code-challenge-method=S256',
    // Off by default: an ID token of another login would do.
    '--insecure-oidc-skip-nonce=false',
    `--redirect-url=${loginAddresses(host).grafana}/oauth2/callback`,
    ...options.emailDomains.map((domain) => `--email-domain=${domain}`),
    ...options.groups.map((group) => `--allowed-group=${group}`),
    `--oidc-groups-claim=${options.groupsClaim}`,
    `--cookie-name=${cookieName}`,
    `--cookie-secret-file=${secretFolder}/${secretKeys.cookie}`,
    `--cookie-expire=${options.sessionHours}h`,
    // With a request that another site makes the browser send, it does not go along: nobody silences alerts that way.
    '--cookie-samesite=lax',
    // Nothing behind it needs tokens, and cookies have a size.
    '--session-cookie-minimal=true',
    // Replaces X-Forwarded-Email, -User, -Groups and -Preferred-Username of the browser by what the login said.
    '--pass-user-headers=true',
    '--pass-basic-auth=false',
    `--upstream=${upstreams.grafana}/`,
    `--upstream=${upstreams.prometheus}${monitoringPaths.prometheus}/`,
    `--upstream=${upstreams.alertmanager}${monitoringPaths.alertmanager}/`,
    ...closedPaths.map((path) => `--upstream=${nowhere}#${path}`),
    // A long query ends here before the load balancer gives it up.
    '--upstream-timeout=75s',
    '--skip-provider-button=true',
    '--footer=-',
    '--silence-ping-logging=true',
    // Its query holds the code of the login.
    '--exclude-logging-path=/oauth2/callback',
  ];
}
