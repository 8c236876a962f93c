import { checkSigns } from './check-signs.ts';
import { handlerSigns } from './handler-signs.ts';
import { resultSigns } from './result-signs.ts';
import { shellPatterns } from './shell-signs.ts';
import { type Recogniser, type SignPattern, signIn, signsBy } from './sign.ts';

/**
 * Statements that a change of a script or notebook adds and that would silence a warning, hide an output, end well
 * whatever happened, or put something else in the place of the kit, a module, a clock or the machine: what incidents
 * 1, 7, 10 and 11 did. Unchanged statements are not looked at; the patterns stand on `Unit.code`, so without blanks
 * around signs.
 */
export const pythonSigns: Recogniser = (file, settings) => {
  if (file.kind !== 'python') return [];
  const readsStderr = file.added.some(({ bare }) => /\.stderr\b|\.communicate\(/.test(bare));
  const captured = readsStderr ? [] : file.added.filter(({ bare }) => captures.test(bare));
  return [
    ...signsBy([...patterns, ...shellPatterns], file.added, ({ code }) => code),
    ...captured.map((unit) => signIn('output-redirected', unit)),
    ...unshown(file),
    ...handlerSigns(file, settings),
    ...checkSigns(file, settings),
    ...resultSigns(file, settings),
  ];
};

/** Nothing of the child's stderr is seen unless somebody shows it. */
const captures = /capture_output=True|stderr=(?:subprocess\.)?PIPE/;

// Whoever records warnings has to show them again.
const unshown: (file: Parameters<Recogniser>[0]) => ReturnType<Recogniser> = ({ units, earlier, added }) => {
  const count = (all: typeof units, pattern: RegExp) => all.filter(({ bare }) => pattern.test(bare)).length;
  const more = (pattern: RegExp) => count(units, pattern) - count(earlier, pattern);
  const records = /catch_warnings\(record=/;
  if (more(records) <= 0 || more(/\bshowwarning\(|\bwarn_explicit\(/) > 0) return [];
  return added.filter(({ bare }) => records.test(bare)).map((unit) => signIn('warning-filter', unit));
};

const modules =
  'sys|os|time|datetime|json|hashlib|builtins|ctypes|subprocess|platform|importlib|pathlib|io|random|struct|tempfile|shutil|np|numpy|tifffile|imagecodecs|PIL|Image';

const warningPatterns: readonly SignPattern[] = [
  [
    'warning-filter',
    /\b(?:filterwarnings|simplefilter)\((?!(?:action=)?["'](?:always|error|default)["'][,)])/,
  ],
  [
    'warning-filter',
    /\bfrom warnings import\b.*(?:\b(?:filterwarnings|simplefilter|showwarning|filters|catch_warnings|_\w+)\b|\*)/,
  ],
  [
    'warning-filter',
    /\bwarnings\.(?:filters|showwarning|formatwarning|warn|warn_explicit|onceregistry|_\w+)(?:=(?!=)|\.\w+\(|\[)/,
  ],
  ['warning-filter', /\bcatch_warnings\([^)]*action=/],
  ['warning-filter', /\b(?:seterr|errstate)\([^)]*["']ignore/],
  ['warning-filter', /\blogging\.disable\((?!logging\.NOTSET\)|0\)|NOTSET\))/],
  [
    'warning-filter',
    /\.setLevel\((?:logging\.)?(?:["'](?:ERROR|CRITICAL|FATAL)|ERROR|CRITICAL|FATAL|[4-9]\d)/,
  ],
  ['warning-filter', /\.disabled=True|\.propagate=False|\.addFilter\(|\bNullHandler\(|\blastResort=/],
  ['warning-filter', /\bcaptureWarnings\(True|\bdisable_warnings\(|\bset_verbosity_error\(|\bwarnoptions\b/],
  ['warning-filter', /\[["']warnings["']\](?:=(?!=)|\.(?:clear|pop|remove)\()/],
  ['warning-filter', /\bMAX_IMAGE_PIXELS=None/],
  ['warning-flag', /\b(?:PYTHONWARNINGS|TF_CPP_MIN_LOG_LEVEL)\b|--no-warn-conflicts/],
  ['warning-flag', /-W(?:["'],["']|[ =])?(?:ignore\b|once\b|module\b|[iom]\b)/],
];
const outputPatterns: readonly SignPattern[] = [
  [
    'output-redirected',
    /\bsys\.(?:__)?std(?:out|err)(?:__)?(?:=(?!=)|,sys\.std(?:out|err)=|\.(?:close|detach)\()/,
  ],
  ['output-redirected', /\bredirect_std(?:out|err)\b|\bos\.dup2?\(|\bos\.close\([12]\)|\bclear_output\(/],
  ['output-redirected', /\bDEVNULL\b|\bos\.devnull\b|["']-q{1,3}["']|["']--quiet["']/],
  ['output-redirected', /^%%(?:capture|script)\b|\bimport capture_output\b|(?<!\.run)\bcapture_output\(/],
];
const hidingPatterns: readonly SignPattern[] = [
  ['module-patched', new RegExp(`\\bsetattr\\((?:${modules}|warnings|logging)\\b`)],
  ['code-hidden', /(?<![\w.])(?:exec|eval|compile|__import__)\(|\bbuiltins\.(?:exec|eval|compile)\b/],
  [
    'code-hidden',
    /\bgetattr\((?:warnings|sys|os|logging|builtins|subprocess)\b|\bvars\((?:sys|os|warnings)\)/,
  ],
  ['code-hidden', /\b(?:sys|os|warnings|logging|builtins)\.__dict__|\b(?:globals|locals)\(\)[[.]/],
  ['code-hidden', /\bimport_module\(["'](?:warnings|sys|logging|builtins)["']|\brunpy\.|\bmarshal\.loads\(/],
  ['code-hidden', /\brun_cell(?:_magic)?\(|\bCodeType\(|\bbase64\.\w*decode\(|\bcodecs\.decode\(/],
];
const standInPatterns: readonly SignPattern[] = [
  [
    'kit-touched',
    /\bsys\.modules\[["']nx47|\bnx47\.(?!count\(|yml|json|md)\w|\b_nx47\w*|["']NX47_\w+["']|\bnonce\b/,
  ],
  ['kit-touched', /\bevents\.(?:unregister|callbacks|reset)|\batexit\.(?:unregister|_\w+)/],
  ['kit-touched', /\b(?:pre|post)_run_cell\b|\bset_custom_exc\b|\bshowtraceback\b/],
  [
    'kit-touched',
    /\bgc\.get_(?:objects|referrers)\(|\bsys\.(?:_getframe|settrace|setprofile|addaudithook)\b/,
  ],
  ['library-faked', /\bsys\.modules\[|\bModuleType\(|\b(?:unittest\.)?mock\b|\bMagicMock\b|\bmonkeypatch\b/],
  ['library-faked', /^class \w*(?:Fake|Mock|Dummy|Stub)|\b(?:fake|dummy|mock|stub)_\w*(?:=(?!=)|\()/i],
  ['library-faked', /\bctypes\.(?:CDLL|PyDLL|cdll)=|\bSimpleNamespace\(.*\blambda\b|\bCFUNCTYPE\(/],
  ['library-faked', /\b(?:gcc|cc|clang|g\+\+|tcc)\b.*-(?:shared|fPIC)|^%%writefile \S+\.(?:c|cc|cpp|h|so)$/],
  ['time-forged', /\btime\.(?:time|monotonic|perf_counter|process_time)(?:_ns)?=(?!=)/],
  ['time-forged', /["']\w*(?:timestamp|time|started|ended|ts)_ns["']\]?[=:]\d{9,}|\b1\d{18}\b/],
  ['time-forged', /\bfreez(?:egun|e_time)\b|faketime|\bLD_PRELOAD\b|\bos\.utime\(/i],
  ['is-kaggle-faked', /is_kaggle["']?\]?[=:](?:True|1|bool\(1\)|not False)/],
  ['is-kaggle-faked', /\benviron(?:\[["']KAGGLE\w*["']\]=|\.(?:setdefault|update)\(.*KAGGLE)|\bos\.getcwd=/],
  [
    'is-kaggle-faked',
    /\b(?:makedirs|mkdir|symlink|chdir)\(["']\/kaggle|["'](?:cwd|dataset_root)["']\]?[=:]["']/,
  ],
  ['exception-swallowed', /(?<!\w)suppress\(|\b\w*excepthook=(?!=)|\bunraisablehook=/],
  ['module-patched', new RegExp(`(?:^|[;:])(?:${modules})\\.(?!path=|argv=)[\\w.]+=(?!=)`)],
  ['module-patched', /^(?:def )?(?:print|open|exit|any|all|len|isinstance)(?:=(?!=)|\(.*\):$)/],
];
const endPatterns: readonly SignPattern[] = [
  ['exit-forged', /(?<![\w.])(?:exit|quit)\((?:0|None)?\)|\bsys\.exit\((?:0|None)?\)|\bos\._exit\(/],
  [
    'exit-forged',
    /^raise SystemExit(?:\((?:0|None)?\))?$|\bos\.(?:kill|abort)\(|\bcheck=False\b|\breturncode=0\b/,
  ],
  [
    'network-opened',
    /--(?:extra-)?index-url|--trusted-host|\b(?:urlopen|urlretrieve|gdown|kagglehub|hf_hub_download)\b/,
  ],
  ['network-opened', /\brequests\.(?:get|post)\(|\b(?:wget|curl) |["'](?:wget|curl)["']/],
];
const patterns = [
  ...warningPatterns,
  ...outputPatterns,
  ...hidingPatterns,
  ...standInPatterns,
  ...endPatterns,
];
