import { createHmac, timingSafeEqual } from 'node:crypto';
import type { StoredFile } from './store-state.ts';

/** Signs and reads addresses of outputs; they need no credentials and expire. */
export type OutputLinks = {
  /** Path below the service's root. */
  pathOf(file: StoredFile, nowMs: number): string;
  /** Digest of the bytes that this path stands for; undefined when it is not ours, altered or expired. */
  read(path: string, nowMs: number): string | undefined;
};

const lifeMs = 30 * 60 * 1000;
const pattern = /^\/output\/([0-9]{1,15})-([0-9a-f]{64})-([0-9a-f]{64})\//;

/** Links signed with a key that lives as long as the server: after a restart older links are refused. */
export function createOutputLinks(key: Uint8Array): OutputLinks {
  const sign = (expires: string, sha256: string): string =>
    createHmac('sha256', key).update(`${expires} ${sha256}`).digest('hex');
  return {
    pathOf({ name, sha256 }, nowMs) {
      const expires = String(Math.round(nowMs) + lifeMs);
      return `/output/${expires}-${sha256}-${sign(expires, sha256)}/${encodeURIComponent(lastPart(name))}`;
    },
    read(path, nowMs) {
      const [, expires = '', sha256 = '', signature = ''] = pattern.exec(path) ?? [];
      const expected = Buffer.from(sign(expires, sha256));
      const given = Buffer.from(signature);
      const isOurs = given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
      return isOurs && Number(expires) > nowMs ? sha256 : undefined;
    },
  };
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
