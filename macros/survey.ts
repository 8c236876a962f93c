import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { projectFactsSchema } from '../src/model/facts.ts';
import { requestSchema } from '../src/model/request.ts';
import { surveyProject } from '../src/survey/survey-project.ts';

const inputSchema = z.strictObject({ root: absolutePathSchema, settings: requestSchema });

/** Reads the repository: scripts, notebook, metadata, texts. Changes nothing. */
export const survey: Macro<z.infer<typeof inputSchema>, z.infer<typeof projectFactsSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: projectFactsSchema,
  ALLOWLIST: { reads: ['project'], writes: [], commands: ['git'] },
  RISKS: ['a file may change between the survey and the audit: the bundle is hashed again before it is sent'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ root }) => ({
    goal: 'read every tracked file of the project',
    commands: [`git -C ${root} ls-files -z --cached --others --exclude-standard`],
    touches: [],
  }),
  execute: ({ root, settings }, tools) => surveyProject(root, settings, tools),
  verify: async (facts, { root }, tools) => {
    const listed = new Set(facts.unreadable.map((one) => one.path));
    const gone: string[] = [];
    for (const path of facts.paths) {
      if (!listed.has(path) && !(await tools.files.exists(`${root}/${path}`))) gone.push(path);
    }
    return {
      answer: gone.length === 0 ? 'ok' : 'fail',
      asked: 'every path was read, or is listed as unreadable',
      observed: `${facts.paths.length} paths, ${facts.unreadable.length} unreadable, ${gone.length} gone`,
      evidence: [{ kind: 'checksum', ref: 'paths', sha256: sha256Hex(facts.paths.join('\n')) }],
    };
  },
  critique: critiqueByCheck,
};
