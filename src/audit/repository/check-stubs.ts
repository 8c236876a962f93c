import { extname } from 'node:path/posix';
import type { FileBytes } from '../../model/facts.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { blankC, type CFunction, functionBodies } from './c-functions.ts';
import { codeSources } from './python-source.ts';

/** Rule REP-013: no required function has a body that does nothing, in C sources or in C that a script writes. */
export function checkStubs({ request, project }: AuditInput): Checked {
  const symbols = request.native?.symbols ?? [];
  const findings = [...project.texts, project.code].flatMap((file) =>
    stubBodies(file, symbols).map(({ name, line, body }) =>
      finding('REP-013', 'fail', {
        file: file.name,
        line,
        expected: `${name}(…) { … }`,
        observed: `${name}(…) {${shorten(body)}}`,
        evidence: [name],
      }),
    ),
  );
  const unique = new Map(findings.map((one) => [`${one.file} ${one.line} ${one.observed}`, one]));
  return { evaluated: ['REP-013'], findings: [...unique.values()] };
}

/** Definitions of these functions that do nothing, in a C source or in C that a script or a notebook writes. */
export function stubBodies(file: FileBytes, symbols: readonly string[]): CFunction[] {
  return sourcesOf(file).flatMap((source) => functionBodies(source, symbols).filter(isStub));
}

const languages = ['.c', '.h', '.cc', '.cpp', '.cxx', '.hpp', '.inc'];
const writers = ['.py', '.sh', '.ipynb'];

function sourcesOf(file: FileBytes): string[] {
  const extension = extname(file.name).toLowerCase();
  if (languages.includes(extension)) return [blankC(new TextDecoder().decode(file.bytes))];
  // There C stands within strings, so nothing may be left out.
  return writers.includes(extension) ? codeSources(file).map((source) => source.replaceAll('\\n', '\n')) : [];
}

/**
 * Whether a C function does nothing: nothing but `(void)x;`, constants returned, or nothing at all. A constant that a
 * name announces is an answer.
 */
export function isStub({ name, parameters, body }: Pick<CFunction, 'name' | 'parameters' | 'body'>): boolean {
  const statements = body
    .split(/[;{}]/)
    .map((statement) => onOneLine(statement).trim())
    .filter((statement) => statement !== '');
  const idle = statements.every(
    (statement) => /^\( ?void ?\)[\w.>*& [\]-]+$/.test(statement) || isConstantReturn(statement),
  );
  const takesNothing = /^\s*(?:void)?\s*$/.test(parameters);
  const announces = /version|abi|name|count|size|max|min|build/i.test(name) && statements.length === 1;
  return idle && !(takesNothing && announces && isConstantReturn(statements[0] ?? ''));
}

/** Of one line. A cast alone is none: `(a)` gives an argument back. */
function isConstantReturn(statement: string): boolean {
  return /^return\b ?\(? ?(?:(?:\( ?\w[\w *]*\) ?)?(?:-?\.?\d[\w.]*|nullptr|true|false|[A-Z][A-Z0-9_]*|"[^"]*"))? ?\)?$/.test(
    statement,
  );
}

function shorten(body: string): string {
  const one = onOneLine(body);
  return one.length > 120 ? `${one.slice(0, 120)}…` : one;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
