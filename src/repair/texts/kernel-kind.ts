import { basename, dirname, extname } from 'node:path/posix';
import type { AuditInput } from '../../audit/audit-input.ts';
import { readJson } from '../../audit/repository/read-json.ts';
import { splitId } from '../../audit/repository/slug.ts';
import { type KernelMetadata, kernelMetadataSchema } from '../../model/kernel-metadata.ts';

/** Kind and code file of a kernel, as its metadata says them. */
export type KernelKind = Pick<KernelMetadata, 'kernel_type' | 'code_file'>;
/** Kind and code file that go together, or the names between which a person has to choose. */
export type KeptKind = { readonly kept: KernelKind } | { readonly choice: readonly string[] };

const extensions: Readonly<Record<KernelMetadata['kernel_type'], string>> = {
  notebook: '.ipynb',
  script: '.py',
};

/**
 * Kind and code file of a kernel whose metadata names two that do not go together. The editor type of a kernel can't be
 * changed on Kaggle: it is what an earlier state of the metadata said, else the one whose file is named as the slug,
 * else that of the only file there is.
 */
export function keptKind(facts: AuditInput, earlier: KernelKind | undefined): KeptKind {
  const kernel = readJson(facts.project.kernelMetadata.bytes, kernelMetadataSchema);
  if ('problems' in kernel) return { choice: [] };
  const { kernel_type, code_file, id } = kernel.value;
  const there = filesBeside(facts);
  const slug = splitId(id)?.slug ?? '';
  const ofKind = (kind: KernelKind['kernel_type']) =>
    there.filter((name) => extname(name).toLowerCase() === extensions[kind]);
  if (earlier !== undefined && fits(earlier)) {
    const { kernel_type: kind } = earlier;
    const file =
      [code_file, earlier.code_file].find((name) => ofKind(kind).includes(name)) ?? only(ofKind(kind));
    if (file !== undefined) return { kept: { kernel_type: kind, code_file: file } };
  }
  const named = there.filter((name) => basename(name, extname(name)) === slug && kindOf(name) !== undefined);
  const file =
    only(named) ?? (there.includes(code_file) && ofKind(kernel_type).length === 0 ? code_file : undefined);
  const found = file ?? (there.includes(code_file) ? undefined : only(ofKind(kernel_type)));
  const kind = found === undefined ? undefined : kindOf(found);
  if (found === undefined || kind === undefined)
    return { choice: there.filter((name) => kindOf(name) !== undefined) };
  return { kept: { kernel_type: kind, code_file: found } };
}

/** Whether kind and code file go together. */
export function fits({ kernel_type, code_file }: KernelKind): boolean {
  return kindOf(code_file) === kernel_type;
}

function kindOf(name: string): KernelKind['kernel_type'] | undefined {
  const extension = extname(name).toLowerCase();
  return extension === '.ipynb' ? 'notebook' : extension === '.py' ? 'script' : undefined;
}

function filesBeside({ project }: AuditInput): string[] {
  const folder = dirname(project.kernelMetadata.name);
  return project.paths.filter((path) => dirname(path) === folder).map((path) => basename(path));
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
