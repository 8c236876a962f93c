import { basename } from 'node:path/posix';
import type { Finding } from '../../model/finding.ts';
import { outputNames } from '../../model/kernel-outputs.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { isEvidence } from './evidence-paths.ts';
import {
  attributeOf,
  attributePatterns,
  type GitPattern,
  ignoredBy,
  ignorePatterns,
} from './git-patterns.ts';

/** Rules REP-021 and REP-022: git would take the reports of a run, and take them as they are. */
export function checkGitRules(input: AuditInput): Checked {
  const patterns = (name: string, read: (file: string, text: string) => GitPattern[]) =>
    input.project.texts
      .filter((file) => basename(file.name) === name)
      .flatMap((file) => read(file.name, new TextDecoder().decode(file.bytes)));
  const reports = reportPaths(input);
  const kept = input.project.paths.filter(isEvidence);
  return {
    evaluated: ['REP-021', 'REP-022'],
    findings: [
      ...hidden(reports, patterns('.gitignore', ignorePatterns)),
      ...changed([...new Set([...reports, ...kept])], patterns('.gitattributes', attributePatterns)),
    ],
  };
}

/** Where a run leaves what is committed: one example for each kind of file. */
function reportPaths({ request }: AuditInput): string[] {
  const folder = 'session/20260101_run';
  const outputs = Object.values(outputNames(request.packs, request['main-report']));
  const pages = ['SESSION.md', 'STATUS.md', 'report.md', 'report.html', 'logs/session.jsonl'];
  return [...pages, ...outputs.filter(Boolean).map((name) => `outputs/${name}`)].map(
    (name) => `${folder}/${name}`,
  );
}

function hidden(reports: readonly string[], patterns: readonly GitPattern[]): Finding[] {
  return byPattern(
    reports.flatMap((path) => {
      const by = ignoredBy(path, patterns);
      return by === undefined ? [] : [{ path, by, effect: 'ignored' }];
    }),
  ).map(({ by, observed, evidence }) =>
    finding('REP-021', 'fail', {
      file: by.file,
      line: by.line,
      expected: 'session/** ∈ git',
      observed,
      evidence,
    }),
  );
}

/** A filter puts a pointer in the place of the report, the others change its bytes: its digest proves nothing then. */
function changed(paths: readonly string[], patterns: readonly GitPattern[]): Finding[] {
  return byPattern(
    paths.flatMap((path) => {
      const found = ['filter', 'ident', 'working-tree-encoding', 'eol'].flatMap((attribute) => {
        const one = attributeOf(path, attribute, patterns);
        const matters =
          one !== undefined && one.value !== 'unset' && (attribute !== 'eol' || one.value === 'crlf');
        return matters ? [{ path, by: one.by, effect: `${attribute}=${one.value}` }] : [];
      });
      return found.slice(0, 1);
    }),
  ).map(({ by, observed, evidence }) =>
    finding('REP-022', 'fail', {
      file: by.file,
      line: by.line,
      expected: '-filter -ident -text',
      observed,
      evidence,
    }),
  );
}

type Effect = { readonly path: string; readonly by: GitPattern; readonly effect: string };

function byPattern(effects: readonly Effect[]) {
  const groups = new Map<GitPattern, Effect[]>();
  for (const one of effects) groups.set(one.by, [...(groups.get(one.by) ?? []), one]);
  return [...groups].map(([by, group]) => ({
    by,
    observed: `${by.negated ? '!' : ''}${by.pattern}: ${group[0]?.effect ?? ''} (${group.length})`,
    evidence: group.map(({ path }) => path),
  }));
}
