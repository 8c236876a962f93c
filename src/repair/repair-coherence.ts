import type { AuditInput } from '../audit/audit-input.ts';
import { checkCoherence } from '../audit/coherence/check-coherence.ts';
import { versionTokens } from '../audit/coherence/version-sites.ts';
import { readJson } from '../audit/repository/read-json.ts';
import { kernelMetadataSchema } from '../model/kernel-metadata.ts';
import type { Change, Unrepairable } from '../model/repair.ts';
import type { Repairer } from './repairer.ts';
import { continuityNote } from './texts/continuity-note.ts';
import { withTexts } from './texts/edited-facts.ts';
import { type Mending, mendInTurn, reasons } from './texts/mend-in-turn.ts';
import { mendManifest } from './texts/mend-manifest.ts';
import { mendWheelNames } from './texts/mend-wheel-names.ts';
import { trueReport } from './texts/recipe-report.ts';
import { type Harmonised, harmonise } from './texts/version-edits.ts';

/**
 * What contradicts itself between metadata, code, scripts and bundle: versions (VER-001, VER-003), names of expected
 * wheels (REP-011, REP-012), manifest and reports of the bundle (REP-003 to REP-006, REP-028). The bundle is what is
 * there, ids are what is known: everything else follows them.
 */
export const repairCoherence: Repairer = async (ground, tools) => {
  const reports = new Map<string, string>();
  const stale = ground.audit.findings.filter(({ rule }) => rule === 'REP-028');
  for (const name of new Set(stale.map(({ file }) => file))) {
    const held = ground.facts.bundle?.files.find((file) => file.name === name);
    if (held === undefined || !('bytes' in held)) continue;
    reports.set(name, await trueReport(name, new TextDecoder().decode(held.bytes), ground, tools));
  }
  return mendInTurn([versions, mendWheelNames, mendManifest(reports)], ground);
};

const versions: Mending = {
  kind: 'version-token',
  commit: 'fix: one version for one kernel, with a note of continuity',
  rules: ['VER-001', 'VER-003'],
  mend: (found, facts) => {
    const harmonised = harmonise(facts);
    const changed = withTexts(facts, harmonised.texts);
    const linked = found
      .filter(({ rule }) => rule === 'VER-003')
      .map(({ expected }) => versionTokens(expected))
      .map(([from = 0, to = 0]) => [from, to] as const);
    const noted = notes(changed, [...harmonised.versions, ...linked]);
    const left = leftIn(
      withTexts(changed, textsOf(noted)),
      found.map(({ rule }) => rule),
    );
    const served = found.filter(({ rule }) => !left.some((one) => one.rule === rule));
    if (served.length === 0) return { changes: [], because: [], unrepairable: left };
    const changes = [...changesOf(harmonised), ...noted];
    return { changes, because: [...harmonised.because, ...reasons(served)], unrepairable: left };
  },
};

/** A note for each earlier version that has none yet. */
function notes(facts: AuditInput, pairs: readonly (readonly [from: number, to: number])[]): Change[] {
  const kernel = readJson(facts.project.kernelMetadata.bytes, kernelMetadataSchema);
  if ('problems' in kernel) return [];
  let now = facts;
  const texts = new Map<string, Change>();
  for (const [earlier, current] of pairs) {
    if (earlier >= current) continue;
    const made = continuityNote(now, { earlier, current, kernel: kernel.value.id });
    for (const change of made) texts.set(change.path, change);
    now = withTexts(now, textsOf(made));
  }
  return [...texts.values()];
}

function textsOf(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ path, content }) => (typeof content === 'string' ? [[path, content] as const] : [])),
  );
}

/** A file that moves takes along what was edited in it. */
function changesOf({ texts, moved }: Harmonised): Change[] {
  const gone = moved.find(({ content }) => content === undefined)?.path;
  const edited = gone === undefined ? undefined : texts.get(gone);
  return [
    ...[...texts].filter(([path]) => path !== gone).map(([path, content]) => ({ path, content })),
    ...moved.map((one) =>
      one.content === undefined || edited === undefined ? one : { ...one, content: edited },
    ),
  ];
}

/** What the rules still say: nobody but a person knows which of two versions is meant. */
function leftIn(facts: AuditInput, asked: readonly string[]): Unrepairable[] {
  const left = checkCoherence(facts).findings.filter(
    ({ rule }) => rule !== 'VER-002' && asked.includes(rule),
  );
  return left.map(({ rule, file, expected, observed }) => ({
    rule,
    file,
    why: 'decision',
    core: [expected, observed],
  }));
}
