import type { JsonWebKey } from 'node:crypto';
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { bodyOf } from '../../cli/drill/sinks/loopback-server';
import { freePort } from './http-upstream';

/** Claims about whoever logs in next. */
export type Claims = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A login provider on loopback, at which somebody is logged in already. */
export interface OidcProvider {
  readonly issuer: string;
  /** Who logs in from now on. */
  loginAs(claims: Claims): void;
  close(): Promise<void>;
}

/** What a client asked for, by the code that it got. */
interface Grant {
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly claims: Claims;
}

/** Starts a provider for one client: authorization codes with PKCE, ID tokens signed with RS256. */
export async function oidcProvider(client: { readonly id: string; readonly secret: string }): Promise<OidcProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key: JsonWebKey = { ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' };
  const grants = new Map<string, Grant>();
  let claims: Claims = {};

  const idToken = ({ nonce, claims: own }: Grant): string => {
    const now = Math.floor(Date.now() / 1000);
    const body = { iss: issuer, aud: client.id, sub: 'subject', iat: now, exp: now + 300, nonce, ...own };
    const text = [{ alg: 'RS256', kid: 'test' }, body].map((part) => base64url(JSON.stringify(part))).join('.');
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await bodyOf(request));
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
    const authentic = request.headers.authorization === basic || form.get('client_secret') === client.secret;
    if (grant === undefined || grant.challenge !== verifier || !authentic) {
      json(response, { error: 'invalid_grant' }, 400);
      return;
    }
    json(response, { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken(grant) });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        json(response, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
        return;
      case '/keys':
        json(response, { keys: [key] });
        return;
      case '/authorize': {
        const code = randomUUID();
        const asked = url.searchParams;
        grants.set(code, { nonce: asked.get('nonce'), challenge: asked.get('code_challenge'), claims });
        const back = new URL(asked.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', asked.get('state') ?? '');
        response.writeHead(302, { location: back.href }).end();
        return;
      }
      case '/token':
        void token(request, response);
        return;
      default:
        response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    issuer,
    loginAs: (next) => {
      claims = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
