import { agentsCommand } from './agents-command.ts';
import { auditCommand, type CommandAnswer } from './audit-command.ts';
import { baselineCommand } from './baseline-command.ts';
import { blameCommand } from './blame-command.ts';
import { bundleCommand } from './bundle-command.ts';
import { challengeCommand } from './challenge-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { CommandName } from './command-options.ts';
import { commitBackCommand } from './commit-back-command.ts';
import { completionsCommand } from './completions-command.ts';
import type { Surroundings } from './compose.ts';
import { conformCommand } from './conform-command.ts';
import { contractCommand } from './contract-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { historyCommand } from './history-command.ts';
import { initCommand } from './init-command.ts';
import { jobCommand } from './job-command.ts';
import { judgeCommand } from './judge-command.ts';
import { logsCommand } from './logs-command.ts';
import { machinesCommand } from './machines-command.ts';
import { macroCommand } from './macro-command.ts';
import { matrixCommand } from './matrix-command.ts';
import type { Language } from './model/language.ts';
import { profileCommand } from './profile-command.ts';
import { reduceCommand } from './reduce-command.ts';
import { rollbackCommand } from './rollback-command.ts';
import { safeModeCommand } from './safe-mode-command.ts';
import { sessionCommand } from './session-command.ts';
import { stripCommand } from './strip-command.ts';
import { verifyCommand } from './verify-command.ts';
import { whenCommand } from './when-command.ts';
import { workerCommand } from './worker-command.ts';

/** A command that answers with a text and an exit status. */
export type AnsweringCommand = (
  line: CommandLine,
  around: Surroundings,
  language: Language,
) => Promise<CommandAnswer>;

type AnsweringName = Exclude<CommandName, 'certify' | 'rehearse' | 'collect' | 'explain' | 'serve'>;

/** The commands that answer; the others run a story of phases, or serve until they are stopped. */
export const answeringCommands: Readonly<Record<AnsweringName, AnsweringCommand>> = {
  init: initCommand,
  audit: auditCommand,
  baseline: baselineCommand,
  contract: contractCommand,
  bundle: bundleCommand,
  profile: profileCommand,
  history: historyCommand,
  when: whenCommand,
  matrix: matrixCommand,
  verify: verifyCommand,
  'commit-back': commitBackCommand,
  doctor: doctorCommand,
  rollback: rollbackCommand,
  'safe-mode': safeModeCommand,
  logs: logsCommand,
  strip: stripCommand,
  challenge: (line, around) => challengeCommand(line, around),
  reduce: reduceCommand,
  blame: blameCommand,
  judge: (line, _around, language) => judgeCommand(line, language),
  completions: (line, { installRoot }, language) => completionsCommand(line, installRoot, language),
  conform: conformCommand,
  job: jobCommand,
  worker: workerCommand,
  macro: macroCommand,
  session: sessionCommand,
  machines: machinesCommand,
  agents: agentsCommand,
};
