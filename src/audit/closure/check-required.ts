import type { Finding } from '../../model/finding.ts';
import { finding } from '../finding.ts';
import { formatRequirement } from '../wheels/requirement.ts';
import { formatVersion } from '../wheels/version.ts';
import { describeSupply } from './candidate.ts';
import type { ClosureCase } from './check-closure.ts';
import { explainCandidates } from './explain-candidates.ts';
import type { Pick } from './plan-install.ts';
import { satisfy } from './satisfy.ts';
import type { Pin } from './stock.ts';
import { traceUnmet, type Unmet } from './trace-unmet.ts';

/**
 * DEP-001, DEP-002, DEP-004 for what cannot be had, DEP-011 where a choice exists that pip does not find, DEP-012
 * where the search was given up. Nothing, when pip has a plan in which every pick is known.
 */
export function checkRequired(subject: ClosureCase): Finding[] {
  const { plan } = subject;
  if (plan.outcome === 'undecided') return [undecidedFinding(subject, plan.chains)];
  if (plan.outcome === 'found') {
    const assumed = plan.picks.filter(({ from }) => from === 'assumed');
    return assumed.length === 0 ? [] : assumedFindings(subject, assumed);
  }
  const unmet = trace(subject);
  const findings =
    unmet.length === 0
      ? [refusedFinding(subject)]
      : unmet.map((one) => unmetFinding(subject, settled(subject, one)));
  return [...findings, ...otherChoice(subject)];
}

function trace({ wanted, fromBundle, supply, profile }: ClosureCase): readonly Unmet[] {
  const roots = wanted.map((requirement) => ({ requirement, chain: [] }));
  return traceUnmet(roots, fromBundle, supply, profile.marker_environment).unmet;
}

/** The trace cannot see whether another choice avoids a clash; pip's refusal has settled that. */
function settled({ plan }: ClosureCase, unmet: Unmet): Unmet {
  return unmet.avoidable === true && plan.doubts.length === 0 ? { ...unmet, answer: 'fail' } : unmet;
}

function assumedFindings(subject: ClosureCase, assumed: readonly Pick[]): Finding[] {
  const traced = trace(subject);
  return assumed.map(({ name }) => {
    const found = traced.find((one) => one.name === name);
    return unmetFinding(subject, {
      name,
      demands: found?.demands ?? [],
      chains: found?.chains ?? [name],
      answer: 'unknown',
    });
  });
}

function unmetFinding(subject: ClosureCase, unmet: Unmet): Finding {
  const { wanted, fromImage, supply } = subject;
  const isRoot = wanted.some(({ name }) => name === unmet.name);
  const rootRule = fromImage.has(unmet.name) ? 'DEP-004' : 'DEP-001';
  const lastChain = unmet.demands.at(-1)?.chain ?? [];
  return finding(isRoot && lastChain.length === 0 ? rootRule : 'DEP-002', unmet.answer, {
    file: supply.refused.get(unmet.name)?.[0]?.file ?? '',
    expected:
      unmet.demands.map(({ requirement }) => formatRequirement(requirement)).join(' & ') || unmet.name,
    observed: describeSupply(supply, unmet.name),
    evidence: [...unmet.chains, ...explainCandidates(subject, unmet.name, unmet.demands)],
  });
}

function refusedFinding({ wanted, plan }: ClosureCase): Finding {
  return finding('DEP-002', plan.doubts.length === 0 ? 'fail' : 'unknown', {
    file: '',
    expected: wanted.map(formatRequirement).join(' & '),
    observed: plan.chains.join(' & '),
    evidence: plan.chains,
  });
}

function otherChoice(subject: ClosureCase): Finding[] {
  const { wanted, supply, profile, fromBundle } = subject;
  const satisfaction = satisfy(wanted, supply, profile, { bundleOnly: fromBundle });
  if (satisfaction.outcome === 'impossible') return [];
  if (satisfaction.outcome === 'undecided') return [undecidedFinding(subject, satisfaction.tried)];
  const choice = satisfaction.pins.filter((pin) => pin.base === undefined);
  return [
    finding('DEP-011', 'fail', {
      file: '',
      expected: choice.map(pinText).join(', '),
      observed: subject.plan.chains.join(' & '),
      evidence: choice.flatMap(({ name, version }) =>
        version === undefined ? [] : [`${name}==${formatVersion(version)}`],
      ),
    }),
  ];
}

function undecidedFinding({ wanted }: ClosureCase, tried: readonly string[]): Finding {
  return finding('DEP-012', 'unknown', {
    file: '',
    expected: wanted.map(formatRequirement).join(' & '),
    observed: tried.at(-1) ?? '∅',
    evidence: tried,
  });
}

function pinText({ name, version }: Pin): string {
  return `${name} ${version === undefined ? '?' : formatVersion(version)}`;
}
