import { z } from 'zod';
import { isJsonObject, type JsonObject, parseStrictJson } from '../codec/strict-json.ts';
import { Failure } from '../model/failure.ts';

/** A notebook as read: the document as it was and its cells, both untouched. */
export type NotebookDocument = { readonly document: JsonObject; readonly cells: readonly JsonObject[] };

/**
 * The notebook in these bytes, checked against what nbformat 4 asks of one that papermill runs with Python.
 * Errors: JSON_INVALID for text that is no strict JSON, NOTEBOOK_INVALID {why} for everything else.
 */
export function readNotebook(bytes: Uint8Array): NotebookDocument {
  const document = parseStrictJson(bytes);
  if (!isJsonObject(document)) throw invalid('not-an-object');
  const read = documentSchema.safeParse(document);
  if (!read.success) throw invalid('nbformat', read.error.issues[0]);
  checkLanguage(read.data.metadata);
  if (read.data.nbformat_minor >= 5) checkIds(read.data.cells);
  const { cells } = document;
  return { document, cells: Array.isArray(cells) ? cells.filter(isJsonObject) : [] };
}

/** Source of a cell as one string; nbformat allows a list of lines too. */
export function sourceOf(cell: JsonObject): string {
  const source = cell['source'];
  if (Array.isArray(source)) return source.join('');
  return typeof source === 'string' ? source : '';
}

const sourceSchema = z.union([z.string(), z.array(z.string())]);
const cellSchema = z.looseObject({
  cell_type: z.enum(['code', 'markdown', 'raw']),
  source: sourceSchema,
  metadata: z.looseObject({}),
  id: z.string().optional(),
});
const metadataSchema = z.looseObject({
  kernelspec: z.looseObject({ name: z.string(), language: z.string().optional() }).optional(),
  language_info: z.looseObject({ name: z.string() }).optional(),
});
const documentSchema = z.looseObject({
  nbformat: z.literal(4),
  nbformat_minor: z.number().int().nonnegative(),
  metadata: metadataSchema,
  cells: z.array(cellSchema),
});

function checkLanguage({ kernelspec, language_info }: z.infer<typeof metadataSchema>): void {
  // papermill refuses to run a notebook that names no kernel.
  if (kernelspec === undefined) throw invalid('kernelspec-missing');
  const language = kernelspec.language ?? language_info?.name ?? kernelspec.name;
  if (!/^i?python3?$/i.test(language)) throw invalid('not-python');
}

// From 4.5 on nbformat warns for a cell without an id, and a run with a warning is no clean run.
function checkIds(cells: readonly z.infer<typeof cellSchema>[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of cells.entries()) {
    if (id === undefined) throw invalid('cell-id-missing', { path: ['cells', index] });
    if (!/^[a-zA-Z0-9_-]{1,64}$/.test(id)) throw invalid('cell-id-malformed', { path: ['cells', index] });
    if (seen.has(id)) throw invalid('cell-id-repeated', { path: ['cells', index] });
    seen.add(id);
  }
}

function invalid(why: string, issue?: { readonly path: readonly PropertyKey[] }): Failure {
  return new Failure('NOTEBOOK_INVALID', { why, where: issue?.path.map(String).join('.') ?? '' });
}
