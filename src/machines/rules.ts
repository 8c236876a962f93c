/**
 * What a finding does beside turning `nx47 machines check` red: `stop` lets nothing be sent anywhere, `quarantine`
 * is a security sign, `blocks` lets nothing be sent there, `refuses` is red alone.
 */
export type MachineEffect = 'stop' | 'quarantine' | 'blocks' | 'refuses';

type MachineRule = { readonly effect: MachineEffect; readonly contract: readonly number[] };

/** Every check of a machine, once, with the rules of the contract that it holds. Sentences: text/{fr,en}-machines.ts. */
export const machineRules = {
  'MCH-001': { effect: 'blocks', contract: [20] },
  'MCH-002': { effect: 'blocks', contract: [36] },
  'MCH-003': { effect: 'blocks', contract: [21] },
  'MCH-004': { effect: 'blocks', contract: [21] },
  'MCH-005': { effect: 'blocks', contract: [129] },
  'MCH-006': { effect: 'blocks', contract: [4, 21] },
  'MCH-007': { effect: 'blocks', contract: [23] },
  'MCH-008': { effect: 'refuses', contract: [23] },
  'MCH-009': { effect: 'blocks', contract: [22] },
  'MCH-010': { effect: 'blocks', contract: [96] },
  'MCH-011': { effect: 'blocks', contract: [96] },
  'MCH-012': { effect: 'blocks', contract: [24, 128, 129, 189] },
  'MCH-013': { effect: 'stop', contract: [25] },
  'MCH-014': { effect: 'refuses', contract: [189] },
  'MCH-015': { effect: 'refuses', contract: [28, 44] },
  'MCH-016': { effect: 'blocks', contract: [188] },
  'MCH-017': { effect: 'refuses', contract: [30] },
  'MCH-018': { effect: 'refuses', contract: [31] },
  'MCH-019': { effect: 'refuses', contract: [29] },
  'MCH-020': { effect: 'quarantine', contract: [32] },
  'MCH-021': { effect: 'quarantine', contract: [34] },
  'MCH-022': { effect: 'quarantine', contract: [35] },
  'MCH-023': { effect: 'quarantine', contract: [150] },
  'MCH-024': { effect: 'refuses', contract: [150] },
  'MCH-025': { effect: 'blocks', contract: [105, 190] },
  'MCH-026': { effect: 'blocks', contract: [105, 190] },
  'MCH-027': { effect: 'blocks', contract: [103] },
  'MCH-028': { effect: 'blocks', contract: [103] },
  'MCH-029': { effect: 'refuses', contract: [101, 102] },
  'MCH-030': { effect: 'refuses', contract: [91, 92, 93, 94, 95] },
  'MCH-031': { effect: 'refuses', contract: [130] },
  'MCH-032': { effect: 'blocks', contract: [33, 187] },
  'MCH-033': { effect: 'blocks', contract: [36] },
  'MCH-034': { effect: 'refuses', contract: [26] },
  'MCH-035': { effect: 'refuses', contract: [27] },
  'MCH-036': { effect: 'blocks', contract: [44, 137] },
} as const satisfies Record<string, MachineRule>;
export type MachineRuleId = keyof typeof machineRules;

/** Ids in the order of their numbers. */
export const machineRuleIds: readonly MachineRuleId[] = Object.keys(machineRules).filter(
  (id): id is MachineRuleId => id in machineRules,
);

/** What is wrong with a machine, or not known of it. Its sentences come from the texts by rule. */
export type MachineFinding = {
  readonly rule: MachineRuleId;
  readonly machine: string;
  readonly answer: 'fail' | 'unknown';
  /** Member of the machine in machines.yml that it is about: shows the line. */
  readonly member: string;
  readonly expected: string;
  readonly observed: string;
};

/** What a check found, before it is said of which machine. */
export type MachineFault = Omit<MachineFinding, 'machine'>;

/** What was seen is not what is expected. */
export function fail(rule: MachineRuleId, member: string, expected: string, observed: string): MachineFault {
  return { rule, answer: 'fail', member, expected, observed };
}

/** A fact that could not be read is never taken for one that is right. */
export function unknown(rule: MachineRuleId, member: string, expected: string, why: string): MachineFault {
  return { rule, answer: 'unknown', member, expected, observed: why };
}

/** What the rule of a finding does beside being red. */
export function effectOf({ rule }: Pick<MachineFinding, 'rule'>): MachineEffect {
  return machineRules[rule].effect;
}

/** Only what was seen is a sign; what could not be read keeps nobody from looking. */
export function isSecuritySign(finding: Pick<MachineFinding, 'rule' | 'answer'>): boolean {
  return effectOf(finding) === 'quarantine' && finding.answer === 'fail';
}
