import type { CommandLine } from './cli-arguments.ts';
import { Failure } from './model/failure.ts';

/** The one value of an option that takes one; '' where it is not given. Errors: USAGE_BAD_VALUE for two. */
export function onlyValue(line: CommandLine, name: string): string {
  const values = line.given[name] ?? [];
  if (values.length > 1)
    throw new Failure('USAGE_BAD_VALUE', { flag: `--${name}`, value: values.join(' '), expected: '1' });
  return values[0] ?? '';
}
