import { actionEn } from './en-action.ts';
import { agentsEn } from './en-agents.ts';
import { conditionProofsEn } from './en-condition-proofs.ts';
import { conditionsEn } from './en-conditions.ts';
import { consoleEn } from './en-console.ts';
import { contractEn } from './en-contract.ts';
import { contractCheckEn } from './en-contract-check.ts';
import { contractWordsEn } from './en-contract-words.ts';
import { crossEn } from './en-cross.ts';
import { failuresEn } from './en-failures.ts';
import { fidelityEn } from './en-fidelity.ts';
import { initEn } from './en-init.ts';
import { jobsEn } from './en-jobs.ts';
import { judgementEn } from './en-judgement.ts';
import { machinesEn } from './en-machines.ts';
import { macrosEn } from './en-macros.ts';
import { nativeRulesEn } from './en-native-rules.ts';
import { proposalsEn } from './en-proposals.ts';
import { reductionEn } from './en-reduction.ts';
import { repairEn } from './en-repair.ts';
import { reportEn } from './en-report.ts';
import { rulesEn } from './en-rules.ts';
import { scenariosEn } from './en-scenarios.ts';
import { sessionEn } from './en-session.ts';
import { tellingEn } from './en-telling.ts';
import type { fr } from './fr.ts';
import type { RuleText } from './fr-rules.ts';

const rules: Readonly<Record<string, RuleText>> = { ...rulesEn, ...nativeRulesEn };

/** Every English sentence of the product. */
export const en: typeof fr = {
  agents: agentsEn,
  console: consoleEn,
  contract: { rules: contractEn, check: contractCheckEn, ...contractWordsEn },
  cross: crossEn,
  failures: failuresEn,
  fidelity: fidelityEn,
  init: initEn,
  scenarios: scenariosEn,
  jobs: jobsEn,
  judgement: judgementEn,
  machines: machinesEn,
  session: sessionEn,
  macros: macrosEn,
  conditions: conditionsEn,
  conditionProofs: conditionProofsEn,
  action: actionEn,
  proposals: proposalsEn,
  reduction: reductionEn,
  repair: repairEn,
  report: reportEn,
  telling: tellingEn,
  rules,
};
