import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Failure, failureCodes } from '../model/failure.ts';
import { requestSchema } from '../model/request.ts';
import { macroPoints } from '../model/user-macro.ts';
import { nearestWord } from './nearest-word.ts';
import { settingNames } from './settings.ts';

/** What nx47.yml says, not yet merged nor given defaults. */
export type FileSettings = {
  readonly values: Readonly<Record<string, unknown>>;
  /** Line of the value at this path, from 1; 0 when the file does not hold it. */
  lineOf(path: readonly PropertyKey[]): number;
};

/**
 * Parses nx47.yml (YAML 1.2, duplicate keys refused). Only settings that may stand in the file are accepted.
 * Errors: CONFIG_UNREADABLE {file, line, why}, CONFIG_UNKNOWN_KEY {file, line, key, suggestion}.
 */
export function parseConfig(text: string, file: string): FileSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const problem = document.errors[0];
  if (problem !== undefined) {
    throw new Failure('CONFIG_UNREADABLE', {
      file,
      line: lines.linePos(problem.pos[0]).line,
      why: problem.code,
    });
  }
  if (!isMap(document.contents))
    throw new Failure('CONFIG_UNREADABLE', { file, line: 1, why: 'not a mapping' });
  const known = settingNames('file');
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (known.some((name) => name === key)) continue;
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const line = lines.linePos(offset).line;
    throw new Failure('CONFIG_UNKNOWN_KEY', { file, line, key, suggestion: nearestWord(key, known) });
  }
  const value: unknown = document.toJS();
  return {
    values: typeof value === 'object' && value !== null ? { ...value } : {},
    lineOf: (path) => {
      const node: unknown = document.getIn(path, true);
      return isNode(node) && node.range != null ? lines.linePos(node.range[0]).line : 0;
    },
  };
}

/**
 * Merges the sources by precedence (command line or action input, then nx47.yml, then the default) into the settings.
 * An empty string from a flag or an input means absent. Errors: CONFIG_UNKNOWN_KEY, CONFIG_MISSING_KEY,
 * CONFIG_BAD_VALUE, CONFIG_PATH_OUTSIDE, CONFIG_BUNDLE_PATH, CONFIG_REPORT_NAME.
 */
export function mergeSettings(
  given: Readonly<Record<string, unknown>>,
  fromFile: FileSettings,
  file: string,
) {
  const present = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== '' && value !== undefined),
  );
  const parsed = requestSchema.safeParse({ ...fromFile.values, ...present }, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw issue === undefined
    ? new Failure('DEFECT', { where: 'config' })
    : settingFailure(issue, fromFile, file);
}

function settingFailure(issue: z.core.$ZodIssue, { lineOf }: FileSettings, file: string): Failure {
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys[0] ?? '';
    const full = key === '' ? unknown : `${key}.${unknown}`;
    return new Failure('CONFIG_UNKNOWN_KEY', {
      file,
      line: lineOf([...issue.path, unknown]),
      key: full,
      suggestion: nearestWord(unknown, nestedNames),
    });
  }
  const named = failureCodes.find((code) => code === issue.message);
  if (named !== undefined) return new Failure(named, { file, line: lineOf(issue.path), key });
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  if (missing) return new Failure('CONFIG_MISSING_KEY', { file, key });
  return new Failure('CONFIG_BAD_VALUE', { file, line: lineOf(issue.path), key, why: issue.message });
}

const nestedNames = [
  'path',
  'recipe',
  'requirements',
  'commands',
  'files',
  'packages',
  'from-image',
  'library',
  'symbols',
  'forbidden',
  'build',
  'environment',
  'document',
  'points',
  ...macroPoints,
];
