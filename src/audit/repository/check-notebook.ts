import { z } from 'zod';
import { isJsonObject, parseStrictJson } from '../../codec/strict-json.ts';
import type { CellCompilation } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { readJson } from './read-json.ts';

/** nbformat 4, what the rules need of it. */
const notebookSchema = z.looseObject({
  nbformat: z.literal(4),
  metadata: z.looseObject({ kernelspec: z.looseObject({ name: z.string() }).optional() }).optional(),
  cells: z.array(
    z.looseObject({ cell_type: z.string(), source: z.union([z.string(), z.array(z.string())]) }),
  ),
});
type Notebook = z.infer<typeof notebookSchema>;

/** Rules NBK-001 to NBK-004 on the code that is pushed; a script counts as one cell. */
export function checkNotebook(input: AuditInput): Checked {
  const { code } = input.project;
  if (code.bytes.byteLength === 0) return { evaluated: [], findings: [] };
  if (!code.name.toLowerCase().endsWith('.ipynb')) {
    return { evaluated: ['NBK-002'], findings: checkCompilation(input, [1]) };
  }
  const read = readJson(code.bytes, notebookSchema);
  if ('problems' in read) {
    const findings = read.problems.map((observed) =>
      finding('NBK-001', 'fail', { file: code.name, expected: 'nbformat 4', observed }),
    );
    return { evaluated: ['NBK-001'], findings };
  }
  const cells = codeCells(read.value);
  const written = cells.flatMap((source, index) => (source.trim() === '' ? [] : [index + 1]));
  return {
    evaluated: ['NBK-001', 'NBK-002', 'NBK-003', 'NBK-004'],
    findings: [
      ...checkCompilation(input, written),
      ...checkKernelspec(read.value, code.name),
      ...checkPasted(cells, code.name),
    ],
  };
}

function codeCells(notebook: Notebook): string[] {
  return notebook.cells
    .filter((cell) => cell.cell_type === 'code')
    .map(({ source }) => (typeof source === 'string' ? source : source.join('')));
}

/** Only an interpreter of the runtime's minor version decides: `f"{d["a"]}"` compiles on 3.12 and not on 3.11. */
function checkCompilation(
  { project, profile, compilation }: AuditInput,
  cells: readonly number[],
): Finding[] {
  const minor = /^\d+\.\d+/.exec(profile.python.version)?.[0] ?? '';
  const sameMinor = compilation.minor === minor;
  const failed = compilation.cells.filter((cell) => !cell.ok);
  const compiled = new Set(compilation.cells.map((cell) => cell.cell));
  const missing = cells.filter((cell) => !compiled.has(cell));
  const file = project.code.name;
  const undecided = sameMinor ? missing : cells.filter((cell) => !failed.some((one) => one.cell === cell));
  return [
    ...failed.map((cell) =>
      compilationFinding(cell, file, sameMinor ? 'fail' : 'unknown', compilation.minor),
    ),
    ...(undecided.length === 0
      ? []
      : [
          finding('NBK-002', 'unknown', {
            file,
            expected: `Python ${minor}`,
            observed: `Python ${compilation.minor || '∅'}`,
            evidence: undecided.map((cell) => `cell ${cell}`),
          }),
        ]),
  ];
}

function compilationFinding(
  cell: CellCompilation,
  file: string,
  answer: 'fail' | 'unknown',
  minor: string,
): Finding {
  return finding('NBK-002', answer, {
    file,
    ...(cell.line > 0 ? { line: cell.line } : {}),
    expected: `Python ${minor}`,
    observed: `cell ${cell.cell}, line ${cell.line}: ${cell.error}`,
    evidence: [`cell ${cell.cell}`, `line ${cell.line}`],
  });
}

function checkKernelspec(notebook: Notebook, file: string): Finding[] {
  const name = notebook.metadata?.kernelspec?.name;
  if (name === undefined || name === 'python3') return [];
  return [finding('NBK-003', 'fail', { file, expected: 'python3', observed: name })];
}

/** Such a cell compiles where it holds no `null` or `true`, and then fails, or does nothing at all. */
function checkPasted(cells: readonly string[], file: string): Finding[] {
  return cells.flatMap((source, index) => {
    if (!holdsNotebook(source)) return [];
    const observed = `cell ${index + 1}: {"cells": …, "nbformat": …}`;
    return [
      finding('NBK-004', 'fail', { file, expected: 'Python', observed, evidence: [`cell ${index + 1}`] }),
    ];
  });
}

function holdsNotebook(source: string): boolean {
  try {
    const value = parseStrictJson(new TextEncoder().encode(source));
    return isJsonObject(value) && Object.hasOwn(value, 'cells') && Object.hasOwn(value, 'nbformat');
  } catch {
    return false;
  }
}
