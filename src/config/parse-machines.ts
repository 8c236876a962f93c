import type { z } from 'zod';
import { Failure } from '../model/failure.ts';
import { type Machines, machineSchema, machinesSchema } from '../model/machines.ts';
import { nearestWord } from './nearest-word.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** Path of the file in a project. */
export const machinesFile = 'configs/machines.yml';

/** What configs/machines.yml says, and where. */
export type MachinesFile = {
  readonly machines: Machines;
  /** Line of a member of a machine, from 1; that of the machine where it has no such member. */
  lineOf(machine: string, member: string): number;
};

/**
 * Reads configs/machines.yml. Errors, each with file and line: CONFIG_UNREADABLE, CONFIG_UNKNOWN_KEY,
 * CONFIG_BAD_VALUE, MACHINES_REFUSED {rule} for what a rule of the contract forbids.
 */
export function parseMachines(text: string, file: string): MachinesFile {
  const { value, lineOf } = readPlainYaml(text, file);
  const parsed = machinesSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw refusal(parsed.error.issues, lineOf, file);
  const machines = parsed.data;
  return {
    machines,
    lineOf: (machine, member) => {
      const index = machines.machines.findIndex(({ name }) => name === machine);
      return lineOf(['machines', index, member]);
    },
  };
}

function refusal(
  issues: readonly z.core.$ZodIssue[],
  lineOf: (path: readonly PropertyKey[]) => number,
  file: string,
): Failure {
  // A misspelt member is a missing one too: the misspelling says more.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) return new Failure('DEFECT', { where: 'machines.yml' });
  const line = lineOf(issue.path);
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    return new Failure('CONFIG_UNKNOWN_KEY', {
      ...{ file, line: lineOf([...issue.path, unknown]), key: unknown },
      suggestion: nearestWord(unknown, known),
    });
  }
  const rule: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  if (typeof rule === 'number')
    return new Failure('MACHINES_REFUSED', { file, line, key, rule, why: issue.message });
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return new Failure('CONFIG_BAD_VALUE', { file, line, key, why: isMissing ? '∅' : issue.message });
}

const known = [...Object.keys(machinesSchema.shape), ...Object.keys(machineSchema.shape)];
