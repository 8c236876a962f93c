import { basename, extname } from 'node:path/posix';
import { canonicalName } from '../../codec/canonical-name.ts';
import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { codeSources } from './python-source.ts';

/** Rules REP-011 and REP-012: the file names that code expects in the bundle are those of the bundle. */
export function checkWheelNames({ request, project, bundle }: AuditInput): Checked {
  if (bundle === undefined) return { evaluated: [], findings: [] };
  const present = new Set(bundle.files.map(({ name }) => basename(name)));
  const commands = request.prechecks.flat();
  const scripts = project.texts.filter(
    ({ name }) => ['.py', '.sh', '.ipynb'].includes(extname(name)) && name !== project.code.name,
  );
  const isRun = (script: FileBytes) => commands.some((word) => word === script.name);
  const files = [
    { file: project.code, rule: 'REP-011' as const },
    ...scripts.map((file) => ({ file, rule: isRun(file) ? ('REP-011' as const) : ('REP-012' as const) })),
  ];
  const findings = files.flatMap(({ file, rule }) =>
    expectedNames(file)
      .filter(({ name }) => !present.has(name))
      .map(({ name, line }) => missing(rule, file, { name, line, present })),
  );
  return { evaluated: ['REP-011', 'REP-012'], findings };
}

const mostNames = 300;

type Expectation = { readonly name: string; readonly line: number };

function missing(
  rule: 'REP-011' | 'REP-012',
  file: FileBytes,
  { name, line, present }: Expectation & { readonly present: ReadonlySet<string> },
): Finding {
  const distribution = (wheel: string) => canonicalName(wheel.replace(/-.*/s, ''));
  const beside = [...present].filter(
    (one) => one.endsWith('.whl') && distribution(one) === distribution(name),
  );
  return finding(rule, 'fail', {
    file: file.name,
    line,
    expected: name,
    observed: beside.sort().join(', ') || '∅',
    evidence: beside,
  });
}

const wheel =
  /(?<![\w.*{}[\]?%-])[A-Za-z0-9][A-Za-z0-9_.]*-\d[\w.!+]*(?:-\d\w*)?-\w[\w.]*-\w[\w.]*-\w[\w.]*\.whl\b/g;

/** Names of whole wheels anywhere, and of other parts of a bundle in lists that say that they are expected. */
function expectedNames(file: FileBytes): Expectation[] {
  const found = new Map<string, number>();
  for (const source of codeSources(file)) {
    const named = [...source.matchAll(wheel)].map((match) => ({ name: match[0], at: match.index }));
    for (const { name, at } of [...named, ...listed(source)]) {
      if (!found.has(name) && found.size < mostNames) found.set(name, source.slice(0, at).split('\n').length);
    }
  }
  return [...found].map(([name, line]) => ({ name, line }));
}

const list = /\b(?:EXPECTED|REQUIRED|MANDATORY)_\w*\s*(?::[^=\n]+)?=\s*[\w.]*[([{]+([^)\]}]*)/gi;
const part = /["']([\w.+ -]+\.(?:whl|so|tif|tiff|lum))["']/g;

function listed(source: string): { readonly name: string; readonly at: number }[] {
  return [...source.matchAll(list)]
    .filter(([head]) => !/^\w*(?:output|report|log)/i.test(head))
    .flatMap(({ 0: whole, 1: inside = '', index }) =>
      [...inside.matchAll(part)].map(({ 1: name = '', index: within }) => ({
        name,
        at: index + whole.length - inside.length + within,
      })),
    );
}
