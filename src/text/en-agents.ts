import type { agentFailuresFr, agentsFr } from './fr-agents.ts';
import type { FailureText } from './fr-failures.ts';

/** What stops an exchange among agents: configs/agents.yml, a turn, a decision. */
export const agentFailuresEn: Readonly<Record<keyof typeof agentFailuresFr, FailureText>> = {
  AGENT_NOT_UNIQUE: {
    what: '{file}, line {line}: the {what} "{value}" of {agent} is already that of {other}.',
    cause: "A name, a role, a program or an angle is one agent's alone (rule {rule}).",
    fix: 'Change that line, or take one of the two agents out.',
  },
  AGENT_SECRET_VARIABLE: {
    what: '{file}, line {line}: the variable {value} has the name of a credential.',
    cause: 'No agent is handed a secret.',
    fix: 'Take that name out of the list `environment`.',
  },
  AGENT_MISSING: {
    what: 'No agent for the role {role}, or too few.',
    cause: 'An exchange needs two recherchistes, an orchestrator, a chef and a tool.',
    fix: 'Add it in configs/agents.yml; `nx47 init --agents` writes an example with each role.',
  },
  AGENT_NEWCOMER: {
    what: 'New among {what}: {name}, after {sessions} sound session(s) of the {needed} that are asked for.',
    cause: 'Nothing joins while the base is not stable and its logs whole (rule {rule}).',
    fix: 'Go back to the team of before, hold {needed} exchanges that end well and that `nx47 verify` accepts, then add it.',
  },
  AGENT_PARALLEL: {
    what: 'Two agents at once, after {sessions} sound session(s) of the {needed} that are asked for.',
    cause: 'Agents speak one by one at first (rule {rule}).',
    fix: 'Set `parallel: 1`, and 2 after {needed} exchanges that end well.',
  },
  AGENT_MUTE: {
    what: '{agent} did not answer within {seconds} s; its process group was ended.',
    cause: 'The program waits for something else, or its time is too short (rule {rule}).',
    fix: 'Try it alone: `nx47 agents ping`; raise `deadline-seconds` if need be.',
  },
  AGENT_ENDED: {
    what: '{agent} ended without an answer (status {status}).',
    cause: 'Its program failed.',
    fix: 'Run its `endpoint` by hand with a message on its standard input.',
  },
  AGENT_ANSWER: {
    what: 'The answer of {agent} is not what is expected: {why}.',
    cause: 'One JSON object is expected on standard output, in the form of docs/guides/agents.md.',
    fix: 'Let its program write that object and nothing else; its remarks go to standard error.',
  },
  AGENT_TOO_LONG: {
    what: 'A message of {bytes} bytes with {agent}, {most} at most.',
    cause: 'The size of what is said is limited (rule {rule}).',
    fix: 'Make the task or the answer smaller, or raise `message-bytes` (1 MiB at most).',
  },
  AGENT_TOO_OFTEN: {
    what: '{agent} has had its {most} messages of this task.',
    cause: 'Its limit `messages` is reached (rule {rule}).',
    fix: 'Raise `messages`, or split the task.',
  },
  AGENT_OTHER_TASK: {
    what: '{agent} answers {observed} in place of {expected}.',
    cause: 'An answer of before, or a program that does not copy `task_id` and `turn`.',
    fix: 'Let it copy `task_id` and `turn` of the message.',
  },
  AGENT_WRONG_ROLE: {
    what: '{agent}: the role {role} does not "{act}".',
    cause: "Each act is a role's own; the tool alone executes, the chef alone decides (rule {rule}).",
    fix: 'Let it answer with its own role and the act that was asked for.',
  },
  AGENT_UNPROVEN: {
    what: '{agent} claims without evidence that holds: {ref}.',
    cause: 'Evidence names a file of the project or a message, with its digest (rule {rule}).',
    fix: 'Let it give in EVIDENCE the reference and the SHA-256 of what it read.',
  },
  AGENT_SECRET: {
    what: 'A credential ({what}) in what {agent} reads or says; nothing of it is kept.',
    cause: 'A file of the project or the environment holds one (rule {rule}).',
    fix: 'Take it out, and renew it if it has left this machine.',
  },
  AGENT_ACTED: {
    what: '{agent} ({role}) changed files during its turn to speak.',
    cause: 'The tool alone acts, and by a macro only (rule {rule}).',
    fix: 'Look at `git status`, put the files back, then have the change proposed in `edits`.',
  },
  AGENT_DECISION: {
    what: 'Decision of {agent} refused ({option}): {why}.',
    cause:
      'A decision gives its reasons and is an option that was proposed, with no objection that forbids it (rule {rule}).',
    fix: 'Run again with another task or other proposals; the objections are in the session.',
  },
  AGENT_UNCRITICISED: {
    what: 'Nobody but its author criticised the option {option}.',
    cause: 'Every option is criticised by another (rule {rule}).',
    fix: 'Let the other recherchiste answer about each option of the message.',
  },
  AGENT_PLAN_REFUSED: {
    what: 'Plan refused by {agent}: {why}.',
    cause: 'Execution needs the exact digest of the plan, accepted by another than its author (rule {rule}).',
    fix: 'Mend what is held against it and run again: the plan is made anew.',
  },
};

/** What `nx47 agents list | ping | run` say. */
export const agentsEn: typeof agentsFr = {
  ok: '{agent} ({role}) answers',
  failed: '{agent} ({role}): {why}',
  pair: '{name}: {value}',
  task: 'Task',
  chosen: 'Chosen option',
  plan: 'Plan (nothing is done yet; --execute does it)',
  byHand: 'An option for a person: no edit is known.',
  done: 'Done',
  nothing: 'No finding: there is nothing to propose.',
  report: 'Report of',
  end: 'End',
  date: 'Date (UTC)',
  host: 'Host',
  turns: 'Turns',
  changed: 'What was changed',
  goBack: 'Going back',
  goBackHow:
    'What each file was lies in evidence/backups of this session, with the difference; `git checkout -- FILE` goes back to the last commit.',
  session: 'Session',
};
