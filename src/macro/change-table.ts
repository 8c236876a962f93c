import type { Dossier, StepRecord } from '../model/dossier.ts';
import { bundleManifestName } from '../model/manifest.ts';
import type { ChangeRow, DirtyFile, ProjectChanges, Repository } from '../model/repository.ts';

/**
 * What the run changed in the project: each file that lies there otherwise than before the first step, with the step
 * that announced it. A file that no step announced has no reason, and nothing proves it; nor has one of those that
 * were `audited` (paths in the project), when only a macro of the user's changed it after the audit had read it.
 */
export function changeTable(
  root: string,
  dossier: Dossier,
  after: Repository,
  audited: readonly string[] = [],
): ProjectChanges {
  const { repository: before } = dossier;
  const changed = before === undefined ? [] : changedFiles(before.dirty, after.dirty);
  const rows = [...builtFiles(root, dossier), ...changed];
  const settled = new Set(audited);
  return {
    treeBefore: before?.tree ?? '',
    treeAfter: after.tree,
    rows: [
      ...new Map(
        rows.map((file) => [
          file.path,
          rowOf(root, file, settled.has(file.path) ? beforeAudit(dossier) : dossier),
        ]),
      ).values(),
    ],
  };
}

function changedFiles(before: readonly DirtyFile[], after: readonly DirtyFile[]): DirtyFile[] {
  const earlier = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  const later = new Map(after.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return paths
    .filter((path) => earlier.get(path) !== later.get(path))
    .map((path) => ({ path, sha256: later.get(path) ?? '' }));
}

/** A bundle that was made in this run, which git may well be told to ignore: by its manifest. */
function builtFiles(root: string, { settings, manifest, manifestSha256, steps }: Dossier): DirtyFile[] {
  const path = settings.bundle?.path;
  if (path === undefined || manifest === undefined) return [];
  if (stepFor(`${root}/${path}`, steps) === undefined) return [];
  const files = manifest.files.map(({ name, sha256 }) => ({ path: `${path}/${name}`, sha256 }));
  return [...files, { path: `${path}/${bundleManifestName}`, sha256: manifestSha256 ?? '' }];
}

function beforeAudit(dossier: Dossier): Dossier {
  return {
    ...dossier,
    steps: dossier.steps.filter(({ macro }) => !/^(?:after-audit|before-publish)\//.test(macro)),
  };
}

function rowOf(root: string, { path, sha256 }: DirtyFile, dossier: Dossier): ChangeRow {
  const step = stepFor(`${root}/${path}`, dossier.steps);
  if (step === undefined) return { file: path, reason: '', impact: '', proof: '' };
  const { ref, version } = dossier.dataset ?? {};
  const isBundle = path.startsWith(`${dossier.settings.bundle?.path ?? ''}/`);
  const published = isBundle && ref !== undefined ? `dataset ${ref.owner}/${ref.slug} v${version}` : '';
  return {
    file: path,
    reason: step.goal,
    impact: published || step.touches.join(', '),
    proof: `event:${step.step} ${sha256 === '' ? 'removed' : `sha256 ${sha256}`}`,
  };
}

/** The last finished step that announced this path, or a folder that holds it. */
function stepFor(path: string, steps: readonly StepRecord[]): StepRecord | undefined {
  return steps.findLast(
    ({ state, checkAnswer, touches }) =>
      state === 'DONE' &&
      checkAnswer === 'ok' &&
      touches.some((touched) => `${path}/`.startsWith(touched.endsWith('/') ? touched : `${touched}/`)),
  );
}
