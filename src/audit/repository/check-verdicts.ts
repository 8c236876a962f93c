import { basename, dirname } from 'node:path/posix';
import { isJsonObject, parseStrictJson } from '../../codec/strict-json.ts';
import type { FileBytes } from '../../model/facts.ts';
import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding } from '../finding.ts';

/**
 * Rules REP-014 and REP-015: a text that says GO has beside it a JSON file whose own status says so. The last
 * verdict of a text counts: an entry is corrected by a later one, not by erasing it.
 */
export function checkVerdicts({ project }: AuditInput): Checked {
  const statuses = project.texts.flatMap(statusOf);
  const prose = project.texts.filter(({ name }) => /\.(?:md|txt|rst)$/i.test(name));
  return {
    evaluated: ['REP-014', 'REP-015'],
    findings: [...prose.flatMap((file) => checkProse(file, statuses)), ...checkFolders(statuses)],
  };
}

type Status = { readonly path: string; readonly word: string; readonly isOk: boolean };

/** What a JSON report says of itself. */
function statusOf({ name, bytes }: FileBytes): Status[] {
  if (!name.toLowerCase().endsWith('.json')) return [];
  try {
    const value = parseStrictJson(bytes);
    if (!isJsonObject(value)) return [];
    const word = [value['status'], value['verdict']].find((one) => typeof one === 'string');
    return typeof word === 'string' ? [{ path: name, word, isOk: word === 'ok' || word === 'GO' }] : [];
  } catch {
    return [];
  }
}

const affirmative =
  /(?<![\w-])(?<!\bN[O0]N? )(?:GO|CERTIFIED|CERTIFIÉE?|CERTIFIEE?|SUCCESS|SUCC[EÈ]S)(?![\w-])/u;
const negative = /(?<![\w-])(?:NO-GO|NO GO|FAIL|FAILED|ÉCHEC|ECHEC|REFUSED|REFUSÉ)(?![\w-])/u;
const introduced =
  /^(?:#{1,6}\s|[\s>*_|-]*(?:final\s+)?(?:verdict|status|statut|result|résultat|resultat|conclusion|decision|décision)\b)/iu;

type Claim = { readonly line: number; readonly text: string };

/** The last line that gives a verdict, if that verdict is a good one. */
function claimOf(text: string): Claim | undefined {
  let claim: Claim | undefined;
  let fenced = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const words = line.replace(/[*_`#>|:.!✅🎉\s-]+/gu, ' ').trim();
    const isVerdict = introduced.test(line) || /^\p{Lu}[\p{Lu} -]{1,20}$/u.test(words);
    if (fenced || !isVerdict) continue;
    if (negative.test(line)) claim = undefined;
    else if (affirmative.test(line)) claim = { line: index + 1, text: line.trim() };
  }
  return claim;
}

const admission = /(?:JSON|logs?)\b.{0,40}\b(?:non trouvée?s?|not found|introuvables?|missing)(?!\w)/iu;

function checkProse(file: FileBytes, statuses: readonly Status[]): Finding[] {
  const text = new TextDecoder().decode(file.bytes);
  const claim = claimOf(text);
  if (claim === undefined) return [];
  const proofs = proofsOf(file.name, text, statuses);
  const proven = proofs.some(({ isOk }) => isOk);
  const admitted = admission.exec(text)?.[0];
  if (proven && admitted === undefined) return [];
  const against = proofs.filter(({ isOk }) => !isOk).map(({ path, word }) => `${path}: ${word}`);
  const reasons = admitted === undefined ? against : [...against, admitted];
  const isContradicted = reasons.length > 0;
  return [
    finding(isContradicted ? 'REP-014' : 'REP-015', 'fail', {
      file: file.name,
      line: claim.line,
      expected: '"status": "ok"',
      observed: isContradicted ? `${claim.text} ≠ ${reasons.join(', ')}` : `${claim.text} (JSON: ∅)`,
      evidence: reasons,
    }),
  ];
}

/** JSON reports in the folder of a text or below it, and those that the text names. */
function proofsOf(path: string, text: string, statuses: readonly Status[]): Status[] {
  const folder = dirname(path);
  return statuses.filter(
    ({ path: own }) =>
      text.includes(basename(own)) || own.startsWith(`${folder}/`) || dirname(own) === folder,
  );
}

/** A folder that calls itself certified, with a report in it that says otherwise. */
function checkFolders(statuses: readonly Status[]): Finding[] {
  return statuses.flatMap(({ path, word, isOk }) => {
    const claim = dirname(path)
      .split('/')
      .find(
        (part) =>
          /(?:^|[_\W])(?:GO|CERTIFIED|CERTIFIE|SUCCESS)(?:[_\W]|$)/.test(part) && !/NO[-_ ]GO/.test(part),
      );
    if (claim === undefined || isOk) return [];
    return [
      finding('REP-014', 'fail', { file: path, expected: '"status": "ok"', observed: `${claim} ≠ ${word}` }),
    ];
  });
}
