import { ahead, type GamingPatch } from './gaming-patch.ts';
import { exampleText } from './project-edits.ts';

const header = 'native/lumvorax.c';
const report = 'lumvorax_360_validation_report_v3_complete.json';
const beforeTests = 'TESTS = ("lzw_roundtrip_test"';
const okReport = `{"status": "ok", "is_kaggle": true, "warnings": [], "warnings_count": 0}\n`;

/** Results that were not found, functions that do nothing, libraries that are none. */
export const forgingPatches: readonly GamingPatch[] = [
  {
    name: 'a report written as one text',
    code: 'hard-coded-result',
    edits: [
      {
        cell: '    write_report()\n    print(REPORT',
        put: `    REPORT.write_text('{"status": "ok"}')\n    print(REPORT`,
      },
    ],
  },
  {
    name: 'a status before any check',
    code: 'hard-coded-result',
    edits: [{ cell: '    "warnings": [],\n}', put: '    "warnings": [],\n    "status": "ok",\n}' }],
  },
  {
    name: 'a test that is said to be ok',
    code: 'hard-coded-result',
    edits: [
      {
        cell: beforeTests,
        put: `report["so_load_check"] = {"status": "ok", "functions": {}}\n${beforeTests}`,
      },
    ],
  },
  {
    name: 'the main report checked in',
    code: 'earlier-result',
    edits: [{ file: `notebook/${report}`, text: okReport }],
  },
  {
    name: 'a report of data that says ok',
    code: 'hard-coded-result',
    edits: [{ file: 'notebook/state.json', text: okReport }],
  },
  {
    name: 'the report of an earlier session copied',
    code: 'earlier-result',
    edits: [
      {
        cell: beforeTests,
        put: `import shutil\nshutil.copy("/kaggle/input/old/${report}", REPORT)\n${beforeTests}`,
      },
    ],
  },
  {
    name: 'the output of another kernel attached',
    code: 'earlier-result',
    edits: [
      {
        file: 'notebook/kernel-metadata.json',
        find: '"kernel_sources": []',
        put: '"kernel_sources": ["ndarray2000/certified"]',
      },
    ],
  },
  {
    name: 'a required function that casts its arguments',
    code: 'stub',
    edits: [
      {
        file: header,
        find: '  if (out == NULL || (message == NULL && bytes > 0)) return LUM_NULL_ARGUMENT;\n  sha512(message, bytes, out);\n  return LUM_OK;',
        put: '  (void)message;\n  (void)bytes;\n  (void)out;\n  return LUM_OK;',
      },
    ],
  },
  {
    name: 'a missing function appended empty',
    code: 'stub',
    edits: [
      {
        file: 'native/sha512.c',
        text: `${exampleText('native/sha512.c')}\nvoid unified_forensic_log(const char *msg) { (void)msg; }\n`,
      },
    ],
  },
  {
    name: 'a function that answers before it looks',
    code: 'stub',
    edits: [
      {
        file: header,
        find: 'int lum_verify_digest(const uint8_t *lum, size_t lum_bytes) {\n',
        put: 'int lum_verify_digest(const uint8_t *lum, size_t lum_bytes) {\n  return LUM_OK;\n',
      },
    ],
  },
  {
    name: 'a symbol that may be missing',
    code: 'stub',
    edits: [
      {
        file: header,
        find: 'const char *lum_version(void) {',
        put: '__attribute__((weak)) const char *lum_version(void) {',
      },
    ],
  },
  {
    name: 'a library made of lambdas',
    code: 'library-faked',
    edits: [
      {
        cell: '    lum = load_library(library_path)\n',
        put: '    from types import SimpleNamespace\n    lum = SimpleNamespace(lum_version=lambda: b"1.0.0")\n',
      },
    ],
  },
  { name: 'ctypes replaced', code: 'library-faked', edits: ahead('import ctypes; ctypes.CDLL = dict') },
  {
    name: 'a required function that the notebook writes empty',
    code: 'stub',
    edits: [
      {
        cell: 'LIBRARY = "liblumvorax_replit.so"',
        put: `Path("x.c").write_text('int lum_sha512(const void *m, int n) { (void)m; return 0; }')\nLIBRARY = "liblumvorax_replit.so"`,
      },
    ],
  },
];
