import type { MachineBaseline, MachineProbe } from '../model/machine-probe.ts';
import type { Machine, Machines } from '../model/machines.ts';
import { judgeMachine } from './judge-machine.ts';
import { effectOf, fail, isSecuritySign, type MachineFinding } from './rules.ts';

/** The role whose machine carries the others (rule 36). */
export const hypervisorRole = 'hypervisor';

export type DispatchQuestion = {
  /** Name of the machine that would get a job. */
  readonly machine: string;
  readonly machines: Machines;
  /** The newest probe of each machine. */
  readonly probes: readonly MachineProbe[];
  /** Names of those in quarantine. */
  readonly quarantined: readonly string[];
  /** ISO 8601, on the clock of whoever asks. */
  readonly now: string;
  /** Recorded baselines; absent: the security signs are left to the quarantine. */
  readonly baselines?: readonly MachineBaseline[];
  /** Boot id that the machine has just given; absent: it was not asked. */
  readonly bootId?: string;
};

export type DispatchAnswer = { readonly allowed: boolean; readonly reasons: readonly MachineFinding[] };

/**
 * Whether a job may be sent to a machine: its own probe and that of the hypervisor are fresh and show nothing that
 * blocks, nobody writes to one file system in two places, and no person still has to clear a quarantine. What is
 * unknown blocks as what is wrong does.
 */
export function mayDispatch(question: DispatchQuestion): DispatchAnswer {
  const { machines, machine: name } = question;
  const machine = machines.machines.find((one) => one.name === name);
  if (machine === undefined) return { allowed: false, reasons: [undeclared(name)] };
  const reasons = [
    ...refusal(machine),
    ...own(machine, question),
    ...ofHypervisor(machine, question),
    ...stops(question).filter((stop) => stop.machine !== name),
  ];
  return { allowed: reasons.length === 0, reasons };
}

function undeclared(machine: string): MachineFinding {
  return { machine, ...fail('MCH-001', 'name', 'machines.yml', '∅') };
}

// A hypervisor is declared to be looked after, not to be sent anything.
function refusal({ name, limits }: Machine): MachineFinding[] {
  return limits.jobs > 0 ? [] : [{ machine: name, ...fail('MCH-036', 'limits', '≥ 1', '0') }];
}

function own(machine: Machine, question: DispatchQuestion): MachineFinding[] {
  const isQuarantined = question.quarantined.includes(machine.name);
  const quarantine: MachineFinding[] = isQuarantined
    ? [{ machine: machine.name, ...fail('MCH-032', 'name', '∅', '✗') }]
    : [];
  return [...quarantine, ...blocking(findingsOf(machine, question), question)];
}

function findingsOf(machine: Machine, question: DispatchQuestion): MachineFinding[] {
  const { machines, probes, now } = question;
  const baseline = question.baselines?.find((one) => one.machine === machine.name);
  const bootId = machine.name === question.machine ? question.bootId : undefined;
  return judgeMachine({ machine, machines, probes, now, baseline, bootId });
}

// Without baselines the drift was judged by whoever put the machine into quarantine, or did not.
function blocking(findings: readonly MachineFinding[], { baselines }: DispatchQuestion): MachineFinding[] {
  return findings.filter((finding) => {
    const effect = effectOf(finding);
    const isSign = isSecuritySign(finding) && (baselines !== undefined || finding.rule === 'MCH-020');
    return effect === 'blocks' || effect === 'stop' || isSign;
  });
}

// Whatever stands on an unhealthy host is not healthy either.
function ofHypervisor(machine: Machine, question: DispatchQuestion): MachineFinding[] {
  const host = question.machines.machines.find(({ role }) => role === hypervisorRole);
  if (host === undefined || host.name === machine.name) return [];
  const reasons = own(host, question);
  return reasons.map(
    (reason): MachineFinding => ({
      rule: 'MCH-002',
      machine: machine.name,
      answer: reason.answer,
      member: 'name',
      expected: `${host.name} ✓`,
      observed: `${reason.rule} ${reason.observed}`,
    }),
  );
}

function stops(question: DispatchQuestion): MachineFinding[] {
  const found = question.machines.machines.flatMap((machine) => findingsOf(machine, question));
  return found.filter((finding) => effectOf(finding) === 'stop' && finding.answer === 'fail');
}
