import { basename } from 'node:path/posix';
import { canonicalName } from '../../codec/canonical-name.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { wheelsOf } from '../wheels/check-wheels.ts';
import type { Wheel } from '../wheels/wheel.ts';
import { pythonStatements, type Statement } from './python-source.ts';

/** Rule NBK-005: what a wheel of the bundle provides is imported only after the `pip install` that brings it. */
export function checkImports(input: AuditInput): Checked {
  const { project, bundle } = input;
  if (project.code.bytes.byteLength === 0 || bundle === undefined) return { evaluated: [], findings: [] };
  const findings = lateImports(input).map(({ statement, module, late }) =>
    finding('NBK-005', 'fail', {
      file: project.code.name,
      line: statement.line,
      expected: `pip install ${late.distribution} (cell ${late.by.cell}, line ${late.by.line}) → import ${module}`,
      observed: `cell ${statement.cell}, line ${statement.line}: import ${module}`,
      evidence: [`cell ${statement.cell}`, `line ${statement.line}`, late.distribution],
    }),
  );
  return { evaluated: ['NBK-005'], findings };
}

/** An import in front of the statement that installs what it needs. */
export type LateImport = {
  readonly statement: Statement;
  readonly module: string;
  /** What is installed too late, and the statement that does it. */
  readonly late: { readonly distribution: string; readonly by: Statement };
};

/** The first early import of each module at the level of the code, in the order of the code. */
export function lateImports(input: AuditInput): LateImport[] {
  const statements = pythonStatements(input.project.code);
  const providers = providersOf(wheelsOf(input));
  const installs = installsOf(statements, [...new Set([...providers.values()].flat())]);
  const seen = new Set<string>();
  return statements.flatMap((statement, at) => {
    if (statement.inside !== '') return [];
    return importsOf(statement).flatMap((module) => {
      const [late] = (providers.get(module) ?? []).flatMap((distribution) => {
        const install = installs.get(distribution);
        return install !== undefined && install.at > at ? [{ distribution, ...install }] : [];
      });
      if (late === undefined || seen.has(module)) return [];
      seen.add(module);
      return [{ statement, module, late }];
    });
  });
}

/** Modules that look for others once, when they are imported: they must come after these. */
const looksFor: Readonly<Record<string, readonly string[]>> = {
  tifffile: ['imagecodecs'],
  skimage: ['tifffile', 'imagecodecs'],
  imageio: ['tifffile', 'imagecodecs'],
};

/** Top-level module → distributions of the bundle that must be installed before it is imported. */
function providersOf(wheels: readonly Wheel[]): ReadonlyMap<string, readonly string[]> {
  const providers = new Map<string, readonly string[]>();
  const distributions = new Set<string>();
  for (const wheel of wheels) {
    const distribution = canonicalName(basename(wheel.file).replace(/-.*/s, ''));
    distributions.add(distribution);
    // A wheel that cannot be read provides, as far as anybody knows, what it is named after.
    const named = distribution.replaceAll('-', '_');
    for (const module of wheel.broken === '' || wheel.modules.length > 0 ? wheel.modules : [named]) {
      providers.set(module, [...(providers.get(module) ?? []), distribution]);
    }
  }
  for (const [module, needs] of Object.entries(looksFor)) {
    const present = needs.filter((name) => distributions.has(name));
    providers.set(module, [...(providers.get(module) ?? []), ...present]);
  }
  return providers;
}

type Install = { readonly at: number; readonly by: Statement };

/** Distribution → the first statement after which it is installed, and its index. One without names brings all. */
function installsOf(
  statements: readonly Statement[],
  distributions: readonly string[],
): ReadonlyMap<string, Install> {
  const installs = new Map<string, Install>();
  for (const [place, statement] of statements.entries()) {
    if (!isInstall(statement)) continue;
    const at = runsAt(statements, place);
    const by = statements[at] ?? statement;
    const words = canonicalName(statement.text).split(/[^a-z0-9-]/);
    const isNamed = (distribution: string) =>
      words.some((word) => word === distribution || word.startsWith(`${distribution}-`));
    const named = distributions.filter(isNamed);
    for (const distribution of named.length === 0 ? distributions : named) {
      const known = installs.get(distribution);
      if (known === undefined || at < known.at) installs.set(distribution, { at, by });
    }
  }
  return installs;
}

/** A command is shorter; a statement made to be slow is looked at so far and no further. */
const longestCommand = 4096;

function isInstall({ text: whole, bare }: Statement): boolean {
  const text = whole.slice(0, longestCommand);
  if (bare === '') return /\bpip3?\s+(?:\S+\s+)*?install\b/.test(text.replaceAll('\\\n', ' '));
  return /["'](?:[^"']*\s)?pip3?["']\s*,(?:[^"']|["'][^"']*["'])*?["']install["']|["'][^"'\n]*\bpip3?\s+install\b/.test(
    text,
  );
}

/** The body of a function runs where the function is called first, at the level of the module. */
function runsAt(statements: readonly Statement[], at: number, left = 5): number {
  const name = statements[at]?.inside ?? '';
  if (name === '' || left === 0) return at;
  const call = new RegExp(`(?<![\\w.])${name}\\s*\\(`);
  const found = statements.findIndex(
    ({ bare, inside }, index) => index > at && inside !== name && !/^\s*def\s/.test(bare) && call.test(bare),
  );
  return found < 0 ? at : runsAt(statements, found, left - 1);
}

/** Top-level names of the modules that one statement imports. */
function importsOf({ bare }: Statement): string[] {
  return bare.split(/[;:]/).flatMap((part) => {
    const from = /^\s*from\s+([\p{L}_]\w*)[\w.]*\s+import\b/u.exec(part)?.[1];
    if (from !== undefined) return [from];
    const list = /^\s*import\s(.+)/s.exec(part)?.[1] ?? '';
    return list.split(',').flatMap((item) => /^[\s(\\]*([\p{L}_]\w*)/u.exec(item)?.[1] ?? []);
  });
}
