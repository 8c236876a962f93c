import type { Repairer } from './repairer.ts';
import { mendInTurn } from './texts/mend-in-turn.ts';
import { mendInstallOrder } from './texts/mend-install-order.ts';
import { mendMounts } from './texts/mend-mounts.ts';
import { proposeOwnCode } from './texts/propose-own-code.ts';

/**
 * The two things that are repaired in the code of a kernel: an import in front of its installation (NBK-005), and a
 * mount path of one layout alone (NBK-006). Anything else in it is the user's own: for names, kernel and future
 * imports (NBK-003, NBK-007, NBK-008) a change is proposed.
 */
export const repairNotebook: Repairer = async (ground) =>
  mendInTurn([mendInstallOrder, mendMounts, proposeOwnCode], ground);
