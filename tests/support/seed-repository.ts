import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { compileLibrary } from './elf-fixtures.ts';
import { type GitProject, gitProject } from './git-project.ts';
import { buildZip } from './zip-build.ts';

/** Folders of such a repository. */
export const validation = 'RAPPORT-VESUVIUS/validation_lumvorax';
export const dependencies = `${validation}/dataset_v4_nx47_dependencies`;
export const competitor = 'RAPPORT-VESUVIUS/exemple-soumision-notebook-concurrent/results.zip';

const wheels = [
  'numpy-2.0.2-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
  'pillow-11.3.0-cp312-cp312-manylinux_2_27_x86_64.manylinux_2_28_x86_64.whl',
  'imagecodecs-2026.3.6-cp311-abi3-manylinux_2_28_x86_64.whl',
  'tifffile-2026.4.11-py3-none-any.whl',
];
const image = 'II*\0, as far as this repository is concerned';

/** A notebook with one code cell. */
export function notebookText(source: string): string {
  const cell = { cell_type: 'code', id: 'a', execution_count: null, metadata: {}, outputs: [], source };
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  return `${JSON.stringify({ cells: [cell], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const source = `import ctypes
library = ctypes.CDLL('/kaggle/input/nx47-dependencies/liblumvorax_replit.so')
library.lum_encode(library.lum_decode())
open('/kaggle/working/lumvorax_360_validation_report_v3_complete.json', 'w')`;

/** A git repository that is laid out as the projects that keep their bundle beside notebooks of several versions. */
export async function seedRepository(t: TestContext): Promise<GitProject> {
  const project = await gitProject(t);
  const bundle = `${dependencies}/bundle`;
  const notebook = (version: string) =>
    `${validation}/notebook_validation_lumvorax_dependances_360_kaggle_single_cell_${version}_COMPLETE_20260221.ipynb`;
  await project.commit({
    ...Object.fromEntries(
      wheels.map((name) => [`${bundle}/${name}`, 'a wheel, for who only reads its name']),
    ),
    [`${bundle}/competitor_teacher_1407735.tif`]: image,
    [`${bundle}/competitor_teacher_1407735.lum`]: 'LUMV1',
    [`${bundle}/dataset_v4_build_report.json`]: '{}',
    [`${bundle}/dataset-metadata.json`]: JSON.stringify({
      ...{ id: 'ndarray2000/nx47-dependencies', title: 'NX47 dependencies' },
      licenses: [{ name: 'other' }],
    }),
    [`${dependencies}/verify_dataset_v4_bundle.py`]: "parser.add_argument('--dir')\n",
    [`${dependencies}/RAPPORT_AGENT_PUSH_DATASET_V4_EXECUTION.md`]: '# Exécution\n',
    [notebook('V3')]: notebookText('print(3)'),
    [notebook('V4')]: notebookText(source),
    [notebook('V10')]: notebookText(source),
  });
  compileLibrary(join(project.root, bundle), 'liblumvorax_replit.so', {
    source:
      'int lum_encode(int x) { return x; } int lum_decode(void) { return 1; } int lum_unused(void) { return 2; }',
  });
  await mkdir(dirname(join(project.root, competitor)), { recursive: true });
  const archive = buildZip({ entries: [{ name: 'out/1407735.tif', content: Buffer.from(image) }] });
  await writeFile(join(project.root, competitor), archive);
  return project;
}
