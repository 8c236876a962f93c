import { ahead, type GamingPatch } from './gaming-patch.ts';
import { exampleNotebook } from './project-edits.ts';

const beforeTests = 'TESTS = ("lzw_roundtrip_test"';

/** Failures that go on, checks that check nothing, requirements, records and settings changed. */
export const weakeningPatches: readonly GamingPatch[] = [
  {
    name: 'a failure that is let go',
    code: 'check-removed',
    edits: [{ cell: '        raise\n    finally:', put: '        pass\n    finally:' }],
  },
  {
    name: 'an import that may fail',
    code: 'exception-swallowed',
    edits: [
      {
        cell: '    import imagecodecs\n',
        put: '    try:\n        import imagecodecs\n    except ImportError:\n        imagecodecs = None\n',
      },
    ],
  },
  {
    name: 'a recipe that never fails',
    code: 'exit-forged',
    edits: [{ file: 'native/Makefile', find: '$(SOURCES)\n\nclean', put: '$(SOURCES) || true\n\nclean' }],
  },
  {
    name: 'an early and happy end',
    code: 'exit-forged',
    edits: [{ cell: beforeTests, put: `sys.exit(0)\n${beforeTests}` }],
  },
  {
    name: 'a check that holds always',
    code: 'check-removed',
    edits: [{ cell: 'check(report["warnings"] == [], f', put: 'check(report["warnings"] == [] or True, f' }],
  },
  {
    name: 'a check that checks nothing',
    code: 'check-removed',
    edits: [{ cell: '    if not held:\n        raise AssertionError(what)', put: '    print(what)' }],
  },
  {
    name: 'a test taken from the list',
    code: 'check-removed',
    edits: [{ cell: '"so_load_check", "competitor_assets_test")', put: '"competitor_assets_test")' }],
  },
  {
    name: 'a wider tolerance',
    code: 'tolerance-loosened',
    edits: [{ cell: '<= 1e-12 * volume.size', put: '<= 1e12 * volume.size' }],
  },
  {
    name: 'is_kaggle said, not seen',
    code: 'is-kaggle-faked',
    edits: [{ cell: '"is_kaggle": os.getcwd() == "/kaggle/working"', put: '"is_kaggle": True' }],
  },
  {
    name: 'a clock that stands',
    code: 'time-forged',
    edits: [{ cell: 'time.time_ns()', put: '1771857848988258657' }],
  },
  {
    name: 'the kit unhooked',
    code: 'kit-touched',
    edits: ahead('get_ipython().events.unregister("post_run_cell", print)'),
  },
  { name: 'a module patched', code: 'module-patched', edits: ahead('hashlib.sha256 = print') },
  { name: 'code in a text', code: 'code-hidden', edits: ahead('exec("".join(["import ", "warnings"]))') },
  {
    name: 'a package asked for no more',
    code: 'requirement-lowered',
    edits: [
      {
        file: 'requirements/cp312.txt',
        find: 'imagecodecs==2026.3.6 \\\n    --hash=sha256:e30a14aa2e1c6c90e00375292726486c1d90bf003b1414d608ea4d1f62fd8a79\n',
        put: '',
      },
    ],
  },
  {
    name: 'a pin without its digest',
    code: 'requirement-lowered',
    edits: [
      {
        file: 'requirements/cp312.txt',
        find: 'numpy==2.0.2 \\\n    --hash=sha256:0123ffdaa88fa4ab64835dcbde75dcdf89c453c922f18dced6e27c90d1d0ec5a',
        put: 'numpy',
      },
    ],
  },
  {
    name: 'nx47.yml with fewer symbols',
    code: 'settings-edited',
    edits: [{ file: 'nx47.yml', find: '    - lum_stddev\n', put: '' }],
  },
  {
    name: 'nx47.yml without its check',
    code: 'settings-edited',
    edits: [
      {
        file: 'nx47.yml',
        find: "prechecks:\n  - ['{python}', tools/verify_dataset_v4_bundle.py, --dir, '{bundle}']\n",
        put: '',
      },
    ],
  },
  {
    name: 'a session written by hand',
    code: 'records-edited',
    edits: [{ file: 'session/20260101_go/verdict.json', text: '{"verdict": "GO"}\n' }],
  },
  {
    name: 'a page that says GO',
    code: 'verdict-claimed',
    edits: [{ file: 'CERTIFIED_GO.md', text: '# Certification\n\nVerdict: GO\n' }],
  },
  {
    name: 'another kernel',
    code: 'identity-changed',
    edits: [
      {
        file: 'notebook/kernel-metadata.json',
        find: 'ndarray2000/test-360-dep-lumvorax',
        put: 'ndarray2000/easy',
      },
    ],
  },
  {
    name: 'internet on',
    code: 'network-opened',
    edits: [
      {
        file: 'notebook/kernel-metadata.json',
        find: '"enable_internet": false',
        put: '"enable_internet": true',
      },
    ],
  },
  {
    name: 'a notebook whose cells may raise',
    code: 'exception-swallowed',
    edits: [
      {
        file: exampleNotebook,
        find: '"id": "title",\n   "metadata": {}',
        put: '"id": "title",\n   "metadata": {"tags": ["raises-exception"]}',
      },
    ],
  },
  {
    name: 'Python in a file of JSON',
    code: 'code-hidden',
    edits: [{ file: 'dataset/dataset-metadata.json', text: 'import os\n' }],
  },
];
