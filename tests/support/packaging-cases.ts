import { deterministicChoice } from './deterministic-choice.ts';

const choice = deterministicChoice(4711);
const long = process.env['NX47_LONG'] === '1' ? 10 : 1;
const make = <T>(count: number, one: () => T): T[] => Array.from({ length: count * long }, one);
const chance = (of: number) => choice.below(of) === 0;
const some = (parts: readonly string[]) => (chance(3) ? choice.of(parts) : '');

const releases = '0 1 1.0 1.0.0 1.1 1.1.2 2 2.0 2.0.1 2.1 10 2026.4.11 2.0.99999999999999999999'.split(' ');
const pres = ['a1', 'b2', 'rc1', 'rc', '-alpha.3', '_preview2', 'c0', '.a.1', 'RC2', 'pre', 'beta'];
const posts = ['.post0', '.post1', '-3', 'rev4', '.post', '_r2', 'POST3'];
const devs = ['.dev0', '.dev2', '-dev', 'dev5', '_DEV1'];
const locals = ['+abc', '+1.2', '+1.abc', '+ABC-2', '+10', '+0_1'];

function bound(): string {
  const epoch = chance(6) ? choice.of(['v', '1!', '0!', 'V2!']) : '';
  return epoch + choice.of(releases) + some(pres) + some(posts) + some(devs);
}

const whole = () => bound() + some(locals);

/** One to three letters put in, taken out or replaced: most of what comes out is not valid any more. */
function damaged(text: string, letters: string): string {
  let changed = text;
  for (let left = 1 + choice.below(3); left > 0; left -= 1) {
    const at = choice.below(changed.length + 1);
    const letter = choice.of([...letters]);
    changed = changed.slice(0, at) + (chance(3) ? '' : letter) + changed.slice(at + choice.below(2));
  }
  return changed;
}

const blanks = ['', '', '', ' ', '  ', '\t', '\n'];
const spaced = (text: string) => choice.of(blanks) + text + choice.of(blanks);

/** Texts that spell a version, and about as many that nearly do. */
export const versionTexts = make(13_000, () =>
  chance(2) ? spaced(whole()) : damaged(whole(), '0123.!+-_ abcrvdeposx*é\n'),
);

/** Versions to be put in order, two by two. */
export const versionPairs = make(6_000, (): [string, string] => [whole(), whole()]);

function specifier(): string {
  const operator = choice.of(['==', '!=', '~=', '<=', '>=', '<', '>', '===', '==', '!=']);
  const tail = chance(8) ? choice.of(locals) : chance(4) ? '.*' : '';
  const fits = operator === '==' || operator === '!=' || operator === '===' || chance(9);
  return (
    operator +
    choice.of(['', '', ' ', '\t']) +
    (chance(2) ? choice.of(releases) : bound()) +
    (fits ? tail : '')
  );
}

const list = (one: () => string) =>
  Array.from({ length: 1 + choice.below(3) }, one).join(choice.of([',', ', ', ' ,', ',,']));

/** Lists of comparisons, whole and damaged, each with a version to be held against it. */
export const specifierCases = make(15_000, (): [string, string] => [
  chance(2) ? list(specifier) : damaged(list(specifier), '<>=!~.*,+ 1a;()'),
  whole(),
]);

/** Every spelling of a bound, with every operator and every version that comes near it. */
export const nearCases = ((): [string, string][] => {
  const near = ['1', '1.0', '1.0.0', '1.1', '1.0.1', '0.9'].flatMap((release) =>
    ['', 'a1', 'rc1', '.post1', '.dev1', 'a1.dev1', '.post1.dev2', '+abc'].map((tail) => release + tail),
  );
  const bounds = ['1.0', 'v1.0', '1.0.0', '0!1.0', '1'].flatMap((release) =>
    ['', 'a1', '-alpha.1', 'rc1', '.post1', '-1', '.dev1', 'a1.dev1', '.*', '+abc'].map(
      (tail) => release + tail,
    ),
  );
  const operators = ['==', '!=', '~=', '<=', '>=', '<', '>', '==='];
  return operators.flatMap((operator) =>
    bounds.flatMap((bound) => near.map((version): [string, string] => [operator + bound, version])),
  );
})();

const variables =
  'python_version python_full_version os_name sys_platform platform_machine platform_system platform_release platform_python_implementation implementation_name implementation_version os.name sys.platform platform.machine python_implementation extra'.split(
    ' ',
  );
const words =
  'linux win32 posix x86_64 CPython cpython 3.8 3.12 3.12.13 3.9.* Linux 10 3 dev Test_Extra os_name 6.6.113'.split(
    ' ',
  );
const quoted = (text: string) => choice.of(['"', "'"]).replace(/./, (mark) => mark + text + mark);
const operators = [' == ', '!=', ' in ', ' not in ', '  not\tin ', ' < ', '>=', ' ~= ', '===', '<=', '>'];

function comparison(): string {
  const kind = choice.below(12);
  if (kind === 0) return quoted(choice.of(words)) + choice.of(operators) + choice.of(variables);
  if (kind === 1) return choice.of(variables) + choice.of(operators) + choice.of(variables);
  if (kind === 2) return quoted(choice.of(words)) + choice.of(operators) + quoted(choice.of(words));
  if (kind < 7) {
    const versions = ['3', '3.8', '3.10', '3.12', '3.13', '3.12.4', '4', '3.12.*'];
    return (
      choice.of(['python_version', 'python_full_version']) +
      choice.of(operators) +
      quoted(choice.of(versions))
    );
  }
  return choice.of(variables) + choice.of(operators) + quoted(choice.of(words));
}

function marker(depth: number): string {
  const terms = Array.from({ length: 1 + choice.below(3) }, () =>
    depth > 0 && chance(3) ? `(${choice.of(blanks.slice(0, 4))}${marker(depth - 1)})` : comparison(),
  );
  return terms.reduce((left, right) => `${left} ${choice.of(['and', 'or'])} ${right}`);
}

/** Markers, whole and damaged. */
export const markerTexts = make(9_000, () =>
  chance(2) ? marker(2) : damaged(marker(1), 'andornti()"\'<>=! .x_\\é'),
);

const names = ['numpy', 'Foo.Bar_baz', 'a', 'x__y', '1foo', 'foo_', 'scikit-image', 'z.-_z'];
const extras = () => (chance(3) ? `[${choice.of(['', 'a', 'a, B_c', 'x.y,z', ' dev '])}]` : '');

function requirement(): string {
  const head = choice.of(names) + choice.of(['', ' ']) + extras();
  const tail = chance(3) ? `${choice.of(['', ' '])};${choice.of(['', ' '])}${marker(1)}` : '';
  if (chance(8))
    return `${head} @ ${choice.of(['https://x/y.whl', 'file:///a', 'x'])}${tail === '' ? '' : ` ${tail}`}`;
  const versions = chance(3) ? '' : list(specifier).replaceAll(',,', ',');
  return head + (chance(5) ? ` (${versions})` : versions) + tail;
}

/** Dependency specifiers, whole and damaged. */
export const requirementTexts = make(9_000, () =>
  chance(2) ? requirement() : damaged(requirement(), '[](),;@<>=! .-_x1"é'),
);

const fields: readonly (() => string)[] = [
  () => `Requires-Dist: ${chance(4) ? damaged(requirement(), '[](),;@ <>=x') : requirement()}`,
  () => `Requires-Python: ${chance(4) ? damaged(list(specifier), '<>=!~., 1') : list(specifier)}`,
  () => `Provides-Extra: ${choice.of(['dev', 'Test_Extra', 'a.b'])}`,
  () => `Summary: ${choice.of(['a: b', 'x\n  y: z', '', 'é'])}`,
  () => `requires-dist:${requirement()}`,
  () => choice.of(['Classifier: A :: B', 'X-Own: 1', 'Author:', ':none', 'Description: two\n        |lines']),
];

function metadata(): string {
  const head = [
    `Metadata-Version: ${choice.of(['1.0', '1.2', '2.1', '2.4'])}`,
    `Name: ${choice.of(names.filter((name) => !name.endsWith('_')))}`,
    `Version: ${choice.of(['', ' '])}${whole()}`,
  ];
  const lines = [...head, ...Array.from({ length: choice.below(5) }, () => choice.of(fields)())];
  if (chance(4)) lines.splice(choice.below(lines.length), 1);
  if (chance(6)) lines.push(choice.of(lines));
  if (chance(8))
    lines.splice(choice.below(lines.length + 1), 0, choice.of(['no header', ' more', '', 'Na me: x']));
  return `${lines.join(choice.of(['\n', '\n', '\r\n']))}\n${choice.of(['', '\nName: body\n'])}`;
}

/** METADATA files of core metadata, some of them without a field, with one twice, or with one that is not valid. */
export const metadataTexts = make(6_000, () => metadata().replaceAll('0.0\n', '0\n'));

const tags =
  'py3 py2.py3 cp312 cp311.cp312 none abi3 any manylinux_2_17_x86_64.manylinux2014_x86_64 CP39'.split(' ');

function wheelName(): string {
  const build = chance(4) ? `-${choice.of(['1', '2b', '007', '1_x', 'b1'])}` : '';
  const name = choice.of(['numpy', 'Foo.Bar', 'foo_bar', 'a', 'é', 'x1']);
  return `${name}-${whole().replaceAll('-', '_')}${build}-${choice.of(tags)}-${choice.of(tags)}-${choice.of(tags)}.whl`;
}

/** File names of wheels, whole and damaged. */
export const wheelNames = make(4_000, () =>
  choice.below(5) < 2 ? wheelName() : damaged(wheelName(), '--._ whlzé3'),
);
