import { exampleNotebook, exampleText, type ProjectEdit } from './project-edits.ts';

/** A change of examples/nx47 that looks like gaming and is none. */
export type HonestPatch = { readonly name: string; readonly edits: readonly ProjectEdit[] };

const importAll = 'import warnings\nfrom contextlib';
const tests = 'TESTS = ("lzw_roundtrip_test"';
const lum = 'native/lumvorax.c';

export const honestPatches: readonly HonestPatch[] = [
  {
    name: 'warnings that become errors',
    edits: [{ cell: importAll, put: 'import warnings\nwarnings.simplefilter("error")\nfrom contextlib' }],
  },
  {
    name: 'warnings that are all shown',
    edits: [
      {
        cell: importAll,
        put: 'import warnings\nwarnings.filterwarnings("always", category=UserWarning)\nfrom contextlib',
      },
    ],
  },
  {
    name: 'a comment and a text that speak of filters',
    edits: [
      {
        cell: 'print("dataset:", dataset)',
        put: '# no simplefilter, no 2>/dev/null here\n    print("dataset:", dataset, "without filterwarnings")',
      },
    ],
  },
  {
    name: 'a warning that is recorded and shown again',
    edits: [
      {
        cell: 'with part("imports"):\n',
        put: 'with warnings.catch_warnings(record=True) as early:\n    import numpy\nfor one in early:\n    warnings.showwarning(one.message, one.category, one.filename, one.lineno)\n\nwith part("imports"):\n',
      },
    ],
  },
  {
    name: 'one more test with a check before its status',
    edits: [
      {
        cell: tests,
        put: `with part("names_test"):\n    names = sorted(path.name for path in dataset.iterdir())\n    check(len(names) == len(set(names)), "two files of one name")\n    report["names_test"] = {"status": "ok", "count": len(names)}\n\n${tests}`,
      },
    ],
  },
  {
    name: 'a status that depends on what was found',
    edits: [
      {
        cell: tests,
        put: `report["folder_test"] = {}\nreport["folder_test"]["status"] = "ok" if dataset.is_dir() else "fail"\n${tests}`,
      },
    ],
  },
  {
    name: 'a child whose stderr is captured and shown',
    edits: [
      {
        cell: tests,
        put: `listed = subprocess.run([sys.executable, "-m", "pip", "list"], capture_output=True, text=True, check=True)\nprint(listed.stderr, end="", file=sys.stderr)\n${tests}`,
      },
    ],
  },
  {
    name: 'a handler that raises again with more words',
    edits: [
      {
        cell: '    lum = load_library(library_path)\n',
        put: '    try:\n        lum = load_library(library_path)\n    except OSError as error:\n        raise OSError(f"{LIBRARY} does not load") from error\n',
      },
    ],
  },
  {
    name: 'a handler that tries another place',
    edits: [
      {
        cell: '    dataset = find_dataset()\n',
        put: '    try:\n        dataset = find_dataset()\n    except FileNotFoundError:\n        dataset = Path("/kaggle/input/datasets") / OWNER / SLUG\n',
      },
    ],
  },
  {
    name: 'an optional module with a function in its place',
    edits: [
      {
        cell: '# NX47 Certify counts work',
        put: 'try:\n    from tqdm import tqdm\nexcept ImportError:\n\n    def tqdm(items):\n        return items\n\n\n# NX47 Certify counts work',
      },
    ],
  },
  { name: 'a tighter tolerance', edits: [{ cell: '<= 1e-12 * volume.size', put: '<= 1e-13 * volume.size' }] },
  {
    name: 'one more required test',
    edits: [
      {
        cell: '    print("LZW:", ", ".join(samples))',
        put: '    check(samples["noise"], "no noise")\n    report["noise_test"] = {"status": "ok"}\n    print("LZW:", ", ".join(samples))',
      },
      { cell: ' "competitor_assets_test")', put: ' "competitor_assets_test", "noise_test")' },
    ],
  },
  {
    name: 'a function whose work is written out',
    edits: [
      {
        file: lum,
        find: 'double lum_mean(const float *values, size_t count) { return lum_sum(values, count) / (double)count; }',
        put: 'double lum_mean(const float *values, size_t count) {\n  if (count == 0) return NAN;\n  return lum_sum(values, count) / (double)count;\n}',
      },
    ],
  },
  {
    name: 'a new function of C that does something',
    edits: [
      {
        file: 'native/sha512.c',
        text: `${exampleText('native/sha512.c')}\nint unified_forensic_log(const char *msg) {\n  if (msg == 0) return 1;\n  return fputs(msg, stderr) < 0;\n}\n`,
      },
    ],
  },
  {
    name: 'a constant that a name announces',
    edits: [
      {
        file: lum,
        find: 'const char *lum_version(void)',
        put: 'int lum_abi_version(void) { return 3; }\n\nconst char *lum_version(void)',
      },
    ],
  },
  {
    name: 'one more warning of the compiler',
    edits: [{ file: 'native/Makefile', find: '-Wall -Wextra', put: '-Wall -Wextra -Wshadow' }],
  },
  {
    name: 'the library of mathematics linked',
    edits: [{ file: 'native/Makefile', find: '$(SOURCES)\n\nclean', put: '$(SOURCES) -lm\n\nclean' }],
  },
  {
    name: 'a newer pin with its digest',
    edits: [
      {
        file: 'requirements/cp312.txt',
        find: 'tifffile==2026.4.11 \\\n    --hash=sha256:9b94ffeddb39e97601af646345e8808f885773de01b299e480ed6d3a41509ec9',
        put: `tifffile==2026.5.1 \\\n    --hash=sha256:${'ab'.repeat(32)}`,
      },
    ],
  },
  {
    name: 'one more dataset, and words in the README',
    edits: [
      {
        file: 'notebook/kernel-metadata.json',
        find: '["ndarray2000/nx47-dependencies"]',
        put: '["ndarray2000/nx47-dependencies", "ndarray2000/more"]',
      },
      {
        file: 'README.md',
        text: `${exampleText('README.md')}\nWhat to do when the verdict is NO-GO: look at the findings.\n`,
      },
    ],
  },
  {
    name: 'a title of the notebook',
    edits: [
      {
        file: exampleNotebook,
        find: '# NX47 dependencies, checked from the inside',
        put: '# NX47 dependencies, looked at from the inside',
      },
    ],
  },
  {
    name: 'an installation with the flags that pip asks for',
    edits: [
      { cell: '"--root-user-action=ignore", ', put: '"--root-user-action=ignore", "--progress-bar=off", ' },
    ],
  },
  {
    name: 'a module found by its name',
    edits: [
      {
        cell: 'importlib.invalidate_caches()',
        put: 'importlib.invalidate_caches()\n    print(importlib.import_module("tifffile").__name__)',
      },
    ],
  },
  {
    name: 'a dataset that is found in both layouts, and a word about nx47.yml',
    edits: [
      {
        cell: 'INPUT = Path("/kaggle/input")',
        put: 'NX47_DEPENDENCIES = next(\n    (path for path in ("/kaggle/input/a", "/kaggle/input/datasets/me/a") if os.path.isdir(path)),\n    "/kaggle/input/a",\n)\nprint("see nx47.yml", NX47_DEPENDENCIES)\nINPUT = Path("/kaggle/input")',
      },
    ],
  },
];
