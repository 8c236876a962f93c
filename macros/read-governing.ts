import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { builtInProofs, shippedDocument, shippedProofs } from '../src/gate/governing-proofs.ts';
import { parsePoints } from '../src/gate/parse-points.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { Failure } from '../src/model/failure.ts';
import { type Governing, governingSchema, governingSetting } from '../src/model/governing.ts';

const inputSchema = z.strictObject({
  root: absolutePathSchema,
  /** The project's own document; absent: the shipped one. */
  governing: governingSetting.optional(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({ governing: governingSchema });

const largestDocument = 256 << 10;

/** Reads the governing document, its numbered points, and the files that are said to prove some of them. */
export const readGoverning: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project', 'assets'], writes: [], commands: [] },
  RISKS: ['a requirement that bears no number is no point: only numbered ones are held against the run'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ governing }) => ({
    goal: 'read the governing document and number its points',
    commands: [`read ${governing?.document ?? shippedDocument}`],
    touches: [],
  }),
  execute: async (input, tools) => {
    const bytes = await documentOf(input, tools);
    const text = decode(bytes, input);
    const { governing } = input;
    const own = governing === undefined ? shippedProofs : { ...builtInProofs(text), ...governing.points };
    const proofs = Object.fromEntries(Object.entries(own).map(([id, named]) => [id, [...named]]));
    return {
      governing: {
        document: governing?.document ?? shippedDocument,
        origin: governing === undefined ? 'shipped' : 'project',
        sha256: sha256Hex(bytes),
        points: parsePoints(text),
        proofs,
        files: await digestsOf(Object.values(proofs).flat(), input.root, tools),
      },
    };
  },
  verify: async ({ governing }, input, tools) => {
    const again = sha256Hex(await documentOf(input, tools));
    const { points, proofs, document, sha256 } = governing;
    const unproven = points.filter(({ id }) => !isCovered(id, governing)).map(({ id }) => id);
    const rest = unproven.length === 0 ? '' : `; no proof named: ${unproven.slice(0, 20).join(', ')}`;
    return {
      answer: again === sha256 && points.length > 0 ? 'ok' : 'fail',
      asked: 'the document is the one whose points were read, and it has numbered points',
      observed: `${document} ${sha256}: ${points.length} points, ${Object.keys(proofs).length} with proofs${rest}`,
      short: `${points.length}`,
      evidence: [{ kind: 'checksum', ref: document, sha256 }],
    };
  },
  critique: critiqueByCheck,
};

function isCovered(id: string, { points, proofs }: Governing): boolean {
  return Object.hasOwn(proofs, id) || points.some((point) => point.id.startsWith(`${id}.`));
}

async function documentOf({ root, governing }: Input, tools: Tools): Promise<Uint8Array> {
  if (governing === undefined) return new TextEncoder().encode(await tools.assets.governingDocument());
  const bytes = await tools.files.read(`${root}/${governing.document}`);
  if (bytes.byteLength <= largestDocument) return bytes;
  throw new Failure('FILE_UNREADABLE', { file: governing.document, why: `> ${largestDocument} bytes` });
}

function decode(bytes: Uint8Array, { governing }: Input): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('FILE_UNREADABLE', { file: governing?.document ?? '', why: 'utf-8' }, { cause });
  }
}

// A file that is not there proves nothing; that is for the judge to say.
async function digestsOf(
  proofs: readonly string[],
  root: string,
  tools: Tools,
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const proof of new Set(proofs)) {
    const path = proof.startsWith('file:') ? proof.slice('file:'.length) : '';
    if (path === '' || !(await tools.files.exists(`${root}/${path}`))) continue;
    const sha256 = await tools.files.hash(`${root}/${path}`).catch(() => undefined);
    if (sha256 !== undefined) digests[path] = sha256;
  }
  return digests;
}
