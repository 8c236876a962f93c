import type { CompletedCommand } from './completion-table.ts';

/**
 * The completions of PowerShell, for the profile of the user. `--name=value` is one word there, so values are
 * offered after the option's name and a space.
 */
export function powershellCompletions(table: readonly CompletedCommand[]): string {
  return `# nx47: completions of PowerShell
Register-ArgumentCompleter -Native -CommandName nx47 -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = [ordered]@{
${table.map(({ name, text }) => `        ${quoted(name)} = ${quoted(text)}`).join('\n')}
    }
    $options = @{
${table.map((command) => optionsOf(command)).join('\n')}
    }
    $following = @{
${table.flatMap((command) => wordsOf(command)).join('\n')}
    }
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $command = @($before | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) })[0]
    $offered = [ordered]@{}
    if ($null -eq $command) {
        $offered = $commands
    } elseif ($options[$command].Contains($before[-1]) -and $options[$command][$before[-1]].values.Count -gt 0) {
        foreach ($word in $options[$command][$before[-1]].values) { $offered[$word] = $word }
    } elseif ($wordToComplete.StartsWith('-')) {
        foreach ($name in $options[$command].Keys) { $offered[$name] = $options[$command][$name].text }
    } elseif ($before[-1] -eq $command -and $following.Contains($command)) {
        foreach ($word in $following[$command]) { $offered[$word] = $word }
    }
    $offered.Keys | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $offered[$_])
    }
}
`;
}

function optionsOf({ name, options }: CompletedCommand): string {
  const lines = options.map(
    ({ name: option, text, words }) =>
      `            ${quoted(option)} = @{ text = ${quoted(text)}; values = @(${words.map(quoted).join(', ')}) }`,
  );
  return `        ${quoted(name)} = [ordered]@{\n${lines.join('\n')}\n        }`;
}

function wordsOf({ name, words }: CompletedCommand): string[] {
  return words.length === 0 ? [] : [`        ${quoted(name)} = @(${words.map(quoted).join(', ')})`];
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, (sign) => `${sign}${sign}`)}'`;
}
