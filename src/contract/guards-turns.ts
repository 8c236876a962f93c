import type { Guard } from './guard.ts';

const floor = 'tests/unit/agents/open-floor.test.ts';

/** What holds the rules on one turn of an agent: 8, 39–41, 69, 98, 99, 105, 108, 109, 124, 125, 190, 192. */
export const turnGuards: readonly Guard[] = [
  {
    rules: [39, 124],
    file: 'src/agents/acts.ts',
    find: 'if (actsOf[act].includes(roleOf(role))) return;',
    replace: 'if (actsOf[act] !== undefined) return;',
    test: floor,
    title:
      'a chef that is asked to execute, and a tool that is asked to decide, are refused before anything is said',
  },
  {
    rules: [39, 40],
    file: 'src/agents/read-answer.ts',
    find: 'if (role !== expected) throw',
    replace: 'if (role === undefined) throw',
    test: floor,
    title: 'an agent whose answer is another role FAILS by AGENT_WRONG_ROLE, and no secret is kept',
  },
  {
    rules: [41, 125],
    file: 'src/agents/turn.ts',
    find: 'if ((await fingerprint(turning.agent, floor)) !== before)',
    replace: 'if (before === undefined)',
    test: floor,
    title: 'an agent that changes a file of the project while it speaks is refused, under git and without',
  },
  {
    rules: [98],
    file: 'src/agents/open-floor.ts',
    find: 'if (left > 0) await clock.sleep(left, signal);',
    replace: 'if (left > 1e9) await clock.sleep(left, signal);',
    test: floor,
    title: 'a second message waits for the cooldown of five seconds, the first does not',
  },
  {
    rules: [99],
    file: 'src/agents/read-answer.ts',
    find: 'if (bytes.byteLength > mostBytes)',
    replace: 'if (bytes.byteLength > 1e9)',
    test: floor,
    title: 'an agent whose answer is more than its limit FAILS by AGENT_TOO_LONG, and no secret is kept',
  },
  {
    rules: [99],
    file: 'src/agents/open-floor.ts',
    find: 'if (before >= limits.messages)',
    replace: 'if (before >= 1e9)',
    test: floor,
    title: 'an agent of two messages a task is refused the third',
  },
  {
    rules: [108],
    file: 'src/agents/keep-turn.ts',
    find: "const state = isHeard ? 'DONE' : 'FAILED';",
    replace: "const state = isHeard ? 'RUNNING' : 'NEW';",
    test: floor,
    title:
      'an agent that is a program answers a message, and both texts lie under the digests that its event names',
  },
  {
    rules: [109],
    file: 'src/agents/ask.ts',
    find: "if (end.timedOut) throw new Failure('AGENT_MUTE',",
    replace: "if (end.status === 99) throw new Failure('AGENT_MUTE',",
    test: floor,
    title: 'a mute agent is FAILED at its deadline, and every process of its group is ended',
  },
  {
    rules: [8, 192],
    file: 'src/agents/check-evidence.ts',
    find: 'if ((await digestOf(ref)) !== sha256) throw',
    replace: 'if (sha256 === undefined) throw',
    test: floor,
    title:
      'an agent whose answer is evidence that does not hold FAILS by AGENT_UNPROVEN, and no secret is kept',
  },
  {
    rules: [8, 69],
    file: 'src/agents/read-answer.ts',
    find: 'if (said.EVIDENCE.length === 0 || said.EVIDENCE.some',
    replace: 'if (said.EVIDENCE.length > 1e9 && said.EVIDENCE.some',
    test: floor,
    title: 'an agent whose answer is done without evidence FAILS by AGENT_UNPROVEN, and no secret is kept',
  },
  {
    rules: [105, 190],
    file: 'src/agents/turn.ts',
    find: 'checkSecret(turning.agent.name, answer, floor.world);',
    replace: '',
    test: floor,
    title: 'an agent whose answer is a secret FAILS by AGENT_SECRET, and no secret is kept',
  },
  {
    rules: [105],
    file: 'src/agents/ask.ts',
    find: 'if (place.world.redact(value) !== value)',
    replace: 'if (value === name)',
    test: floor,
    title: 'an agent is handed PATH and the variables that its entry names, and none that is a known secret',
  },
];
