import { datasetMetadataSchema, kernelMetadataSchema } from '../../model/kernel-metadata.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { pythonStatements, type Statement } from './python-source.ts';
import { readJson } from './read-json.ts';
import { splitId } from './slug.ts';

/** Rule NBK-006: the code looks for a dataset or competition in both places where Kaggle mounts it, or searches. */
export function checkMounts({ project }: AuditInput): Checked {
  const kernel = readJson(project.kernelMetadata.bytes, kernelMetadataSchema);
  if (project.code.bytes.byteLength === 0 || 'problems' in kernel) return { evaluated: [], findings: [] };
  const dataset = readJson(project.datasetMetadata?.bytes ?? new Uint8Array(), datasetMetadataSchema);
  const own = 'value' in dataset ? [dataset.value.id] : [];
  const ids = new Set([...kernel.value.dataset_sources, ...own]);
  const mounts = [
    ...[...ids].flatMap(datasetMounts),
    ...kernel.value.competition_sources.flatMap(competitionMounts),
  ];
  const statements = pythonStatements(project.code);
  const findings = mounts.flatMap((mount) => {
    const single = singleMount(statements, mount);
    if (single === undefined) return [];
    const { statement, observed, expected } = single;
    return [
      finding('NBK-006', 'fail', {
        file: project.code.name,
        line: statement.line,
        expected,
        observed: `cell ${statement.cell}, line ${statement.line}: ${observed}`,
        evidence: [`cell ${statement.cell}`, `line ${statement.line}`],
      }),
    ];
  });
  return { evaluated: ['NBK-006'], findings };
}

type Single = { readonly statement: Statement; readonly observed: string; readonly expected: string };

/** The two places of one source, and the folder that only the second one has above it. */
type Mount = {
  readonly slug: string;
  readonly flat: string;
  readonly nested: string;
  readonly above: string;
};

function datasetMounts(id: string): Mount[] {
  const split = splitId(id.split('/').slice(0, 2).join('/'));
  if (split === undefined) return [];
  const { owner, slug } = split;
  const nested = `/kaggle/input/datasets/${owner}/${slug}`;
  return [{ slug, flat: `/kaggle/input/${slug}`, nested, above: 'datasets' }];
}

function competitionMounts(slug: string): Mount[] {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return [];
  const nested = `/kaggle/input/competitions/${slug}`;
  return [{ slug, flat: `/kaggle/input/${slug}`, nested, above: 'competitions' }];
}

function singleMount(
  statements: readonly Statement[],
  { slug, flat, nested, above }: Mount,
): Single | undefined {
  const code = statements.map(({ text, bare }) => withoutComments(text, bare)).join('\n');
  if (searches(code)) return undefined;
  const rest = code.replaceAll(nested, '').replaceAll(flat, '');
  // Another mention of the parts may build the other path: `INPUT / "datasets" / OWNER / SLUG`.
  const hasFlat = mentions(code, flat);
  const hasNested = mentions(code, nested);
  if (hasFlat === hasNested) return undefined;
  if (hasFlat ? new RegExp(`["'/]${above}["'/]`).test(rest) : rest.includes(slug)) return undefined;
  const observed = hasFlat ? flat : nested;
  const statement = statements.find(({ text, bare }) => mentions(withoutComments(text, bare), observed));
  return statement === undefined ? undefined : { statement, observed, expected: `${flat} | ${nested}` };
}

function mentions(code: string, path: string): boolean {
  const at = code.indexOf(path);
  return at >= 0 && (!/[\w-]/.test(code.charAt(at + path.length)) || mentions(code.slice(at + 1), path));
}

/** The folder above all datasets is walked, or matched with a pattern, and so is every layout. */
function searches(code: string): boolean {
  return /os\.walk\(|\.rglob\(|\bglob\(\s*[rf]?["'](?:\/kaggle\/input\/)?\*\*|\/kaggle\/input\/\*/.test(code);
}

/** Comments are blank in `bare`, strings keep their quotes there: what is blank to the end of a line is a comment. */
function withoutComments(text: string, bare: string): string {
  if (bare === '') return text;
  const bareLines = bare.split('\n');
  return text
    .split('\n')
    .map((line, index) => line.slice(0, (bareLines[index] ?? '').length))
    .join('\n');
}
