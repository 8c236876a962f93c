import { join } from 'node:path/posix';
import { z } from 'zod';
import { parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';
import { Secret } from '../model/secret.ts';

/** What authorises a call: an API token (Bearer) or the older pair of user and key (Basic). */
export type Credentials = (
  | { readonly kind: 'token'; readonly token: Secret }
  | { readonly kind: 'legacy-key'; readonly username: string; readonly key: Secret }
) & {
  /** Where they were found: the name of a variable or file, or `inputs`. */
  readonly source?: string;
  /** Where other credentials lie, which are not used. */
  readonly unused?: readonly string[];
};

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
 * Tokens are known by their prefix wherever they stand: as a Basic password they would only be refused. Others that
 * differ are named in `unused`: they are never tried in place of the first.
 * Errors: CREDENTIALS_INVALID {source, why: form|incomplete|json}, never with the value; CREDENTIALS_EXPOSED
 * {file, mode} for a file that others than its owner can read.
 */
export async function findCredentials(sources: CredentialSources): Promise<Credentials | undefined> {
  const places = placesOf(sources);
  for (const [at, { name, read }] of places.entries()) {
    const found = await read();
    if (found === undefined) continue;
    return { ...found, source: name, unused: await namesOfOthers(found, places.slice(at + 1)) };
  }
  return undefined;
}

type Place = { readonly name: string; readonly read: () => Promise<Credentials | undefined> };

function placesOf(sources: CredentialSources): Place[] {
  const { inputs = {}, environment, home } = sources;
  const tokenFile = (name: string): Place => ({
    name,
    read: async () => {
      const text = await readOwn(sources, join(home, '.kaggle', name));
      return text === undefined ? undefined : fromPair(name, text);
    },
  });
  return [
    { name: 'inputs', read: async () => fromPair('inputs', inputs.apiToken, inputs.username, inputs.key) },
    { name: 'KAGGLE_API_TOKEN', read: () => fromTokenVariable(sources) },
    {
      name: 'KAGGLE_KEY',
      read: async () =>
        fromPair('KAGGLE_KEY', undefined, environment['KAGGLE_USERNAME'], environment['KAGGLE_KEY']),
    },
    tokenFile('access_token'),
    tokenFile('access_token.txt'),
    ...jsonFolders(sources).map((folder) => ({
      name: 'kaggle.json',
      read: () => fromJsonFile(sources, folder),
    })),
  ];
}

/** KAGGLE_CONFIG_DIR alone where it is set, else the old folder and then that of the XDG base directories. */
function jsonFolders({ environment, home }: CredentialSources): string[] {
  const own = environment['KAGGLE_CONFIG_DIR'] ?? '';
  if (own !== '') return [own];
  return [join(home, '.kaggle'), join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), 'kaggle')];
}

/** What can't be read or used there is of no interest: it is not used. */
async function namesOfOthers(used: Credentials, places: readonly Place[]): Promise<string[]> {
  const names = new Set<string>();
  for (const { name, read } of places) {
    const other = await read().catch(() => undefined);
    if (other !== undefined && secretOf(other) !== secretOf(used)) names.add(name);
  }
  return [...names];
}

function secretOf(credentials: Credentials): string {
  return credentials.kind === 'token' ? credentials.token.reveal() : credentials.key.reveal();
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
  if (/^[0-9a-f]{32}$/i.test(value)) return fromPair('KAGGLE_API_TOKEN', value, user);
  const file = await readOwn(sources, value);
  return fromPair('KAGGLE_API_TOKEN', file ?? value, user);
}

const kaggleJsonSchema = z.object({ username: z.string().optional(), key: z.string().optional() });

async function fromJsonFile(sources: CredentialSources, folder: string): Promise<Credentials | undefined> {
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
    return parseStrictJson(new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
}

function invalid(source: string, why: 'form' | 'incomplete' | 'json'): Failure {
  return new Failure('CREDENTIALS_INVALID', { source, why });
}
