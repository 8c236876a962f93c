import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { RehearsalServer, RehearsalServerOptions } from '../../src/rehearsal/server.ts';
import { kaggle, kagglehub, type Said } from './official-client.ts';
import { alice, freshFolder, notebook, startedService } from './rehearsal-service.ts';

/** A service with the official clients pointed at it, as the user alice. */
export type Place = {
  readonly server: RehearsalServer;
  /** An empty folder. */
  readonly folder: string;
  /** What the clients see of the environment, credentials apart. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs `kaggle` with these arguments. */
  ask(...parameters: string[]): Promise<Said>;
  askAs(credentials: Readonly<Record<string, string>>, ...parameters: string[]): Promise<Said>;
  /** Runs a line of Python that uses `kagglehub`. */
  hub(line: string): Promise<Said>;
};

/** A service, an empty home for the clients, and the clients as alice. */
export async function placed(
  t: TestContext,
  executable: string,
  options: Partial<RehearsalServerOptions> = {},
): Promise<Place> {
  const server = await startedService(t, options);
  const [home, folder] = [await freshFolder(t), await freshFolder(t)];
  const environment = clientEnvironment(server, home);
  const token = { KAGGLE_API_TOKEN: alice.token };
  const askAs = (credentials: Readonly<Record<string, string>>, ...parameters: string[]): Promise<Said> =>
    kaggle(executable, parameters, { ...environment, ...credentials });
  return {
    server,
    folder,
    environment,
    askAs,
    ask: (...parameters) => askAs(token, ...parameters),
    hub: (line) => kagglehub(executable, line, { ...environment, ...token }),
  };
}

/** The variables that point the official clients at a service. */
export function clientEnvironment(server: RehearsalServer, home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: home,
    LANG: 'C.UTF-8',
    KAGGLE_CONFIG_DIR: join(home, '.kaggle'),
    KAGGLE_API_ENVIRONMENT: 'LOCALHOST',
    KAGGLEHUB_CACHE: join(home, 'hub'),
    HTTP_PROXY: server.url,
    NO_PROXY: '',
  };
}

/** A folder as `datasets create` and `datasets version` want it. */
export async function datasetFolder(
  { folder }: Pick<Place, 'folder'>,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const metadata = { id: 'alice/tiny-bundle', title: 'Tiny bundle', licenses: [{ name: 'CC0-1.0' }] };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'dataset-metadata.json'), JSON.stringify(metadata));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** A folder as `kernels push` wants it: a notebook of one cell. */
export async function kernelFolder(
  { folder }: Pick<Place, 'folder'>,
  sources: readonly string[],
  cell: string,
): Promise<void> {
  await writeFile(join(folder, 'kernel-metadata.json'), JSON.stringify(kernelMetadata(sources)));
  await writeFile(join(folder, 'tiny-kernel.ipynb'), notebook(cell));
}

/** The metadata of alice/tiny-kernel, a private notebook without internet. */
export function kernelMetadata(sources: readonly string[], changes: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 'alice/tiny-kernel',
    title: 'Tiny kernel',
    code_file: 'tiny-kernel.ipynb',
    language: 'python',
    kernel_type: 'notebook',
    is_private: true,
    enable_internet: false,
    dataset_sources: sources,
    ...changes,
  };
}
