import type { Finding } from '../../model/finding.ts';
import type { AuditInput } from '../audit-input.ts';
import { type Checked, finding, type Sight } from '../finding.ts';
import { formatVersion } from '../wheels/version.ts';
import { brokenAfter } from './broken-after.ts';
import { builtInstead } from './built-instead.ts';
import { type Supply, supplyAfter } from './candidate.ts';
import type { ClosureCase } from './check-closure.ts';
import { type CommandOrder, orderOf } from './command-order.ts';
import { type Plan, planInstall } from './plan-install.ts';
import { type PipLine, readPipLines } from './read-pip-lines.ts';

/**
 * DEP-007 and DEP-013 to DEP-016 (and DEP-005 once more): what each `pip install` of the notebook would do in the
 * state that those before it leave.
 */
export function checkCommands(input: AuditInput, subject: ClosureCase): Checked {
  const lines = readPipLines(input.project.code);
  if (input.project.code.bytes.byteLength === 0) return { evaluated: [], findings: [] };
  const findings: Finding[] = [];
  const installed = new Set<string>();
  let { supply } = subject;
  let known = true;
  for (const line of lines) {
    const order = orderOf(line.command, supply, input.bundle?.files ?? []);
    const sight = sightOf(line, input);
    findings.push(...unreadFindings(order, sight));
    if (order.unread.length > 0) {
      known = false;
      continue;
    }
    const seen = order.looksIntoBundle ? supply : withoutWheels(supply);
    const plan = planInstall(order.roots, seen, subject.profile, order.options);
    findings.push(...indexFindings(order, plan, sight));
    findings.push(...planFindings({ ...subject, supply }, order, plan, sight));
    if (line.command.flags.has('--dry-run')) continue;
    const wheels = plan.picks.flatMap(({ wheel }) => wheel ?? []);
    for (const { name } of wheels) installed.add(name);
    supply = supplyAfter(supply, wheels);
  }
  const missing =
    known && lines.length > 0 ? [...subject.fromBundle].filter((name) => !installed.has(name)) : [];
  return {
    evaluated: ['DEP-007', 'DEP-013', 'DEP-014', 'DEP-015', 'DEP-016'],
    findings: [...findings, ...missing.map((name) => missingFinding(name, lines, input))],
  };
}

/** Without --find-links pip knows only the wheels that it is given by their path. */
function withoutWheels(supply: Supply): Supply {
  return { ...supply, offered: new Map() };
}

type Place = Required<Omit<Sight, 'expected' | 'observed'>> & { readonly text: string };

function sightOf(line: PipLine, input: AuditInput): Place {
  const evidence = [`cell ${line.cell}`, `line ${line.line}`];
  return {
    file: input.project.code.name,
    line: line.line,
    evidence,
    text: `cell ${line.cell}: ${line.text}`,
  };
}

function unreadFindings(order: CommandOrder, { text, ...place }: Place): Finding[] {
  if (order.unread.length === 0) return [];
  const evidence = [...place.evidence, ...order.unread];
  return [
    finding('DEP-014', 'unknown', { ...place, evidence, expected: order.unread.join(' '), observed: text }),
  ];
}

/** pip asks its index for whatever it cannot take from a path or leave as it is. */
function indexFindings(order: CommandOrder, plan: Plan, { text, ...place }: Place): Finding[] {
  const given = order.roots.flatMap((root) => ('wheel' in root ? [root.wheel] : []));
  const looks =
    order.options.upgrade === true ||
    plan.outcome !== 'found' ||
    plan.picks.some(
      ({ wheel, from }) => from === 'assumed' || (wheel !== undefined && !given.includes(wheel)),
    );
  if (order.noIndex || !looks) return [];
  return [finding('DEP-015', 'fail', { ...place, expected: '--no-index', observed: text })];
}

function planFindings(state: ClosureCase, order: CommandOrder, plan: Plan, place: Place): Finding[] {
  const { text, ...sight } = place;
  const evidence = [...sight.evidence, ...plan.chains];
  if (order.absent.length > 0) {
    return [finding('DEP-013', 'fail', { ...sight, expected: order.absent.join(' '), observed: text })];
  }
  if (plan.outcome !== 'found') {
    const answer = plan.outcome === 'refused' && plan.doubts.length === 0 ? 'fail' : 'unknown';
    const expected = plan.chains.join(' & ');
    return [finding('DEP-013', answer, { ...sight, evidence, expected, observed: text })];
  }
  const assumed = plan.picks.filter(({ from }) => from === 'assumed').map(({ name }) => `${name} ?`);
  const unsure =
    assumed.length === 0
      ? []
      : [finding('DEP-013', 'unknown', { ...sight, expected: assumed.join(', '), observed: text })];
  const built = builtInstead(plan, order, state.supply);
  if (built.length > 0) {
    const files = built.map(({ file }) => file);
    const answer = built.every(({ certain }) => certain) && !order.sources.buildable ? 'fail' : 'unknown';
    const reasons = [...sight.evidence, ...files.map((file) => `${file}: WHL-015`)];
    const expected = `--only-binary :all: (${files.join(', ')})`;
    return [finding('DEP-013', answer, { ...sight, evidence: reasons, expected, observed: text })];
  }
  return [...unsure, ...unusedFindings(state, plan, place), ...brokenFindings(state, order, plan, place)];
}

function unusedFindings(
  { supply, fromBundle }: ClosureCase,
  plan: Plan,
  { text, ...place }: Place,
): Finding[] {
  return plan.picks.flatMap(({ name, version, wheel, idle }) => {
    const offered = idle ?? (fromBundle.has(name) ? supply.candidates.get(name)?.[0] : undefined);
    if (wheel !== undefined || offered === undefined) return [];
    const observed = `${text} · image ${version === undefined ? '?' : formatVersion(version)}`;
    return [finding('DEP-007', 'fail', { ...place, expected: offered.file, observed })];
  });
}

/** pip says nothing of what it breaks when it was told to leave dependencies alone. */
function brokenFindings(
  { supply, profile }: ClosureCase,
  order: CommandOrder,
  plan: Plan,
  { text, ...place }: Place,
): Finding[] {
  if (order.options.noDeps === true) return [];
  const wheels = plan.picks.flatMap(({ wheel }) => wheel ?? []);
  const { lines } = brokenAfter(wheels, supply, profile);
  if (lines.length === 0) return [];
  const evidence = [...place.evidence, ...lines.map((line) => line.text)];
  const expected = lines.map((line) => line.text).join(', ');
  const answer = lines.some(({ certain }) => certain) ? 'fail' : 'unknown';
  return [finding('DEP-005', answer, { ...place, evidence, expected, observed: text })];
}

function missingFinding(name: string, lines: readonly PipLine[], input: AuditInput): Finding {
  return finding('DEP-016', 'fail', {
    file: input.project.code.name,
    expected: name,
    observed: lines.map(({ text }) => text).join(' · '),
  });
}
