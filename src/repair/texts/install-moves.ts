import type { LateImport } from '../../audit/repository/check-imports.ts';
import type { Statement } from '../../audit/repository/python-source.ts';
import { sourcesOf, withCellBefore, withSources } from './code-text.ts';
import { type Block, blocksOf, boundNames, importedNames, usedNames } from './python-blocks.ts';

/** A way to bring an installation in front of an import: the code then, and how many lines moved. */
export type Move = { readonly lines: number; readonly text: string };

/**
 * The moves that leave every name defined before it is used: the installing line or block up, its whole cell up, the
 * import down. In this order, so that of two as small the first is taken.
 */
export function movesFor(name: string, text: string, { statement, late }: LateImport): Move[] {
  const sources = sourcesOf(name, text);
  const blocks = sources.flatMap((source, index) => blocksOf(source, index + 1));
  const importing = blocks.find((block) => holds(block, statement));
  const installing = blocks.find((block) => holds(block, late.by));
  if (importing === undefined || installing === undefined || importing === installing) return [];
  const code: Code = { name, text, sources, blocks };
  return [
    ...blockUp(code, importing, installing),
    ...cellUp(code, importing, installing),
    ...importDown(code, importing, lastOfInstallation(code, installing)),
  ];
}

type Code = {
  readonly name: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly blocks: readonly Block[];
};

function holds({ cell, first, last }: Block, at: Statement): boolean {
  return cell === at.cell && first <= at.line && at.line <= last;
}

function blockUp(code: Code, importing: Block, installing: Block): Move[] {
  const [only] = installing.statements;
  const isAlone = code.blocks.filter(({ cell }) => cell === installing.cell).length === 1;
  // A list of words installs nothing before it is run.
  const isPrepared = only !== undefined && /^[\w.]+\s*(?::[^=]+)?=\s*[[(]/.test(only.bare);
  if (isPrepared || (isAlone && installing.cell !== importing.cell)) return [];
  if (dependsOn(installing, between(code.blocks, importing, installing, importing))) return [];
  return [moved(code, installing, { cell: importing.cell, line: importing.first })];
}

function cellUp(code: Code, importing: Block, installing: Block): Move[] {
  if (importing.cell === installing.cell) return [];
  const whole = code.blocks.filter(({ cell }) => cell === installing.cell);
  const passed = code.blocks.filter(({ cell }) => cell >= importing.cell && cell < installing.cell);
  const all = { ...installing, statements: whole.flatMap(({ statements }) => statements) };
  if (dependsOn(all, passed)) return [];
  const lines = (code.sources[installing.cell - 1] ?? '').split('\n').length;
  const text = withCellBefore(code.name, code.text, installing.cell - 1, importing.cell - 1);
  return [{ lines, text }];
}

function importDown(code: Code, importing: Block, installed: Block): Move[] {
  const [only, ...others] = importing.statements;
  const names = only === undefined ? [] : importedNames(only.bare);
  if (others.length > 0 || names.length === 0 || names.includes('*') || /;/.test(only?.bare ?? '')) return [];
  const passed = between(code.blocks, importing, installed, installed);
  if (
    isUsed(
      names,
      passed.flatMap(({ statements }) => statements),
    )
  )
    return [];
  const move = moved(code, importing, { cell: installed.cell, line: installed.last + 1 });
  const isAlone = code.blocks.filter(({ cell }) => cell === importing.cell).length === 1;
  // A cell that is left empty is more than lines that move.
  return [isAlone && importing.cell !== installed.cell ? { ...move, lines: emptiedCell + move.lines } : move];
}

const emptiedCell = 1000;

/** The blocks from one to another, of the two ends only the one that is named last. */
function between(blocks: readonly Block[], from: Block, to: Block, end: Block): Block[] {
  return blocks.filter(
    (block, index) => (index > blocks.indexOf(from) && index < blocks.indexOf(to)) || block === end,
  );
}

function dependsOn(block: Block, passed: readonly Block[]): boolean {
  const bound = boundNames(passed.flatMap(({ statements }) => statements));
  const own = boundNames(block.statements.filter(({ bare }) => /^\s*(?:import|from)\b/.test(bare)));
  return [...usedNames(block.statements)].some((name) => bound.has(name) && !own.has(name));
}

/** Whether statements need one of the names when they run; a function needs them when it is called. */
function isUsed(names: readonly string[], passed: readonly Statement[]): boolean {
  const needs = (statement: Statement, wanted: ReadonlySet<string>) =>
    [...usedNames([statement])].some((name) => wanted.has(name));
  const wanted = new Set(names);
  for (let size = -1; size < wanted.size; ) {
    size = wanted.size;
    for (const statement of passed)
      if (statement.inside !== '' && needs(statement, wanted)) wanted.add(statement.inside);
  }
  return passed.some(
    (statement) =>
      statement.inside === '' && !/^\s*(?:async\s+)?def\s/.test(statement.bare) && needs(statement, wanted),
  );
}

/** A prepared list of words is run by the last block of its cell that names it. */
function lastOfInstallation({ blocks }: Code, installing: Block): Block {
  const name = /^([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=)/.exec(installing.statements[0]?.bare ?? '')?.[1];
  if (name === undefined) return installing;
  const users = blocks.filter(
    ({ cell, first, statements }) =>
      cell === installing.cell && first > installing.first && usedNames(statements).has(name),
  );
  return users.at(-1) ?? installing;
}

/** The code with a block in front of another line; a blank line that it leaves at the head of its cell goes. */
function moved(
  { name, text, sources }: Code,
  block: Block,
  to: { readonly cell: number; readonly line: number },
): Move {
  const lines = sources.map((source) => source.split('\n'));
  const count = block.last - block.first + 1;
  const home = lines[block.cell - 1] ?? [];
  const taken = home.slice(block.first - 1, block.last);
  const target = lines[to.cell - 1] ?? [];
  const isBelow = to.cell === block.cell && to.line > block.last;
  home.splice(block.first - 1, count);
  target.splice(to.line - 1 - (isBelow ? count : 0), 0, ...taken);
  while (block.first === 1 && home.length > 1 && home[0]?.trim() === '') home.shift();
  return {
    lines: count,
    text: withSources(
      name,
      text,
      lines.map((one) => one.join('\n')),
    ),
  };
}
