import type { JobMacro } from './job-macro.ts';

/** Whether an attempt can change anything but its own workspace. */
export function actsOutside({ network, writes }: JobMacro): boolean {
  return network || writes.length > 0;
}
