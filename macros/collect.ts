import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { showForeign, unsafeName } from '../src/codec/safe-name.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { collectedRunSchema, type FileBytes } from '../src/model/facts.ts';
import { Failure } from '../src/model/failure.ts';
import { refSchema } from '../src/model/precheck.ts';

const inputSchema = z.strictObject({ ref: refSchema, version: z.number().int().positive() });
const maxFiles = 500;

/** Downloads every output and the log of exactly this kernel version, below the session's evidence. */
export const collect: Macro<z.infer<typeof inputSchema>, z.infer<typeof collectedRunSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: collectedRunSchema,
  ALLOWLIST: { reads: ['kaggle'], writes: ['session-folder'], commands: [] },
  RISKS: ['names come from outside: a name that leaves its folder is refused, nothing is written for it'],
  // A run may leave no file: that is the judge's to refuse, on the log.
  EVIDENCE_REQUIRED: ['log'],
  plan: async ({ ref, version }, tools) => ({
    goal: `download the log and every output of version ${version}`,
    commands: [`ListKernelSessionOutput ${ref.owner}/${ref.slug} v${version}`, 'GET each file'],
    touches: [`${tools.paths.session}/evidence`],
  }),
  execute: async ({ ref, version }, tools) => {
    const output = await tools.kaggle.listKernelOutput(ref, version);
    refuseUnsafe(output.files.map((file) => file.name));
    const folder = `${tools.paths.session}/evidence/outputs`;
    await tools.files.makeFolder(folder);
    const files: FileBytes[] = [];
    for (const file of output.files) {
      tools.presenter.show({
        kind: 'transfer',
        name: file.name,
        done: files.length,
        total: output.files.length,
      });
      const bytes = await tools.kaggle.downloadOutput(file);
      await tools.files.makeFolder(`${folder}/${file.name.split('/').slice(0, -1).join('/')}`);
      await tools.files.write(`${folder}/${file.name}`, bytes);
      files.push({ name: file.name, bytes });
    }
    await tools.files.write(`${tools.paths.session}/evidence/kernel.log`, output.log);
    return { files, rawLog: output.log, log: output.records };
  },
  verify: async (collected, _input, tools) => {
    const folder = `${tools.paths.session}/evidence`;
    const changed: string[] = [];
    for (const file of collected.files) {
      if ((await tools.files.hash(`${folder}/outputs/${file.name}`)) !== sha256Hex(file.bytes))
        changed.push(file.name);
    }
    return {
      answer: changed.length === 0 ? 'ok' : 'fail',
      asked: 'every downloaded file lies on disk as it was received',
      observed: `${collected.files.length} files, log of ${collected.log.length} records${changed.length > 0 ? `; changed: ${changed.join(', ')}` : ''}`,
      evidence: [
        ...collected.files.map((file) => ({
          kind: 'file' as const,
          ref: `evidence/outputs/${file.name}`,
          sha256: sha256Hex(file.bytes),
        })),
        { kind: 'log', ref: 'evidence/kernel.log', sha256: sha256Hex(collected.rawLog) },
      ],
    };
  },
  critique: (subject) => {
    const basic = critiqueByCheck(subject);
    if (subject.kind === 'plan' || subject.output.files.length > 0) return basic;
    return { accepted: basic.accepted, remarks: [...basic.remarks, 'the run left no output file'] };
  },
};

function refuseUnsafe(names: readonly string[]): void {
  if (names.length > maxFiles) throw new Failure('OUTPUT_TOO_MANY', { files: names.length, most: maxFiles });
  const folded = new Map<string, string>();
  for (const name of names) {
    const why = unsafeName(name) ?? (folded.has(name.toLowerCase()) ? 'same name as another' : undefined);
    if (why !== undefined) throw new Failure('OUTPUT_NAME_UNSAFE', { name: showForeign(name), why });
    folded.set(name.toLowerCase(), name);
  }
}
