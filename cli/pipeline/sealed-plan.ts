import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { CommandFailed } from '../exit';

const magic = 'ZTPLAN1\n';
const sizes = { salt: 16, nonce: 12, tag: 16 } as const;
const cipher = 'aes-256-gcm';

/**
 * Encrypts a saved plan. A plan holds what a state holds, and whoever reads the repository can download the artifacts
 * of its pipelines. The stack's name is authenticated with it: a plan can be opened only for the stack it was made for.
 */
export function sealPlan(plan: Uint8Array, passphrase: string, stack: string): Uint8Array {
  const salt = new Uint8Array(randomBytes(sizes.salt));
  const nonce = new Uint8Array(randomBytes(sizes.nonce));
  const encryption = createCipheriv(cipher, keyOf(passphrase, salt), nonce);
  encryption.setAAD(utf8(stack));
  const sealed = [encryption.update(plan), encryption.final()].map((part) => new Uint8Array(part));
  return joined([utf8(magic), salt, nonce, new Uint8Array(encryption.getAuthTag()), ...sealed]);
}

/** Whether a file is a sealed plan. */
export function isSealed(file: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(file.subarray(0, magic.length)) === magic;
}

/** Decrypts a sealed plan; fails when it was changed, or made for another stack or with another passphrase. */
export function openPlan(file: Uint8Array, passphrase: string, stack: string): Uint8Array {
  let position = magic.length;
  const take = (size: number) => new Uint8Array(file.subarray(position, (position += size)));
  const [salt, nonce, tag] = [take(sizes.salt), take(sizes.nonce), take(sizes.tag)];
  const decryption = createDecipheriv(cipher, keyOf(passphrase, salt), nonce);
  decryption.setAAD(utf8(stack));
  decryption.setAuthTag(tag);
  try {
    const opened = [decryption.update(take(file.length)), decryption.final()].map((part) => new Uint8Array(part));
    return joined(opened);
  } catch {
    throw new CommandFailed(`the plan is not one of ${stack} sealed with this ZEROTRACE_PLAN_KEY, or it was changed`);
  }
}

function keyOf(passphrase: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(scryptSync(passphrase, salt, 32));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    all.set(part, position);
    position += part.length;
  }
  return all;
}
