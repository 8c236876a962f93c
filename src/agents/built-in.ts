import { sha256Hex } from '../codec/digest.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { type BuiltInName, builtInNames } from '../model/agents.ts';
import { type Act, type Message, messageSchema, type Spoken } from '../model/exchange.ts';
import { Failure } from '../model/failure.ts';
import { criticise, reviewPlan } from './criticise.ts';
import { decide } from './decide.ts';
import { causeFirst, smallestEdit } from './propose.ts';

/**
 * The shipped program of that name: the text of a message to the text of an answer, as a program at the other end of a
 * pipe has it. Each plays one role by rules that can be read here; no model, no network, the same answer every time.
 */
export function builtIn(name: string): (text: string) => string {
  const known = builtInNames.find((one) => one === name);
  if (known === undefined) throw new Failure('AGENT_MISSING', { role: name });
  return (text) => {
    const message = messageSchema.parse(parseStrictJson(new TextEncoder().encode(text)));
    return `${JSON.stringify(answerTo(message, sha256Hex(text), programs[known]))}\n`;
  };
}

type Head = Pick<Spoken, 'schema' | 'task_id' | 'turn' | 'role' | 'RESULT' | 'EVIDENCE' | 'RISKS' | 'NEXT'>;
type Program = Partial<Record<Act, (message: Message, head: Head) => Spoken>>;

function answerTo(message: Message, digest: string, program: Program): Spoken {
  const head: Head = {
    schema: 'nx47.answer/1',
    task_id: message.task_id,
    turn: message.turn,
    role: message.role,
    RESULT: `DONE ${message.act}`,
    EVIDENCE: [
      { kind: 'answer', ref: 'message', sha256: digest },
      ...message.material.files.map(({ path, sha256 }) => ({ kind: 'file' as const, ref: path, sha256 })),
    ],
    RISKS: [],
    NEXT: nextOf[message.act],
  };
  const play = program[message.act];
  // A role that has no part in this act answers the message, and nothing else.
  return play === undefined ? { ...head, act: 'ping' } : play(message, head);
}

const nextOf: Readonly<Record<Act, string>> = {
  ping: 'a task',
  propose: 'criticism by the other recherchiste',
  criticise: 'the synthesis',
  synthesise: 'the decision of the chef',
  decide: 'the plan of the chosen option',
  review: 'the order of the tool',
  execute: 'the execution of the plan',
  log: 'the next task',
};

const seeker = (propose: typeof smallestEdit): Program => ({
  propose: ({ material }, head) => ({ ...head, act: 'propose', options: propose(material) }),
  criticise: (message, head) => ({ ...head, act: 'criticise', remarks: criticise(message) }),
  review: (message, head) => {
    const remarks = reviewPlan(message);
    const plan_sha256 = message.material.plan?.hash ?? '';
    return { ...head, act: 'review', review: { plan_sha256, accepted: remarks.length === 0, remarks } };
  },
});

const programs: Readonly<Record<BuiltInName, Program>> = {
  'picks-fewest-files': {
    decide: ({ material }, head) => ({ ...head, act: 'decide', decision: decide(material.weighed ?? []) }),
  },
  'smallest-edit-first': seeker(smallestEdit),
  'cause-first': seeker(causeFirst),
  'keeps-the-log': {
    synthesise: ({ material }, head) => {
      const gists = (material.weighed ?? []).map(({ option, by, remarks }) => {
        const objections = remarks.flatMap((remark) => remark.objections);
        return { option: option.id, gist: `${by}: ${option.title}; ${objections.join('; ') || '∅'}` };
      });
      return { ...head, act: 'synthesise', gists };
    },
    log: ({ material }, head) => ({
      ...head,
      act: 'log',
      entry: (material.story ?? ['∅']).join(' · ').slice(0, 2000),
    }),
  },
  'orders-the-plan': {
    execute: ({ material }, head) => {
      return { ...head, act: 'execute', order: { plan_sha256: material.plan?.hash ?? '' } };
    },
  },
  'answers-for-macros': {},
  'answers-for-jobs': {},
};
