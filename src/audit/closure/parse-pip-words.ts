/** One word of a command line; not `sure`: a part of it is only known when it runs (shown as `{…}`). */
export type Word = { readonly text: string; readonly sure: boolean };

/** A `pip install` as its words say it. */
export type PipCommand = {
  /** Requirements, and files or folders given by their path. */
  readonly targets: readonly Word[];
  readonly requirementFiles: readonly Word[];
  readonly findLinks: readonly Word[];
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
  '--prefer-binary',
  '--no-build-isolation',
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
  '--only-binary',
  '--upgrade-strategy',
  '--src',
]);
const listed: Readonly<Record<string, 'requirementFiles' | 'findLinks'>> = {
  '-r': 'requirementFiles',
  '--requirement': 'requirementFiles',
  '-f': 'findLinks',
  '--find-links': 'findLinks',
};

/** The words after `pip install`, sorted into what they mean to pip 24. */
export function parsePipWords(words: readonly Word[]): PipCommand {
  const sorted = { targets: [], requirementFiles: [], findLinks: [], unread: [] } satisfies Record<
    string,
    Word[]
  >;
  const lists: Record<keyof typeof sorted, Word[]> = sorted;
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
    if (list === undefined && !idleWithValue.has(option.name)) {
      lists.unread.push(word);
      continue;
    }
    if (option.value === undefined) index += 1;
    const value = option.value ?? words[index] ?? { text: '', sure: true };
    if (list !== undefined) lists[list].push(value);
    if (option.name === '--upgrade-strategy') strategy = value.text;
  }
  return { ...lists, flags, strategy, unread: lists.unread.map(({ text }) => text) };
}

/** `--name=value`, `--name`, `-f` and `-ffolder`; undefined: no option. */
function optionOf({ text, sure }: Word): { readonly name: string; readonly value?: Word } | undefined {
  if (!text.startsWith('-') || text === '-') return undefined;
  const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(text) ?? /^(-[rf])(.+)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) return { name: text };
  return { name, value: { text: value, sure } };
}

/** A wheel below a folder that a variable names is still known by its own name. */
function mayBePath({ text }: Word): boolean {
  return /\/[\w.+*-]+\.whl$/.test(text);
}
