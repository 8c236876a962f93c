import type { Concern, Edit, Material } from '../model/exchange.ts';

/**
 * The edit that a finding itself names: a member of a JSON file that is `key: value` and should be `key: other`, where
 * the file holds it once. Undefined where the finding says less: then only a person can mend it.
 */
export function mendable(finding: Concern, { files }: Material): Edit | undefined {
  const [observed, expected] = [memberOf(finding.observed), memberOf(finding.expected)];
  const file = files.find(({ path }) => path === finding.file);
  if (file === undefined || observed === undefined || expected?.key !== observed.key) return undefined;
  const found = [...file.text.matchAll(memberPattern(observed))];
  const [first] = found;
  if (first === undefined || found.length !== 1) return undefined;
  const [find, quote = ''] = first;
  return {
    path: file.path,
    find,
    replace: find.replace(`${quote}${observed.value}`, `${quote}${expected.value}`),
  };
}

/** How often a text occurs in another. */
export function occurrences(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}

type Member = { readonly key: string; readonly value: string };

function memberOf(text: string): Member | undefined {
  const { key, value } = /^(?<key>\w{1,40}): (?<value>[\w.-]{1,80})$/.exec(text)?.groups ?? {};
  return key === undefined || value === undefined ? undefined : { key, value };
}

function memberPattern({ key, value }: Member): RegExp {
  return new RegExp(`"${key}"\\s{0,9}:\\s{0,9}("?)${value.replaceAll('.', '\\.')}\\1(?![\\w.-])`, 'g');
}
