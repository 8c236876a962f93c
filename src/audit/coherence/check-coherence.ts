import type { Finding } from '../../model/finding.ts';
import { kernelMetadataSchema } from '../../model/kernel-metadata.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';
import { readJson } from '../repository/read-json.ts';
import { splitId } from '../repository/slug.ts';
import { type VersionSite, versionSites, versionTokens } from './version-sites.ts';

/**
 * Rules VER-001 to VER-003: one version for one thing, from its title to its file names; one finding for each pair
 * of versions, every place of both as evidence.
 */
export function checkCoherence(input: AuditInput): Checked {
  const sites = versionSites(input);
  return {
    evaluated: ['VER-001', 'VER-002', 'VER-003'],
    findings: [...contradictions(sites), ...checkContinuity(input)],
  };
}

function contradictions(sites: readonly VersionSite[]): Finding[] {
  const within = sites.flatMap((one, index) =>
    sites
      .slice(index + 1)
      .filter((other) => other.version !== one.version)
      .map((other) => ({ one, other, same: one.subject === other.subject })),
  );
  const pairs = new Map<string, { one: VersionSite; other: VersionSite; same: boolean }>();
  for (const pair of within) {
    const versions = [pair.one.version, pair.other.version].sort((a, b) => a - b).join(' ');
    const subjects = pair.same ? pair.one.subject : '';
    const key = `${versions} ${subjects}`;
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ one, other, same }) => {
    const involved = sites.filter(
      ({ version, subject }) =>
        (version === one.version || version === other.version) && (!same || subject === one.subject),
    );
    return finding(same ? 'VER-001' : 'VER-002', 'fail', {
      file: other.file,
      line: other.line,
      expected: `V${one.version} (${one.subject}: ${one.text})`,
      observed: `V${other.version} (${other.subject}: ${other.text})`,
      evidence: involved.map(
        ({ file, line, subject, version, text }) => `${file}:${line}: ${subject} V${version}: ${text}`,
      ),
    });
  });
}

/** An older kernel of the same name that the project still speaks of needs one line that links it to the new one. */
function checkContinuity({ project }: AuditInput): Finding[] {
  const kernel = readJson(project.kernelMetadata.bytes, kernelMetadataSchema);
  const id = 'value' in kernel ? splitId(kernel.value.id) : undefined;
  const current = id === undefined ? undefined : versionTokens(id.slug)[0];
  if (id === undefined || current === undefined) return [];
  const pattern = new RegExp(
    `${id.owner}/(${id.slug.replace(/v\d+/, 'v(\\d+)').split('-').slice(0, 2).join('-')}[\\w-]*)`,
    'g',
  );
  const texts = project.texts.map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }));
  const earlier = texts.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)]
      .map((match) => ({
        file: name,
        line: text.slice(0, match.index).split('\n').length,
        slug: match[1] ?? '',
      }))
      .map((site) => ({ ...site, version: versionTokens(site.slug)[0] ?? current }))
      .filter(({ version }) => version < current),
  );
  const linked = (version: number) =>
    texts.some(
      ({ name, text }) =>
        /\.(?:md|txt|rst)$/i.test(name) && text.split('\n').some((line) => linksTo(line, version, current)),
    );
  const first = earlier.find(({ version }) => !linked(version));
  if (first === undefined) return [];
  const { file, line, slug, version } = first;
  return [finding('VER-003', 'fail', { file, line, expected: `V${version} → V${current}`, observed: slug })];
}

function linksTo(line: string, earlier: number, current: number): boolean {
  const versions = versionTokens(line);
  return versions.includes(earlier) && versions.includes(current);
}
