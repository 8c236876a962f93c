import { join } from 'node:path/posix';
import { z } from 'zod';
import { Failure } from '../model/failure.ts';
import { Secret } from '../model/secret.ts';

/** What authorises a call: an API token (Bearer) or the older pair of user and key (Basic). */
export type Credentials =
  | { readonly kind: 'token'; readonly token: Secret }
  | { readonly kind: 'legacy-key'; readonly username: string; readonly key: Secret };

export type CredentialSources = {
  /** Given for this run, before any environment. '' counts as absent. */
  readonly inputs?: {
    readonly apiToken?: string | undefined;
    readonly username?: string | undefined;
    readonly key?: string | undefined;
  };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Text and permission bits of a file; undefined when there is none. */
  readonly readFile: (path: string) => Promise<{ readonly text: string; readonly mode: number } | undefined>;
  readonly home: string;
};

/**
 * The first credentials found: inputs, KAGGLE_API_TOKEN (a token, or the path of a file with one),
 * KAGGLE_USERNAME with KAGGLE_KEY, `~/.kaggle/access_token`, `kaggle.json`; undefined when there are none.
 * Tokens are known by their prefix wherever they stand: as a Basic password they would only be refused.
 * Errors: CREDENTIALS_INVALID {source, why: form|incomplete|json}, never with the value; CREDENTIALS_EXPOSED
 * {file, mode} for a file that others than its owner can read.
 */
export async function findCredentials(sources: CredentialSources): Promise<Credentials | undefined> {
  const { inputs = {}, environment } = sources;
  return (
    fromPair('inputs', inputs.apiToken, inputs.username, inputs.key) ??
    (await fromTokenVariable(sources)) ??
    fromPair('KAGGLE_KEY', undefined, environment['KAGGLE_USERNAME'], environment['KAGGLE_KEY']) ??
    (await fromTokenFiles(sources)) ??
    (await fromJsonFile(sources))
  );
}

function fromPair(source: string, token = '', username = '', key = ''): Credentials | undefined {
  const user = username.trim();
  const value = token.trim() === '' ? key.trim() : token.trim();
  if (value === '') {
    if (user === '' || source === 'inputs') return undefined;
    throw invalid(source, 'incomplete');
  }
  if (isToken(value)) return { kind: 'token', token: new Secret(value) };
  if (!/^[0-9a-f]{32}$/i.test(value)) throw invalid(source, 'form');
  if (user === '') throw invalid(source, 'incomplete');
  if (/[:\p{Cc}]/u.test(user)) throw invalid(source, 'form');
  return { kind: 'legacy-key', username: user, key: new Secret(value) };
}

async function fromTokenVariable(sources: CredentialSources): Promise<Credentials | undefined> {
  const value = sources.environment['KAGGLE_API_TOKEN']?.trim() ?? '';
  if (value === '') return undefined;
  const user = sources.environment['KAGGLE_USERNAME'];
  if (isToken(value)) return { kind: 'token', token: new Secret(value) };
  const file = value.includes('/') ? await readOwn(sources, value) : undefined;
  return fromPair('KAGGLE_API_TOKEN', file ?? value, user);
}

async function fromTokenFiles(sources: CredentialSources): Promise<Credentials | undefined> {
  for (const name of ['access_token', 'access_token.txt']) {
    const text = await readOwn(sources, join(sources.home, '.kaggle', name));
    if (text !== undefined) return fromPair(name, text);
  }
  return undefined;
}

const kaggleJsonSchema = z.object({ username: z.string().optional(), key: z.string().optional() });

async function fromJsonFile(sources: CredentialSources): Promise<Credentials | undefined> {
  const folder = sources.environment['KAGGLE_CONFIG_DIR'] || join(sources.home, '.kaggle');
  const text = await readOwn(sources, join(folder, 'kaggle.json'));
  if (text === undefined) return undefined;
  const content = kaggleJsonSchema.safeParse(parsed(text));
  if (!content.success) throw invalid('kaggle.json', 'json');
  const found = fromPair('kaggle.json', undefined, content.data.username, content.data.key);
  if (found === undefined) throw invalid('kaggle.json', 'incomplete');
  return found;
}

async function readOwn(sources: CredentialSources, path: string): Promise<string | undefined> {
  const file = await sources.readFile(path);
  if (file === undefined) return undefined;
  if ((file.mode & 0o077) !== 0) {
    throw new Failure('CREDENTIALS_EXPOSED', { file: path, mode: (file.mode & 0o777).toString(8) });
  }
  return file.text;
}

function isToken(value: string): boolean {
  return /^KGAT_[A-Za-z0-9_.-]+$/.test(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function invalid(source: string, why: 'form' | 'incomplete' | 'json'): Failure {
  return new Failure('CREDENTIALS_INVALID', { source, why });
}
