import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { pythonStatements, type Statement } from './python-source.ts';

/** Rules NBK-007 and NBK-008: future imports come first, and no name is used that nothing defines. */
export function checkNames({ project }: AuditInput): Checked {
  if (project.code.bytes.byteLength === 0) return { evaluated: [], findings: [] };
  const statements = pythonStatements(project.code).filter(({ bare }) => bare !== '');
  const findings = [...lateFutures(statements), ...undefinedNames(statements)].map(
    ({ rule, statement, expected, observed }) =>
      finding(rule, 'fail', {
        file: project.code.name,
        line: statement.line,
        expected,
        observed: `cell ${statement.cell}, line ${statement.line}: ${observed}`,
        evidence: [`cell ${statement.cell}`, `line ${statement.line}`],
      }),
  );
  return { evaluated: ['NBK-007', 'NBK-008'], findings };
}

type Slip = {
  readonly rule: 'NBK-007' | 'NBK-008';
  readonly statement: Statement;
  readonly expected: Finding['expected'];
  readonly observed: Finding['observed'];
};

const future = /^\s*from\s+__future__\s+import\b/;

/** Only a docstring and other future imports may stand before one, within its cell. */
function lateFutures(statements: readonly Statement[]): Slip[] {
  const started = new Set<number>();
  const documented = new Set<number>();
  return statements.flatMap((statement) => {
    const { cell, bare } = statement;
    const first = !documented.has(cell) && !started.has(cell);
    if (future.test(bare)) {
      if (!started.has(cell)) return [];
      const observed = bare.trim();
      return [{ rule: 'NBK-007' as const, statement, expected: 'from __future__ → 1', observed }];
    }
    if (first && /^[rRuU]?["']/.test(bare)) documented.add(cell);
    else started.add(cell);
    return [];
  });
}

/** JSON's and JavaScript's words, and what Python calls them. */
const foreign: Readonly<Record<string, string>> = {
  false: 'False',
  true: 'True',
  null: 'None',
  undefined: 'None',
};
/** Names that are used so often that their import is forgotten: what defines each. */
const customary: Readonly<Record<string, string>> = {
  Path: 'from pathlib import Path',
  np: 'import numpy as np',
  pd: 'import pandas as pd',
  plt: 'import matplotlib.pyplot as plt',
  ...Object.fromEntries(
    [
      'os sys re json time math random struct shutil hashlib platform subprocess tempfile ctypes importlib',
      'warnings zipfile io glob itertools functools datetime traceback tifffile imagecodecs numpy',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [name, `import ${name}`]),
  ),
};

function undefinedNames(statements: readonly Statement[]): Slip[] {
  const all = statements.map(({ bare }) => bare).join('\n');
  // What these bring in is not to be seen in the text.
  if (/\bimport\s+\*|\bglobals\(\)|\bexec\(/.test(all)) return [];
  const names = [
    ...Object.entries(foreign).map(([name, better]) => ({ name, better, use: '' })),
    ...Object.entries(customary).map(([name, better]) => ({ name, better, use: '\\s*[.(]' })),
  ];
  return names.flatMap(({ name, better, use }) => {
    // Neither an attribute, nor the keyword of an argument, nor part of another word.
    const used = new RegExp(`(?<![\\w.])${name}(?!\\w)(?!\\s*=(?!=))${use}`);
    const statement = statements.find(({ bare }) => used.test(bare));
    if (statement === undefined || statements.some(({ bare }) => binds(bare, name))) return [];
    return [{ rule: 'NBK-008' as const, statement, expected: better, observed: name }];
  });
}

/** Whether a statement may give this name a value; in doubt it does. */
function binds(bare: string, name: string): boolean {
  const word = `(?<![\\w.])${name}(?!\\w)`;
  return [
    `^\\s*(?:from\\b.*)?import\\b.*${word}`,
    `\\bimport\\b.*${word}`,
    `${word}(?:\\s*:[^=\\n]+)?\\s*(?:,[^=]*)?=(?!=)`,
    `${word}\\s*:=`,
    `\\b(?:as|class|def|global|nonlocal|del)\\s+${word}`,
    `\\bdef\\b[^:]*${word}`,
    `\\blambda\\b[^:]*${word}`,
    `\\bfor\\b.*${word}.*\\bin\\b`,
  ].some((pattern) => new RegExp(pattern, 's').test(bare));
}
