import type { Ledger } from '../ledger/ledger.ts';
import type { Request } from '../model/request.ts';
import type { Role, Task } from '../model/task.ts';
import type { World } from '../model/world.ts';
import type { KeptAnswers } from '../survey/kept-answers.ts';
import type { Ground } from './law.ts';
import type { PlanPage } from './plan-page.ts';
import type { RunPaths } from './tools.ts';

/** That a role has accepted a plan outside of this step: a chef's decision, a person's yes. */
export type Validation = { readonly role: Role; readonly plan_sha256: string; readonly because: string };

/** What one run shares between its macros. */
export type RunContext = {
  readonly world: World;
  readonly mode: Request['mode'];
  readonly paths: RunPaths;
  readonly ledger: Ledger;
  readonly kept?: KeptAnswers;
  /** What is asked; without it every step is refused (TASK_INCOMPLETE). */
  readonly task?: Task;
  /** The written plan of a long task. */
  readonly planPage?: PlanPage;
  /** Files that every plan of the run goes by; absolute. */
  readonly configuration?: readonly string[];
  /** What the run stands on when it writes to the service. */
  readonly ground?: Ground;
  /** Whether the project is in safe mode: nothing is changed but the record of the run. */
  readonly safe?: boolean;
  readonly validations?: readonly Validation[];
  /** What a step was to bring about, asked once it is proven: '' when it is there, else what deviates (rule 173). */
  readonly aim?: () => Promise<string>;
  /** Whether the run is being recorded: that is done after a kill switch too. */
  readonly closing?: boolean;
};
