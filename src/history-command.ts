import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import { compose, type Surroundings } from './compose.ts';
import { readVersions } from './macro/read-versions.ts';
import { Failure } from './model/failure.ts';
import type { Ref } from './model/kaggle.ts';
import { datasetMetadataSchema } from './model/kernel-metadata.ts';
import type { RunRequest } from './model/request.ts';
import { readRequest } from './read-request.ts';
import { renderHistory } from './report/history-table.ts';
import { splitRef } from './survey/metadata.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** Versions that are asked about: a dataset with more is cut at its oldest, which is said. */
const mostVersions = 100;

/**
 * `nx47 history`: every published version of the project's dataset, wheel by wheel, and what was lost between them.
 * Reads only. Errors: USAGE_BAD_VALUE for SARIF, CONFIG_MISSING_KEY without a dataset, FILE_UNREADABLE for metadata that name none, and those
 * of the service.
 */
export async function historyCommand(line: CommandLine, around: Surroundings): Promise<CommandAnswer> {
  if (line.format === 'sarif') {
    throw new Failure('USAGE_BAD_VALUE', { flag: '--format', value: line.format, expected: 'table | json' });
  }
  const request = await readRequest({ ...line.settings, mode: 'observe' }, line.path, 'certify');
  const ref = await datasetOf(request);
  const { world, close } = await compose(request, around);
  try {
    const { profile, language } = request.settings;
    // First of all: a dead token is said as what it is.
    await world.kaggle.identify();
    const history = await readVersions({ ref, profile, most: mostVersions }, world);
    const texts = sentences(language);
    const absent = `${fill(texts.report.history.absent, { ref: `${ref.owner}/${ref.slug}` })}\n`;
    const json = `${JSON.stringify(history ?? null, null, 2)}\n`;
    const table = history === undefined ? absent : renderHistory(history, texts);
    return { text: line.format === 'json' ? json : table, status: 0 };
  } finally {
    await close();
  }
}

async function datasetOf({ root, file, settings }: RunRequest): Promise<Ref> {
  if (settings.dataset === undefined) throw new Failure('CONFIG_MISSING_KEY', { file, key: 'dataset' });
  const path = join(root, settings.dataset);
  try {
    const { id } = datasetMetadataSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    const ref = splitRef(id);
    if (ref !== undefined) return ref;
  } catch (cause) {
    throw new Failure('FILE_UNREADABLE', { file: path, why: 'dataset-metadata.json' }, { cause });
  }
  throw new Failure('FILE_UNREADABLE', { file: path, why: 'id' });
}
