import type { ImageName } from '../model/dossier.ts';
import { runtimeProfileName } from '../model/kernel-outputs.ts';
import {
  type Condition,
  type Judgement,
  judgement,
  judgeRead,
  notReached,
  stepEvidence,
} from './condition.ts';
import type { GateFacts } from './facts.ts';

/** That the session ran on the machine that the audit before publication was held against. */
export const conditionsImage: readonly Condition[] = [
  { id: 'GATE-092', pack: 'core', scope: 'kaggle', judge: judgeImage },
];

const names = ['docker_image', 'git_commit', 'build_date'] as const;
/** Facts of the profile that an image decides: another one of them is another machine. */
const decided: readonly string[] = ['python', 'abi', 'libc', 'machine'];

/**
 * At least one name of the image is known on both sides, every name that is known on both is the same, and Python, ABI,
 * C library and machine are those of the profile. A profile that claims no image, such as one derived from public
 * sources, leaves it unknown: the session was held against a guess.
 */
function judgeImage(facts: GateFacts): Judgement {
  const { profile, kernel, differences } = facts.dossier;
  if (profile === undefined) return notReached('image == profile');
  const wanted = named(profile.image);
  const expected = `${profile.id}: ${showNames(wanted) || 'no image named'}`;
  return judgeRead(facts.profile, { name: runtimeProfileName, expected }, ({ provenance }, evidence) => {
    const seen = named(provenance ?? {});
    const listed = named({ docker_image: kernel?.image });
    const observed = showNames([...seen, ...listed]) || 'no image named';
    const proof = [...evidence, ...stepEvidence(facts, 'push'), ...stepEvidence(facts, 'audit-again')];
    const other = [...pairs(wanted, seen), ...pairs(wanted, listed), ...pairs(seen, listed)].find(isOther);
    if (other !== undefined) return judgement('fail', expected, observed, proof);
    const machine = differences?.find(({ fact }) => decided.includes(fact));
    if (machine !== undefined)
      return judgement('fail', expected, `${machine.fact} ${machine.observed} ≠ ${machine.expected}`, proof);
    const shared = [...pairs(wanted, seen), ...pairs(wanted, listed)].length > 0;
    if (!shared || differences === undefined) return judgement('unknown', expected, observed, proof);
    return judgement('ok', expected, observed, proof);
  });
}

type Named = readonly (readonly [string, string])[];

/** Whatever else a profile holds, only texts name an image. */
function named(from: { readonly [Name in keyof ImageName]?: unknown }): Named {
  return names.flatMap((name) => {
    const text = from[name];
    return typeof text === 'string' && text !== '' ? [[name, text] as const] : [];
  });
}

function pairs(one: Named, other: Named): (readonly [string, string])[] {
  const known = new Map(other);
  return one.flatMap(([name, text]) => {
    const its = known.get(name);
    return its === undefined ? [] : [[text, its] as const];
  });
}

/** Images are one where their digests are: the name before `@` may be a mirror's. */
function isOther([one, other]: readonly [string, string]): boolean {
  const digest = (text: string) => /@(sha256:[0-9a-f]{64})$/.exec(text)?.[1] ?? text;
  return digest(one) !== digest(other);
}

function showNames(all: Named): string {
  return all.map(([name, text]) => `${name} ${text}`).join(', ');
}
