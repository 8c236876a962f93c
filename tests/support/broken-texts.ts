import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createFiles } from '../../src/host/files.ts';
import { bundleManifestName } from '../../src/model/manifest.ts';
import { bundleManifest, manifestText } from '../../src/survey/bundle-manifest.ts';
import { readBundle } from '../../src/survey/read-bundle.ts';
import { type Breakage, commitAll, editFile } from './broken-project.ts';

const kernel = 'notebook/kernel-metadata.json';
const notebook = 'notebook/test-360-dep-lumvorax.ipynb';
const verifier = 'tools/verify_dataset_v4_bundle.py';
const buildReport = 'bundle/dataset_v4_build_report.json';

/** Breakages of metadata, scripts, rules of git and of the notebook: those of which the cause is a text. */
export const brokenTexts: readonly Breakage[] = [
  {
    row: 2,
    what: 'wheel names that nobody published, in the verifier',
    rules: ['REP-011'],
    break: committed(async (root) => {
      await editFile(root, verifier, (text) =>
        text
          .replace('REQUIRED_WHEELS =', `${inventedWheels}REQUIRED_WHEELS =`)
          .replace(
            'problems += check_wheels(folder)\n',
            'problems += check_wheels(folder)\n    problems += [name for name in EXPECTED_WHEELS if not (folder / name).is_file()]\n',
          ),
      );
    }),
  },
  {
    row: 2,
    what: 'wheel names of an earlier bundle, in the notebook',
    rules: ['REP-011'],
    break: committed(async (root) => {
      await addLines(root, 'with part(\\"install\\"):', [
        'EXPECTED_WHEELS = [\\"numpy-1.26.4-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl\\"]',
        'assert all((dataset / name).is_file() for name in EXPECTED_WHEELS)',
      ]);
    }),
  },
  {
    row: 2,
    what: 'wheel names that nobody published, in a script beside the run',
    rules: ['REP-012'],
    break: committed((root) =>
      put(root, 'scripts/expected_wheels.py', `${inventedWheels}print(EXPECTED_WHEELS)\n`),
    ),
  },
  {
    row: 4,
    what: 'tifffile imported before imagecodecs is installed',
    rules: ['NBK-005'],
    break: committed((root) => addLines(root, 'import time', ['import tifffile'])),
  },
  {
    row: 14,
    what: 'a notebook that calls itself a script',
    rules: ['MET-004'],
    break: committed((root) => setKernel(root, '"kernel_type": "notebook"', '"kernel_type": "script"')),
  },
  {
    row: 14,
    what: 'a .py in a kernel that is a notebook',
    rules: ['MET-004'],
    break: committed(async (root) => {
      await put(root, 'notebook/main.py', 'print("a draft of the certification")\n');
      await setKernel(root, '"test-360-dep-lumvorax.ipynb"', '"main.py"');
    }),
  },
  {
    row: 16,
    what: 'the dataset is no source of the kernel',
    rules: ['MET-005'],
    break: committed((root) => setKernel(root, '["ndarray2000/nx47-dependencies"]', '[]')),
  },
  {
    row: 17,
    what: 'one of two mount paths, written into the notebook',
    rules: ['NBK-006'],
    break: committed(async (root) => {
      await editFile(root, notebook, (text) => {
        const head = text.indexOf('    "INPUT = Path(\\"/kaggle/input\\")');
        const end = text.indexOf('    "with part(\\"dataset\\"):');
        return `${text.slice(0, head)}${text.slice(end)}`.replace(
          'dataset = find_dataset()',
          'dataset = Path(\\"/kaggle/input/nx47-dependencies\\")',
        );
      });
    }),
  },
  {
    row: 19,
    what: 'a folder in the bundle, and a script that uploads it without saying how',
    rules: ['MET-027'],
    break: committed(async (root) => {
      await put(root, 'bundle/notes/licences.txt', 'The wheels keep the licences of their authors.\n');
      await writeManifest(root);
      await put(
        root,
        'scripts/publish.sh',
        '#!/bin/sh\ncp dataset/dataset-metadata.json bundle/\nkaggle datasets version -p bundle -m "new wheels"\n',
      );
    }),
  },
  {
    row: 23,
    what: 'booleans that are texts',
    rules: ['MET-011'],
    break: committed((root) => setKernel(root, '"is_private": true', '"is_private": "true"')),
  },
  {
    row: 23,
    what: 'internet switched on',
    rules: ['MET-006'],
    break: committed((root) => setKernel(root, '"enable_internet": false', '"enable_internet": true')),
  },
  {
    row: 23,
    what: 'a title V7 for a slug V13, which says nothing of the kernel V7',
    rules: ['MET-003', 'VER-001', 'VER-003'],
    break: committed(async (root) => {
      await setKernel(
        root,
        '"id": "ndarray2000/test-360-dep-lumvorax"',
        '"id": "ndarray2000/lumvorax-v13-certification-test"',
      );
      await setKernel(root, '"Test 360 dep lumvorax"', '"LUMVORAX V7 Certification Test"');
      await editFile(root, 'README.md', (text) =>
        text.replace(
          '## LUM V1',
          'First certified as `ndarray2000/lumvorax-v7-certification-test`.\n\n## LUM V1',
        ),
      );
    }),
  },
  {
    row: 24,
    what: 'reports that git ignores',
    rules: ['REP-021'],
    break: committed((root) =>
      editFile(root, '.gitignore', (text) => `${text}*.log\n*.whl\nresults/\noutputs/\n.kaggle/\n`),
    ),
  },
  {
    row: 24,
    what: 'reports that git turns into pointers',
    rules: ['REP-022'],
    break: committed((root) =>
      put(
        root,
        '.gitattributes',
        '*.csv filter=lfs diff=lfs merge=lfs -text\n*.log filter=lfs diff=lfs merge=lfs -text\n',
      ),
    ),
  },
  {
    row: 32,
    what: 'a manifest of an earlier build report',
    rules: ['REP-004'],
    break: async (root) => editFile(root, buildReport, (text) => text.replace(/\n$/, '\n\n')),
  },
  {
    row: 32,
    what: 'a build report of an earlier library',
    rules: ['REP-028'],
    break: async (root) => {
      await editFile(root, buildReport, (text) =>
        text.replace(/("liblumvorax_replit\.so": \{[^}]*"sha256": ")../, '$100'),
      );
      await writeManifest(root);
    },
  },
];

const inventedWheels = `EXPECTED_WHEELS = (
    "pillow-12.1.1-cp312-cp312-linux_x86_64.whl",
    "tifffile-2026.1.28-py3-none-any.whl",
)
`;

function committed(change: (root: string) => Promise<void>): (root: string) => Promise<void> {
  return async (root) => {
    await change(root);
    await commitAll(root, 'a change');
  };
}

async function put(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function setKernel(root: string, from: string, to: string): Promise<void> {
  return editFile(root, kernel, (text) => text.replace(from, to));
}

/** Puts lines in front of the line of the notebook that begins with these words, as they are written in JSON. */
function addLines(root: string, before: string, lines: readonly string[]): Promise<void> {
  const added = lines.map((line) => `    "${line}\\n",\n`).join('');
  return editFile(root, notebook, (text) => text.replace(`    "${before}`, () => `${added}    "${before}`));
}

/** Writes the manifest that fits the bundle as it lies there. */
export async function writeManifest(root: string): Promise<void> {
  const bundle = await readBundle(join(root, 'bundle'), 'bundle', createFiles());
  if (bundle === undefined) throw new Error(`${root} has no bundle`);
  await writeFile(join(root, 'bundle', bundleManifestName), manifestText(bundleManifest(bundle)));
}

/** The notebook of a project, as text. */
export function notebookOf(root: string): Promise<string> {
  return readFile(join(root, notebook), 'utf8');
}
