import { z } from 'zod';

const objectName = () => z.string().regex(/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/, 'the name of a Kubernetes object');

/** An e-mail domain with a dot, so that nobody can be `admin@localhost`, which Grafana's own administrator is. */
const emailDomain = () =>
  z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'a domain in lower case, such as "example.com"');

/** Lists are split at commas and quotes by the proxy, and Kubernetes reads `$(NAME)` in arguments. */
const word = (what: string) => z.string().regex(/^[^\s,"$](?:[^,"$\r\n]{0,198}[^\s,"$])?$/, what);

const ingress = z.strictObject({
  host: z.hostname().meta({ description: 'DNS name of monitoring; its record is yours to make.' }),
  className: objectName().meta({ description: 'Class of the Ingress, such as "traefik" or "nginx".' }),
  controllerNamespace: objectName().meta({
    description: 'Namespace of the pods of the ingress controller: only they reach the login proxy.',
  }),
  tls: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('secret').meta({ description: 'A Secret that somebody else keeps.' }),
        name: objectName().meta({ description: 'Its name in the monitoring namespace, of type kubernetes.io/tls.' }),
      }),
      z.strictObject({
        kind: z.literal('cert-manager').meta({ description: 'cert-manager asks an issuer for the certificate.' }),
        clusterIssuer: objectName().meta({
          description: 'Name of the ClusterIssuer, made by whoever owns the cluster.',
        }),
      }),
    ])
    .meta({ description: 'Where the certificate comes from.' }),
});

/** Only whoever may open a port-forward. */
const portForward = z.strictObject({
  kind: z.literal('port-forward').meta({ description: 'Only whoever may open a port-forward gets in.' }),
});

/** Whoever the login provider of the organization knows, as far as they are let in. */
const login = z.strictObject({
  kind: z.literal('login').meta({
    description:
      'HTTPS on one host, behind a login with OpenID Connect: on AWS monitoring.<domain>, elsewhere `ingress.host`.',
  }),
  issuer: z.url({ protocol: /^https$/ }).meta({
    description:
      'Issuer of the login provider, without "/.well-known/openid-configuration": https only, a public address.',
  }),
  clientId: z
    .string()
    .regex(/^[\w.:@/~-]{1,200}$/, 'a client id as the provider shows it')
    .meta({ description: 'Client id that the provider gave; the client secret is the secret `login_client`.' }),
  emailDomains: z.array(emailDomain()).min(1).meta({
    description: 'Who may enter: people whose e-mail address is in one of these domains, not in domains below them.',
  }),
  groups: z
    .array(word('the name of a group without commas, quotes and "$"'))
    .default([])
    .meta({ description: 'Who of them may enter: members of one of these groups. Default: all.' }),
  groupsClaim: z
    .string()
    .regex(/^[\w.:/-]{1,100}$/, 'the name of a claim')
    .default('groups')
    .meta({ description: 'Claim of the ID token that lists groups.' }),
  scopes: z
    .array(z.string().regex(/^[\w.:/-]{1,100}$/, 'a scope'))
    .min(1)
    .default(['openid', 'email', 'profile'])
    .meta({ description: 'Scopes that are asked for. Some providers send groups only with a scope "groups".' }),
  sessionHours: z.number().int().min(1).max(168).default(12).meta({
    description: 'After how long people log in again: until then whoever was let in stays in.',
    unit: 'hours',
  }),
  ingress: ingress.optional().meta({
    description: 'The Ingress of a kubeconfig target. On AWS the load balancer of the environment takes its place.',
  }),
});

/** How people reach Grafana, Prometheus and Alertmanager. */
export const accessOptions = z.discriminatedUnion('kind', [portForward, login]);

/** How people reach Grafana, Prometheus and Alertmanager. */
export type AccessOptions = z.output<typeof accessOptions>;

/** A login with the organization's provider. */
export type LoginOptions = Extract<AccessOptions, { kind: 'login' }>;

/** An Ingress in front of the login. */
export type LoginIngressOptions = z.output<typeof ingress>;
