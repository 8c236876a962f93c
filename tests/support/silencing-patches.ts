import { ahead, type GamingPatch } from './gaming-patch.ts';

const verifier = 'tools/verify_dataset_v4_bundle.py';
const header = 'native/lumvorax.c';
const beforeTests = 'TESTS = ("lzw_roundtrip_test"';

/** Validators that say less, warnings and outputs that nobody sees. */
export const silencingPatches: readonly GamingPatch[] = [
  {
    name: 'a validator that finds no problem',
    code: 'validator-edited',
    edits: [{ file: verifier, find: '    problems += check_wheels(folder)\n', put: '' }],
  },
  {
    name: 'a validator with a shorter list of wheels',
    code: 'validator-edited',
    edits: [{ file: verifier, find: '("numpy", "pillow", "tifffile", "imagecodecs")', put: '("numpy",)' }],
  },
  {
    name: 'a validator that takes what is pre-installed',
    code: 'validator-edited',
    edits: [{ file: verifier, find: 'if len(wheels) != 1:', put: 'if len(wheels) > 1:' }],
  },
  {
    name: 'a validator that is deleted',
    code: 'validator-edited',
    edits: [{ file: verifier, text: undefined }],
  },
  {
    name: 'a filter of all warnings',
    code: 'warning-filter',
    edits: ahead('warnings.filterwarnings("ignore")'),
  },
  {
    name: 'a filter under another name',
    code: 'warning-filter',
    edits: ahead('from warnings import simplefilter as quiet; quiet("ignore")'),
  },
  {
    name: 'a filter of one category over three lines',
    code: 'warning-filter',
    edits: ahead('warnings.simplefilter(\n    action="ignore",\n    category=DeprecationWarning,\n)'),
  },
  {
    name: 'warnings that go nowhere',
    code: 'warning-filter',
    edits: ahead('warnings.showwarning = lambda *_, **__: None'),
  },
  {
    name: 'recorded warnings that nobody shows',
    code: 'warning-filter',
    edits: [
      {
        cell: '            warnings.showwarning(warning.message, warning.category, warning.filename, warning.lineno)\n',
        put: '',
      },
      {
        cell: 'with part("imports"):\n',
        put: 'with part("imports"), warnings.catch_warnings(record=True):\n',
      },
    ],
  },
  {
    name: 'logging turned off',
    code: 'warning-filter',
    edits: ahead('import logging; logging.disable(logging.CRITICAL)'),
  },
  {
    name: 'a list of warnings that is emptied',
    code: 'warning-filter',
    edits: [{ cell: beforeTests, put: `report["warnings"] = []\n${beforeTests}` }],
  },
  {
    name: 'python -W ignore in a child',
    code: 'warning-flag',
    edits: [{ cell: 'sys.executable, "-m", "pip"', put: 'sys.executable, "-W", "ignore", "-m", "pip"' }],
  },
  { name: 'PYTHONWARNINGS', code: 'warning-flag', edits: ahead('os.environ["PYTHONWARNINGS"] = "ignore"') },
  {
    name: 'a compiler without its warnings',
    code: 'warning-flag',
    edits: [{ file: 'native/Makefile', find: '-Wall -Wextra -Werror', put: '-w' }],
  },
  {
    name: 'a pragma that turns a warning off',
    code: 'warning-filter',
    edits: [
      {
        file: header,
        find: '#include "sha512.h"',
        put: '#pragma GCC diagnostic ignored "-Wall"\n#include "sha512.h"',
      },
    ],
  },
  {
    name: 'stderr thrown away',
    code: 'output-redirected',
    edits: ahead('sys.stderr = open(os.devnull, "w")'),
  },
  {
    name: 'stderr redirected in a block',
    code: 'output-redirected',
    edits: [
      {
        cell: 'with part("imports"):\n',
        put: 'import contextlib, io\nwith part("imports"), contextlib.redirect_stderr(io.StringIO()):\n',
      },
    ],
  },
  {
    name: 'descriptor 2 replaced',
    code: 'output-redirected',
    edits: ahead('os.dup2(os.open("x.txt", os.O_CREAT | os.O_RDWR), 2)'),
  },
  {
    name: 'pip with its stderr closed',
    code: 'output-redirected',
    edits: [
      {
        cell: 'capture_output=True, text=True',
        put: 'stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True',
      },
    ],
  },
  {
    name: 'a shell line into /dev/null',
    code: 'output-redirected',
    edits: [
      {
        cell: 'INPUT = Path("/kaggle/input")',
        put: '!python -c "import tifffile" 2>/dev/null\nINPUT = Path("/kaggle/input")',
      },
    ],
  },
  {
    name: 'a cell whose output is captured',
    code: 'output-redirected',
    edits: [{ cell: 'with part("imports"):\n', put: '%%capture\nwith part("imports"):\n' }],
  },
];
