import type { CompletedCommand, CompletedOption } from './completion-table.ts';

/** The completions of fish: a file of `~/.config/fish/completions`. The command is the first word after the name. */
export function fishCompletions(table: readonly CompletedCommand[]): string {
  return `# nx47: completions of fish
function __nx47_command_is
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test "$words[2]" = "$argv[1]"
end
function __nx47_no_command
    test (count (commandline -opc)) -eq 1
end
${table.flatMap((command) => linesOf(command)).join('\n')}
`;
}

function linesOf({ name, text, words, options }: CompletedCommand): string[] {
  const inside = `complete -c nx47 -n '__nx47_command_is ${name}'`;
  const after = words.length === 0 ? [] : [`${inside} -f -a ${quoted(words.join(' '))}`];
  return [
    `complete -c nx47 -n __nx47_no_command -f -a ${name} -d ${quoted(text)}`,
    ...after,
    ...options.map((option) => `${inside} ${specification(option)}`),
  ];
}

function specification({ name, text, takesValue, words }: CompletedOption): string {
  const value = words.length === 0 ? ' -r' : ` -x -a ${quoted(words.join(' '))}`;
  return `-l ${name.slice(2)}${takesValue ? value : ''} -d ${quoted(text)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
