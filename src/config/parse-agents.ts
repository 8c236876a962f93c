import type { z } from 'zod';
import { type Agents, agentLimitsSchema, agentSchema, agentsSchema } from '../model/agents.ts';
import { Failure, failureCodes } from '../model/failure.ts';
import { checkAgents } from './check-agents.ts';
import { nearestWord } from './nearest-word.ts';
import { readPlainYaml } from './plain-yaml.ts';

type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * Reads configs/agents.yml (YAML 1.2; duplicate keys, anchors and aliases refused). Errors, each with file and line:
 * CONFIG_UNREADABLE, CONFIG_UNKNOWN_KEY, CONFIG_BAD_VALUE, AGENT_SECRET_VARIABLE, AGENT_NOT_UNIQUE.
 */
export function parseAgents(text: string, file: string): Agents {
  const { value, lineOf } = readPlainYaml(text, file);
  const parsed = agentsSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw refusal(parsed.error.issues, lineOf, file);
  checkAgents(parsed.data, lineOf, file);
  return parsed.data;
}

function refusal(issues: readonly z.core.$ZodIssue[], lineOf: LineOf, file: string): Failure {
  // A misspelt key also leaves one out: the one that stands there is what helps.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) return new Failure('DEFECT', { where: 'agents.yml' });
  const line = lineOf(issue.path);
  const key = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    const at = { file, line: lineOf([...issue.path, unknown]) };
    return new Failure('CONFIG_UNKNOWN_KEY', {
      ...at,
      key: unknown,
      suggestion: nearestWord(unknown, known),
    });
  }
  const named = failureCodes.find((code) => code === issue.message);
  if (named !== undefined) return new Failure(named, { file, line, key, value: String(issue.input) });
  const absent = issue.code === 'invalid_type' && issue.input === undefined;
  return new Failure('CONFIG_BAD_VALUE', { file, line, key, why: absent ? '∅' : issue.message });
}

const known = [
  ...Object.keys(agentsSchema.shape),
  ...Object.keys(agentSchema.shape),
  ...Object.keys(agentLimitsSchema.shape),
];
