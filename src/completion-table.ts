import { commands, commandWords } from './command-options.ts';
import { describeOptions } from './describe-options.ts';
import type { Language } from './model/language.ts';
import { sentences } from './text/sentences.ts';

/** An option of a command, with its dashes. */
export type CompletedOption = {
  readonly name: string;
  /** One line without line breaks. */
  readonly text: string;
  readonly takesValue: boolean;
  /** Words that its value may be; empty: anything, a path among it. */
  readonly words: readonly string[];
};
/** A command and what may follow it. */
export type CompletedCommand = {
  readonly name: string;
  readonly text: string;
  /** Words that may follow its name; empty: a path, or anything. */
  readonly words: readonly string[];
  readonly options: readonly CompletedOption[];
};
/** Words that only the installation knows. */
export type KnownWords = {
  /** Values of options, by the option's name without dashes. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** What may follow a command, by its name. */
  readonly after: Readonly<Record<string, readonly string[]>>;
};

/** What every shell completes: each command with its own options, from the tables that the command line is read with. */
export function completionTable(language: Language, known: KnownWords): CompletedCommand[] {
  const help: Readonly<Record<string, string>> = sentences(language).console.help;
  const options = describeOptions(language);
  return commands.map((name) => ({
    name,
    text: help[name] ?? '',
    words: commandWords[name] ?? known.after[name] ?? [],
    options: options
      .filter((option) => option.commands.includes(name))
      .map(({ name: option, form, text, choices }) => ({
        name: `--${option}`,
        text,
        takesValue: form !== '',
        words: known.values[option] ?? choices,
      })),
  }));
}
