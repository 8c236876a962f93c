import type { CommandAnswer } from './audit-command.ts';
import { bashCompletions } from './bash-completions.ts';
import type { CommandLine } from './cli-arguments.ts';
import { type ShellName, shells } from './command-options.ts';
import { type CompletedCommand, completionTable } from './completion-table.ts';
import { explanations } from './explain-command.ts';
import { fishCompletions } from './fish-completions.ts';
import { createAssets } from './host/assets.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { powershellCompletions } from './powershell-completions.ts';
import { zshCompletions } from './zsh-completions.ts';

const writers: Readonly<Record<ShellName, (table: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletions,
  zsh: zshCompletions,
  fish: fishCompletions,
  powershell: powershellCompletions,
};

/** `nx47 completions SHELL`: what that shell is to load. Errors: USAGE_BAD_VALUE for another shell. */
export async function completionsCommand(
  line: CommandLine,
  installRoot: string,
  language: Language,
): Promise<CommandAnswer> {
  const [asked = ''] = line.words;
  const shell = shells.find((name) => name === asked);
  if (shell === undefined) {
    const expected = shells.join(' | ');
    throw new Failure('USAGE_BAD_VALUE', { flag: 'completions', value: asked, expected });
  }
  const profile = await createAssets(installRoot).profileNames();
  const explain = explanations(language).map(({ id }) => id);
  const table = completionTable(language, { values: { profile }, after: { explain } });
  return { text: writers[shell](table), status: 0 };
}
