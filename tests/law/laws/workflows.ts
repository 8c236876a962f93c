import { type Breach, breachesOf, type SourceFile } from './source.ts';

/** Law: an action of others is pinned by its commit, and the comment beside it names the version. */
export function checkPins(file: SourceFile): Breach[] {
  return breachesOf(file, file.text, /^[ \t-]*uses:[ \t]*(.*)$/gm, ([, used]) => used ?? '')
    .filter(({ what }) => !/^\.{1,2}\//.test(what) && !/^\S+@[0-9a-f]{40} # v\d[\w.]*$/.test(what.trim()))
    .map((one) => ({ ...one, what: `is not pinned as owner/action@<40 hex digits> # vN: ${one.what}` }));
}

/** Law: a workflow grants nothing at its top, so that each job has to say what it needs. */
export function checkPermissions(file: SourceFile): Breach[] {
  const beforeJobs = file.text.split(/^jobs:/m)[0] ?? '';
  const granted = /^permissions:[ \t]*(.*)$/m.exec(beforeJobs);
  const breach = (what: string) => [{ path: file.path, line: 1, what }];
  if (granted === null) return breach('has no permissions at its top');
  return granted[1]?.trim() === '{}'
    ? []
    : breach('grants permissions to every job; write `permissions: {}`');
}

/** Law: no value from outside is written into a script by `${{ }}`; it goes through `env:`. */
export function checkScripts(file: SourceFile): Breach[] {
  return breachesOf(
    file,
    file.text,
    /^[ \t-]*run:(?:[^\n]*\$\{\{|[ \t]*[|>][^\n]*\n(?:[ \t]+[^\n:]*\n)*?[^\n]*\$\{\{)/gm,
    () => 'an expression inside a script',
  );
}
