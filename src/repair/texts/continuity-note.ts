import { basename } from 'node:path/posix';
import type { AuditInput } from '../../audit/audit-input.ts';
import { versionTokens } from '../../audit/coherence/version-sites.ts';
import type { Change } from '../../model/repair.ts';
import { fill } from '../../text/fill.ts';
import { sentences } from '../../text/sentences.ts';
import { addLines } from './add-lines.ts';
import { textOf } from './edited-facts.ts';

/** Two versions of one thing, of which the later is a second kernel: the earlier one stays readable. */
export type Continuity = { readonly earlier: number; readonly current: number; readonly kernel: string };

/**
 * A section at the end of the project's README that links the two versions in one line; none where a document does so
 * already. A project without any document gets CONTINUITY.md.
 */
export function continuityNote(facts: AuditInput, { earlier, current, kernel }: Continuity): Change[] {
  const documents = facts.project.texts.filter(({ name }) => /\.(?:md|txt|rst)$/i.test(name));
  const isLinked = documents.some(({ bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map(versionTokens)
      .some((versions) => versions.includes(earlier) && versions.includes(current)),
  );
  if (isLinked) return [];
  const { continuity } = sentences(facts.request.language).repair;
  const values = { earlier: String(earlier), current: String(current), kernel };
  const path = documentFor(
    facts,
    documents.map(({ name }) => name),
  );
  const text = textOf(facts, path) ?? '';
  const heading = `## ${fill(continuity.title, values)}`;
  const lines = [...(text === '' ? [] : ['']), heading, '', fill(continuity.body, values)];
  return [{ path, content: addLines(text, lines) }];
}

function documentFor({ request, project }: AuditInput, names: readonly string[]): string {
  const top = names.filter((name) => basename(name) === name);
  const readmes = top.filter((name) => /^readme\b/i.test(name)).sort((a, b) => a.length - b.length);
  const inLanguage = readmes.find((name) => name.toLowerCase().includes(`.${request.language}.`));
  const known = new Set(project.paths);
  return (
    inLanguage ?? readmes[0] ?? top.find((name) => known.has(name) && /\.md$/i.test(name)) ?? 'CONTINUITY.md'
  );
}
