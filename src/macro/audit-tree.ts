import { type AuditInput, audit } from '../audit/audit.ts';
import type { BundleFacts } from '../model/facts.ts';
import type { Audit } from '../model/finding.ts';
import { bundleManifestName } from '../model/manifest.ts';
import type { RunRequest } from '../model/request.ts';
import type { Interpreter, World } from '../model/world.ts';
import { bundleManifest, manifestText } from '../survey/bundle-manifest.ts';
import { minorOf } from '../survey/choose-interpreter.ts';
import { nothingKept } from '../survey/kept-answers.ts';
import { readBundle } from '../survey/read-bundle.ts';
import { readWheelFiles } from '../survey/read-wheels.ts';
import { surveyProject } from '../survey/survey-project.ts';
import { compileCells } from './compile-cells.ts';
import { shippedProfile } from './shipped-profile.ts';
import type { Tools } from './tools.ts';

/** A project as it lies on disk, audited against its configured profile. */
export type AuditedTree = {
  readonly audit: Audit;
  readonly facts: AuditInput;
  /** That of the profile's minor; absent where this machine has none. */
  readonly interpreter?: Interpreter;
};

type TreeTools = Pick<World, 'files' | 'shell' | 'assets' | 'pythons' | 'secrets'> &
  Partial<Pick<Tools, 'kept'>>;

/** Audits a project outside of a run of phases, with everything it was told. Errors: PROFILE_*, FILE_UNREADABLE. */
export async function auditTree(
  { root, settings }: Pick<RunRequest, 'root' | 'settings'>,
  tools: TreeTools,
): Promise<AuditedTree> {
  const profile = await shippedProfile(settings.profile, tools);
  const interpreter = await tools.pythons.find(minorOf(profile.python.version));
  const project = await surveyProject(root, settings, tools);
  const { path = '' } = settings.bundle ?? {};
  const folder = `${root}/${path}`;
  const bundle = path === '' ? undefined : withManifest(await readBundle(folder, path, tools.files));
  const compilation = await compileCells(project.code, interpreter, tools);
  const shelf = { files: tools.files, kept: tools.kept ?? nothingKept(), folder };
  const wheels = bundle === undefined ? [] : await readWheelFiles(bundle, shelf);
  const facts: AuditInput = {
    ...{ request: settings, project, bundle, wheels, profile, compilation },
    secrets: tools.secrets ?? [],
  };
  return { audit: audit(facts), facts, ...(interpreter === undefined ? {} : { interpreter }) };
}

// A run stages a bundle that has none, and writes its manifest: what is audited is what would be published.
function withManifest(bundle: BundleFacts | undefined): BundleFacts | undefined {
  if (bundle === undefined || bundle.files.some(({ name }) => name === bundleManifestName)) return bundle;
  const bytes = new TextEncoder().encode(manifestText(bundleManifest(bundle)));
  return { ...bundle, files: [...bundle.files, { name: bundleManifestName, bytes }] };
}
