import type { CompletedCommand, CompletedOption } from './completion-table.ts';

/** The completions of zsh: a file `_nx47` for `fpath`, or sourced after `compinit`. */
export function zshCompletions(table: readonly CompletedCommand[]): string {
  return `#compdef nx47
_nx47() {
  local -a commands
  commands=(
${table.map(({ name, text }) => `    ${quoted(`${name}:${text}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'nx47' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${table.map(branch).join('\n')}
  esac
}
if [[ $funcstack[1] == _nx47 ]]; then
  _nx47 "$@"
else
  compdef _nx47 nx47
fi
`;
}

function branch({ name, words, options }: CompletedCommand): string {
  const rest = words.length === 0 ? '*:: :_files' : `1: :(${words.join(' ')})`;
  const lines = [...options.map(specification), rest].map((one) => `        ${quoted(one)}`);
  return `    ${name})\n      _arguments \\\n${lines.join(' \\\n')}\n      ;;`;
}

// The explanation of an option ends at the next bracket.
function specification({ name, text, takesValue, words }: CompletedOption): string {
  const about = `[${text.replaceAll('[', '(').replaceAll(']', ')')}]`;
  if (!takesValue) return `${name}${about}`;
  return `${name}=${about}: :${words.length === 0 ? '_files' : `(${words.join(' ')})`}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
