import type { Unit } from './changed-file.ts';
import type { Recogniser } from './sign.ts';
import { signIn } from './sign.ts';

/**
 * Handlers of exceptions that a change adds and that let nobody know: a wide one that does not raise again, a narrow one
 * that does nothing, and any that says that all is well. One that tries something else is an answer.
 */
export const handlerSigns: Recogniser = ({ units, added }) => {
  const isNew = new Set(added);
  return units.flatMap((unit, at) => {
    const head = /^except\b\*?(.*?):(.*)$/.exec(unit.bare);
    if (head === null) return [];
    const body = bodyOf(units, at);
    if (!isNew.has(unit) && !body.some((one) => isNew.has(one))) return [];
    const inline = (head[2] ?? '') === '' ? [] : [{ ...unit, bare: head[2] ?? '', code: afterColon(unit) }];
    return swallows(head[1] ?? '', [...inline, ...body]) ? [signIn('exception-swallowed', unit)] : [];
  });
};

/** The units below a header: deeper than it, in the same cell. */
export function bodyOf(units: readonly Unit[], at: number): Unit[] {
  const header = units[at];
  const below = units.slice(at + 1);
  const end = below.findIndex(({ indent, cell }) => cell !== header?.cell || indent <= header.indent);
  return end === -1 ? below : below.slice(0, end);
}

function afterColon({ code }: Unit): string {
  return code.slice(code.indexOf(':') + 1);
}

function swallows(caught: string, body: readonly Unit[]): boolean {
  const says = body.some(({ code }) => /["']?status["']?\]?[=:,]["'](?:ok|pass|success)/i.test(code));
  if (says) return true;
  if (body.some(({ bare }) => /^raise\b|\bsys\.exit\(|(?<![\w.])(?:check|fail|exit)\(/.test(bare)))
    return false;
  // The form in which a report says that something went wrong.
  if (body.some(({ code }) => /["']status["']\]=["'](?:fail|error)/.test(code))) return false;
  const isWide = /^$|^ ?as\b|\b(?:Exception|BaseException)\b/.test(caught.trim());
  if (isWide) return true;
  const goesOn = /\bFileNotFoundError\b/.test(caught) && body.every(({ bare }) => bare === 'continue');
  return !goesOn && body.every(({ bare }) => idle.test(bare));
}

const idle =
  /^(?:pass|\.\.\.|continue|break|return\b.*|[\w.]+(?:\[.*\])*=(?:None|True|False|-?[\d.]+|\[\]|\{\}|\(\)|["'] *["'])|print\(.*|log\w*\..*)$/;
