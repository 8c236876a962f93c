import { extname } from 'node:path/posix';
import type { AuditInput } from '../audit/audit-input.ts';
import { versionTokens } from '../audit/coherence/version-sites.ts';
import { folderUploads } from '../audit/repository/folder-uploads.ts';
import { readJson } from '../audit/repository/read-json.ts';
import { slugify, splitId } from '../audit/repository/slug.ts';
import type { Finding } from '../model/finding.ts';
import { datasetMetadataSchema, kernelMetadataSchema } from '../model/kernel-metadata.ts';
import type { Change } from '../model/repair.ts';
import type { Repairer } from './repairer.ts';
import { alignedTitle } from './texts/aligned-title.ts';
import { continuityNote } from './texts/continuity-note.ts';
import { earlierKernel } from './texts/earlier-kernel.ts';
import { textOf } from './texts/edited-facts.ts';
import { appendToList, setMember, withEdits } from './texts/json-edit.ts';
import { type KernelKind, keptKind } from './texts/kernel-kind.ts';
import { type Mended, type Mending, mendInTurn, reasons, stays, unchanged } from './texts/mend-in-turn.ts';

/**
 * What metadata and publishing scripts say wrongly: MET-003 to MET-006, MET-011, MET-020 and MET-027, each by the
 * smallest edit of the text. Ids of kernel and dataset are never changed: what contradicts them follows them.
 */
export const repairMetadata: Repairer = async (ground, tools) => {
  const isMixed = ground.audit.findings.some(({ rule }) => rule === 'MET-004');
  const earlier = isMixed ? await earlierKernel(ground, tools) : undefined;
  return mendInTurn([ids, attachDataset, editorType(earlier), language, settings, title, uploads], ground);
};

/** Ids, owners and what a dataset is called are nobody's to choose but a person's. */
const ids: Mending = {
  kind: 'dataset-source',
  commit: 'fix: ids of kernel and dataset',
  rules: ['MET-002', 'MET-009', 'MET-010'],
  mend: (found) => stays(found, 'decision'),
};

const attachDataset: Mending = {
  kind: 'dataset-source',
  commit: 'fix: attach the dataset that carries the bundle',
  rules: ['MET-005'],
  mend: (found, facts) => {
    const dataset = readJson(facts.project.datasetMetadata?.bytes ?? new Uint8Array(), datasetMetadataSchema);
    if ('problems' in dataset) return stays(found, 'decision');
    const { id } = dataset.value;
    return editKernel(facts, found, (text) => appendToList(text, 'dataset_sources', id));
  },
};

/** What the service has can't be changed: kind and code file go back to what they were. */
const editorType = (earlier: KernelKind | undefined): Mending => ({
  kind: 'editor-type',
  commit: 'fix: keep the editor type of the kernel',
  rules: ['MET-004'],
  mend: (found, facts) => {
    const answer = keptKind(facts, earlier);
    if ('choice' in answer) return stays(found, 'decision', answer.choice);
    const { kernel_type, code_file } = answer.kept;
    return editKernel(facts, found, (text) =>
      setMember(setMember(text, 'code_file', code_file), 'kernel_type', kernel_type),
    );
  },
});

const language: Mending = {
  kind: 'editor-type',
  commit: 'fix: name the language of the code file',
  rules: ['MET-020'],
  mend: (found, facts) => {
    const isPython =
      extname(facts.project.code.name).toLowerCase() === '.py' ||
      /"language"\s*:\s*"python"/.test(textOf(facts, facts.project.code.name) ?? '');
    if (!isPython) return stays(found, 'decision', [facts.project.code.name]);
    return editKernel(facts, found, (text) => setMember(text, 'language', 'python'));
  },
};

const settings: Mending = {
  kind: 'kernel-settings',
  commit: 'fix: settings of the kernel are those of a certification',
  rules: ['MET-006', 'MET-011'],
  mend: (found, facts) =>
    editKernel(facts, found, (text) => {
      const asText = found.flatMap(({ rule, expected }) =>
        rule === 'MET-011' ? [expected.split(': ')] : [],
      );
      const typed = asText.reduce((now, [key = '', value]) => setMember(now, key, value === 'true'), text);
      const isOn = found.some(({ rule }) => rule === 'MET-006');
      return isOn ? setMember(typed, 'enable_internet', false) : typed;
    }),
};

/** The slug is what the kernel is known by: the title follows it, where it is a title of the same kernel at all. */
const title: Mending = {
  kind: 'kernel-title',
  commit: 'fix: the title of the kernel says what its slug says',
  rules: ['MET-003'],
  mend: (found, facts) => {
    const kernel = readJson(facts.project.kernelMetadata.bytes, kernelMetadataSchema);
    const id = 'value' in kernel ? splitId(kernel.value.id) : undefined;
    if (!('value' in kernel) || id === undefined) return stays(found, 'decision');
    const said = kernel.value.title;
    const aligned = slugify(said) === undefined ? undefined : alignedTitle(said, id.slug);
    if (aligned === undefined) return stays(found, 'decision', [`title: ${said}`, `slug: ${id.slug}`]);
    const { changes } = editKernel(facts, found, (text) => setMember(text, 'title', aligned));
    const [earlier, current] = [versionTokens(said)[0], versionTokens(id.slug)[0]];
    const isOther = earlier !== undefined && current !== undefined && earlier !== current;
    const note = isOther ? continuityNote(facts, { earlier, current, kernel: kernel.value.id }) : [];
    return { changes: [...changes, ...note], because: [`title: ${said} → ${aligned} = ${id.slug}`] };
  },
};

const uploads: Mending = {
  kind: 'upload-folders',
  commit: 'fix: scripts upload the folders of the dataset',
  rules: ['MET-027'],
  mend: (found, facts) => {
    const changes = [...new Set(found.map(({ file }) => file))].map((path): Change => {
      const text = textOf(facts, path) ?? '';
      const edits = folderUploads(text).map(({ at, insert }) => ({ start: at, end: at, text: insert }));
      return { path, content: withEdits(text, edits) };
    });
    return { changes, because: reasons(found) };
  },
};

function editKernel(facts: AuditInput, found: readonly Finding[], edit: (text: string) => string): Mended {
  const path = facts.project.kernelMetadata.name;
  const text = textOf(facts, path) ?? '';
  const content = edit(text);
  return content === text ? unchanged : { changes: [{ path, content }], because: reasons(found) };
}
