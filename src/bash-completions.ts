import type { CompletedCommand } from './completion-table.ts';

/**
 * The completions of bash: a function for `complete -F`. Where it offers nothing, readline completes file names. Bash
 * cuts `--name=value` at the sign, hence the look at what stands before it.
 */
export function bashCompletions(table: readonly CompletedCommand[]): string {
  const names = table.map(({ name }) => name);
  return `# nx47: completions of bash
_nx47() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i
  COMPREPLY=()
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names.join(' | ')})
        command=\${COMP_WORDS[i]}
        break
        ;;
    esac
  done
  case $command:$prev in
${table.flatMap(values).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${table.map(options).join('\n')}
    esac
  elif [[ $command == '' ]]; then
    words='${names.join(' ')}'
  elif [[ $prev == "$command" ]]; then
    case $command in
${table.flatMap(following).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _nx47 nx47
`;
}

function values({ name, options: known }: CompletedCommand): string[] {
  return known
    .filter(({ takesValue }) => takesValue)
    .map(({ name: option, words }) =>
      words.length === 0
        ? `    ${name}:${option}) return ;;`
        : `    ${name}:${option})\n      COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))\n      return\n      ;;`,
    );
}

function options({ name, options: known }: CompletedCommand): string {
  return `      ${name}) words='${known.map((option) => option.name).join(' ')}' ;;`;
}

function following({ name, words }: CompletedCommand): string[] {
  return words.length === 0 ? [] : [`      ${name}) words='${words.join(' ')}' ;;`];
}
