import type { AuditInput } from '../audit/audit-input.ts';
import type { Audit } from '../model/finding.ts';
import type { Diagnosis } from '../model/repair.ts';
import type { RunRequest } from '../model/request.ts';
import type { Interpreter, World } from '../model/world.ts';

/** What a repairer is told: the project as it was audited just now. */
export type RepairGround = {
  /** The work copy of the project; `request.root` is its absolute path. */
  readonly request: RunRequest;
  readonly audit: Audit;
  readonly facts: AuditInput;
  /** Interpreter of the profile's minor; absent where the machine has none. */
  readonly interpreter?: Interpreter;
  /** An empty folder of this repairer's own, absolute, for what is fetched or built. */
  readonly work: string;
  /** Names of the files of the last certified or published bundle; absent where none is known. */
  readonly earlierFiles?: readonly string[];
};

/** The ports that a repairer may use; it writes below `ground.work` only. */
export type RepairTools = Pick<
  World,
  'files' | 'shell' | 'wheels' | 'pythons' | 'assets' | 'clock' | 'redact' | 'signal' | 'presenter'
>;

/** Looks at what an audit found and says what would mend it; changes nothing. Errors: TOOL_MISSING, FILE_UNREADABLE. */
export type Repairer = (ground: RepairGround, tools: RepairTools) => Promise<Diagnosis>;
