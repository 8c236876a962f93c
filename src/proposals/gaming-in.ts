import { basename } from 'node:path/posix';
import { canonicalName } from '../codec/canonical-name.ts';
import type { Refusal } from '../model/proposal.ts';
import type { Request } from '../model/request.ts';
import { type ChangedFile, changedFile } from './changed-file.ts';
import { dataSigns } from './data-signs.ts';
import { isValidator } from './guarded-paths.ts';
import { pythonSigns } from './python-signs.ts';
import { settingsSigns } from './settings-signs.ts';
import { shellSigns } from './shell-signs.ts';
import type { Recogniser, Sign } from './sign.ts';
import { sourceSigns } from './source-signs.ts';

/** Texts of a project by path; of a file that is the same on both sides nothing need be there. */
export type Texts = ReadonlyMap<string, string>;

const recognisers: readonly Recogniser[] = [pythonSigns, shellSigns, sourceSigns, dataSigns];

/**
 * Whatever in a change of texts would make a finding vanish and leave its cause: for every commit of a turn, proposed or
 * made by the product itself. `settings` are those before the change. Answers are sorted by file and line, each code
 * once a line; an empty list means that nothing of what is known here was found, not that the change is right.
 */
export function gamingIn(before: Texts, after: Texts, settings: Request): Refusal[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [was, now] = [before.get(path) ?? '', after.get(path) ?? ''];
    if (was === now && before.has(path) === after.has(path)) return [];
    const file = changedFile(path, { before: was, after: now }, isRequirements(path, settings));
    const signs = [...validatorSigns(file, settings), ...recognisers.flatMap((look) => look(file, settings))];
    const whole = basename(path) === 'nx47.yml' ? [...signs, ...settingsSigns(file)] : signs;
    return unique(whole).map((sign) => ({ ...sign, file: path }));
  });
}

function isRequirements(path: string, { bundle }: Request): boolean {
  const named = bundle?.recipe?.requirements?.split('{minor}');
  const [start = '', end = ''] = named ?? [];
  const isNamed = named !== undefined && path.startsWith(start) && path.endsWith(end);
  return isNamed || /^(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/.test(basename(path));
}

/** A check of the project may be given the names of other wheels, and nothing else: of the same distributions at least. */
function validatorSigns(file: ChangedFile, settings: Request): Sign[] {
  if (file.before === '' || !isValidator(file.path, settings)) return [];
  const rest = (text: string) => text.replace(/["'][^"'\n]*\.whl["'],?\s*/g, '');
  const distributions = (text: string) =>
    [...text.matchAll(/["']([^"'\n/]*?)-[^"'\n]*\.whl["']/g)].map(([, name = '']) => canonicalName(name));
  const now = new Set(distributions(file.after));
  const isLess = distributions(file.before).some((name) => !now.has(name));
  if (!isLess && rest(file.before) === rest(file.after)) return [];
  const [place] = [...file.added, ...file.removed];
  const line = file.added[0]?.line ?? 0;
  return [{ code: 'validator-edited', line, seen: (place?.code ?? file.path).slice(0, 160) }];
}

function unique(signs: readonly Sign[]): Sign[] {
  const kept = new Map(signs.map((sign) => [`${sign.code} ${sign.line}`, sign] as const));
  return [...kept.values()].sort((one, other) => one.line - other.line);
}
