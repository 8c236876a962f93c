import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { findConfig } from './config/find-config.ts';
import { createFiles } from './host/files.ts';
import { Failure } from './model/failure.ts';
import type { Ref } from './model/kaggle.ts';
import { kernelMetadataSchema } from './model/kernel-metadata.ts';
import { readRequest } from './read-request.ts';
import { splitRef } from './survey/metadata.ts';

/** The folder of nx47.yml in or above this one (absolute); undefined where there is no project. */
export async function projectAround(folder: string): Promise<string | undefined> {
  try {
    return dirname(await findConfig(folder, createFiles().exists));
  } catch (error) {
    if (error instanceof Failure && error.code === 'CONFIG_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The kernel that the project in this folder certifies; undefined when its metadata can't be used. Errors: CONFIG_*. */
export async function certifiedKernel(root: string): Promise<Ref | undefined> {
  const { settings } = await readRequest({}, root, 'certify');
  const text = await readFile(join(root, settings.kernel, 'kernel-metadata.json'), 'utf8').catch(() => '');
  const metadata = kernelMetadataSchema.safeParse(parsed(text));
  return metadata.success ? splitRef(metadata.data.id) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
