import { basename, extname } from 'node:path/posix';
import { z } from 'zod';
import { heldFiles } from '../../codec/bundle-file.ts';
import { sha256Hex } from '../../codec/digest.ts';
import { parseStrictJson } from '../../codec/strict-json.ts';
import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { isEvidence } from './evidence-paths.ts';
import { readJson } from './read-json.ts';

/** Rules REP-016 to REP-020: evidence holds something, JSON is JSON, what is read is no pointer, nothing counts twice. */
export function checkEvidence(input: AuditInput): Checked {
  const { project, bundle } = input;
  const evidence = project.texts.filter(({ name }) => isEvidence(name));
  return {
    evaluated: ['REP-016', 'REP-017', 'REP-018', 'REP-019', 'REP-020'],
    findings: [
      ...evidence.filter(({ bytes }) => bytes.byteLength === 0).map(emptyFinding),
      ...heldFiles(bundle?.files ?? [])
        .filter(isJsonFile)
        .flatMap((file) => strictFindings(file)),
      ...project.texts.filter(isJsonFile).flatMap((file) => looseFindings(file)),
      ...checkPointers(input),
      ...checkCopies(evidence),
    ],
  };
}

function emptyFinding({ name }: FileBytes): Finding {
  return finding('REP-016', 'fail', { file: name, expected: '> 0 bytes', observed: '0 bytes' });
}

/** Files of tools that read JSON with comments. */
const withComments =
  /(?:^|\/)(?:[jt]sconfig[^/]*\.json|\.vscode\/|\.devcontainer\/|\.eslintrc\.json|devcontainer\.json)/;

function isJsonFile({ name, bytes }: FileBytes): boolean {
  return extname(name).toLowerCase() === '.json' && bytes.byteLength > 0 && !withComments.test(name);
}

/** The notebook reads it in the session: what one reader takes otherwise than another is refused. */
function strictFindings(file: FileBytes): Finding[] {
  try {
    parseStrictJson(file.bytes);
    return [];
  } catch {
    return [jsonFinding('REP-017', file)];
  }
}

function looseFindings(file: FileBytes): Finding[] {
  const text = new TextDecoder().decode(file.bytes);
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [jsonFinding(isEvidence(file.name) || isOtherCode(text) ? 'REP-017' : 'REP-018', file)];
  }
}

const pythonHead =
  /^\s*(?:#!.*python|#.*coding[:=]|"""|'''|import \w|from [\w.]+ import |def \w+\(|class \w+[(:])/;

function isOtherCode(text: string): boolean {
  return pythonHead.test(text) || /^\s*<(?:!doctype|html)/i.test(text);
}

function jsonFinding(rule: 'REP-017' | 'REP-018', file: FileBytes): Finding {
  const text = new TextDecoder().decode(file.bytes);
  const kind = pythonHead.test(text) ? 'Python' : /^\s*</.test(text) ? 'HTML' : '';
  const { why, line } = reasonOf(file);
  const observed = [kind, why].filter(Boolean).join(': ');
  return finding(rule, 'fail', { file: file.name, line, expected: 'JSON', observed });
}

function reasonOf({ bytes }: FileBytes): { readonly why: string; readonly line: number } {
  const read = readJson(bytes, z.unknown());
  const why = 'problems' in read ? (read.problems[0] ?? '') : '';
  const offset = Number(/offset: (\d+)/.exec(why)?.[1] ?? 0);
  const before = Buffer.from(bytes.subarray(0, offset)).toString('latin1');
  return { why, line: before.split('\n').length };
}

/** A pointer is nobody's loss until something reads it. */
function checkPointers({ project, request }: AuditInput): Finding[] {
  const code = new TextDecoder().decode(project.code.bytes);
  const settings = JSON.stringify(request);
  return project.unreadable
    .filter(({ path, why }) => {
      const name = basename(path);
      const isMetadata = /^(?:kernel|dataset)-metadata\.json$/.test(name);
      return why === 'lfs-pointer' && (isMetadata || settings.includes(name) || code.includes(name));
    })
    .map(({ path }) =>
      finding('REP-019', 'fail', { file: path, expected: basename(path), observed: 'Git-LFS' }),
    );
}

const shortest = 64;

/** One measurement cannot be the proof of two: the same bytes under two names are one of them, or neither. */
function checkCopies(evidence: readonly FileBytes[]): Finding[] {
  const groups = new Map<string, string[]>();
  for (const { name, bytes } of evidence.filter((file) => file.bytes.byteLength >= shortest)) {
    const digest = sha256Hex(bytes);
    groups.set(digest, [...(groups.get(digest) ?? []), name]);
  }
  return [...groups].flatMap(([digest, names]) => {
    const [first = '', ...rest] = names.sort();
    if (new Set(names.map((name) => basename(name))).size < 2) return [];
    return [
      finding('REP-020', 'fail', {
        file: first,
        expected: 'sha256 ≠',
        observed: `= ${rest.join(', ')}`,
        evidence: [...names, digest],
      }),
    ];
  });
}
