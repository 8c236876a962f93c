/** One word of a command line; not `sure`: a part of it is only known when it runs (shown as `{…}`). */
export type Word = { readonly text: string; readonly sure: boolean };

/** A `pip install` as its words say it. */
export type PipCommand = {
  /** Requirements, and files or folders given by their path. */
  readonly targets: readonly Word[];
  readonly requirementFiles: readonly Word[];
  readonly findLinks: readonly Word[];
  readonly constraintFiles: readonly Word[];
  /** Names, or `:all:`, of which only wheels count. */
  readonly onlyBinary: readonly Word[];
  readonly flags: ReadonlySet<string>;
  /** Value of --upgrade-strategy, '' when it is not given. */
  readonly strategy: string;
  /** Words that decide something and cannot be read: unknown options, values of variables, other sources. */
  readonly unread: readonly string[];
};

/** Options that change what is chosen; the others of these two lists do not. */
const deciding = [
  '--no-index',
  '--no-deps',
  '--force-reinstall',
  '--ignore-installed',
  '--upgrade',
  '--dry-run',
  '--pre',
  '--prefer-binary',
  '--no-build-isolation',
];
const shortFlags: Readonly<Record<string, string>> = {
  '-U': '--upgrade',
  '-I': '--ignore-installed',
  '--no-dependencies': '--no-deps',
};
const idle = new Set([
  '-q',
  '-qq',
  '-qqq',
  '--quiet',
  '-v',
  '-vv',
  '-vvv',
  '--verbose',
  '--isolated',
  '--no-cache-dir',
  '--no-compile',
  '--compile',
  '--no-color',
  '--no-input',
  '--disable-pip-version-check',
  '--no-warn-script-location',
  '--no-warn-conflicts',
  '--user',
  '--break-system-packages',
  '--no-clean',
  '--debug',
  '--require-virtualenv',
  '--no-python-version-warning',
  '--no-user',
]);
const idleWithValue = new Set([
  '--root-user-action',
  '--cache-dir',
  '--log',
  '--timeout',
  '--retries',
  '--progress-bar',
  '--report',
  '--exists-action',
  '--proxy',
  '--use-feature',
  '--trusted-host',
  '--cert',
  '--upgrade-strategy',
  '--src',
]);
/** Options whose value decides something that is not modelled: both are named as unread. */
const unmodelled = new Set([
  '--no-binary',
  '--target',
  '-t',
  '--prefix',
  '--root',
  '--python-version',
  '--platform',
  '--implementation',
  '--abi',
  '--python',
  '--index-url',
  '-i',
  '--extra-index-url',
  '--editable',
  '-e',
  '--config-settings',
  '-C',
  '--global-option',
  '--build-option',
]);
type List = 'requirementFiles' | 'findLinks' | 'constraintFiles' | 'onlyBinary';
const listed: Readonly<Record<string, List>> = {
  '-r': 'requirementFiles',
  '--requirement': 'requirementFiles',
  '-f': 'findLinks',
  '--find-links': 'findLinks',
  '-c': 'constraintFiles',
  '--constraint': 'constraintFiles',
  '--only-binary': 'onlyBinary',
};

/** The words after `pip install`, sorted into what they mean to pip 24. */
export function parsePipWords(words: readonly Word[]): PipCommand {
  const lists: Record<List | 'targets' | 'unread', Word[]> = {
    ...{ targets: [], requirementFiles: [], findLinks: [], constraintFiles: [], onlyBinary: [], unread: [] },
  };
  const flags = new Set<string>();
  let strategy = '';
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.text === '') continue;
    const option = optionOf(word);
    if (option === undefined) {
      (word.sure || mayBePath(word) ? lists.targets : lists.unread).push(word);
      continue;
    }
    const flag = shortFlags[option.name] ?? option.name;
    if (deciding.includes(flag)) flags.add(flag);
    if (deciding.includes(flag) || idle.has(flag)) continue;
    const list = listed[option.name];
    const isForeign = unmodelled.has(option.name);
    if (list === undefined && !isForeign && !idleWithValue.has(option.name)) {
      lists.unread.push(word);
      continue;
    }
    if (option.value === undefined) index += 1;
    const value = option.value ?? words[index] ?? { text: '', sure: true };
    if (isForeign) lists.unread.push({ ...value, text: `${option.name} ${value.text}` });
    if (list !== undefined) lists[list].push(value);
    if (option.name === '--upgrade-strategy') strategy = value.text;
  }
  return { ...lists, flags, strategy, unread: lists.unread.map(({ text }) => text) };
}

/** `--name=value`, `--name`, `-f` and `-ffolder`; undefined: no option. */
function optionOf({ text, sure }: Word): { readonly name: string; readonly value?: Word } | undefined {
  if (!text.startsWith('-') || text === '-') return undefined;
  const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(text) ?? /^(-[rfcieCt])(.+)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) return { name: text };
  return { name, value: { text: value, sure } };
}

/** A wheel below a folder that a variable names is still known by its own name. */
function mayBePath({ text }: Word): boolean {
  return /\/[\w.+*-]+\.whl$/.test(text);
}
