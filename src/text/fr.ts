import { actionFr } from './fr-action.ts';
import { agentsFr } from './fr-agents.ts';
import { conditionProofsFr } from './fr-condition-proofs.ts';
import { conditionsFr } from './fr-conditions.ts';
import { consoleFr } from './fr-console.ts';
import { contractFr } from './fr-contract.ts';
import { contractCheckFr } from './fr-contract-check.ts';
import { contractWordsFr } from './fr-contract-words.ts';
import { crossFr } from './fr-cross.ts';
import { failuresFr } from './fr-failures.ts';
import { fidelityFr } from './fr-fidelity.ts';
import { initFr } from './fr-init.ts';
import { jobsFr } from './fr-jobs.ts';
import { judgementFr } from './fr-judgement.ts';
import { machinesFr } from './fr-machines.ts';
import { macrosFr } from './fr-macros.ts';
import { nativeRulesFr } from './fr-native-rules.ts';
import { proposalsFr } from './fr-proposals.ts';
import { reductionFr } from './fr-reduction.ts';
import { repairFr } from './fr-repair.ts';
import { reportFr } from './fr-report.ts';
import { type RuleText, rulesFr } from './fr-rules.ts';
import { scenariosFr } from './fr-scenarios.ts';
import { sessionFr } from './fr-session.ts';
import { tellingFr } from './fr-telling.ts';

const rules: Readonly<Record<string, RuleText>> = { ...rulesFr, ...nativeRulesFr };

/** Every French sentence of the product. */
export const fr = {
  agents: agentsFr,
  console: consoleFr,
  contract: { rules: contractFr, check: contractCheckFr, ...contractWordsFr },
  cross: crossFr,
  failures: failuresFr,
  fidelity: fidelityFr,
  init: initFr,
  scenarios: scenariosFr,
  jobs: jobsFr,
  judgement: judgementFr,
  machines: machinesFr,
  session: sessionFr,
  macros: macrosFr,
  conditions: conditionsFr,
  conditionProofs: conditionProofsFr,
  action: actionFr,
  proposals: proposalsFr,
  reduction: reductionFr,
  repair: repairFr,
  report: reportFr,
  telling: tellingFr,
  rules,
};
