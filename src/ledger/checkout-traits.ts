import type { BranchPlace, BranchPorts } from './reports-branch.ts';

/**
 * What this checkout would do to files that are added with `git add`, in git's own words: `shallow`, `sparse`,
 * `autocrlf=true`, `ignored`, `filter=lfs`. None of it touches what is committed back, whose bytes become objects as
 * they are; it is told, since a person who adds the same files by hand would meet it. `paths` are from the top.
 */
export async function checkoutTraits(
  { root }: Pick<BranchPlace, 'root'>,
  paths: readonly string[],
  { shell }: BranchPorts,
): Promise<string[]> {
  const told = async (...argv: readonly string[]): Promise<string> => {
    const whole = ['git', '-C', root, ...argv];
    return (await shell.run({ argv: whole, deadlineSeconds: 60 })).stdout.trim();
  };
  const settings = await told('config', '--get-regexp', '^core\\.(autocrlf|sparsecheckout)$');
  const attributes = await told('check-attr', 'filter', 'text', 'eol', '--', ...paths);
  const ignored = await told('check-ignore', '--no-index', '--', ...paths);
  return [
    ...((await told('rev-parse', '--is-shallow-repository')) === 'true' ? ['shallow'] : []),
    ...(/^core\.sparsecheckout true$/im.test(settings) ? ['sparse'] : []),
    ...[...settings.matchAll(/^core\.autocrlf (true|input)$/gim)].map(([, value]) => `autocrlf=${value}`),
    ...(ignored === '' ? [] : ['ignored']),
    ...new Set(attributes.split('\n').flatMap(attributeOf)),
  ];
}

/** `path: filter: lfs` is `filter=lfs`; one that is not set, or taken away, does nothing. */
function attributeOf(row: string): string[] {
  const [, name = '', value = ''] = /: (filter|text|eol): (\S+)$/.exec(row) ?? [];
  return value === '' || value === 'unspecified' || value === 'unset' ? [] : [`${name}=${value}`];
}
