import type { KernelRun } from '../model/kernel-run.ts';
import { type Assembly, assembleNotebook } from './assemble.ts';
import { assembleScript } from './assemble-script.ts';
import type { KitSources } from './kit-cell.ts';
import { isScriptName } from './script-text.ts';

export type SourceAssemblyInput = {
  readonly code: { readonly name: string; readonly bytes: Uint8Array };
  readonly kit: KitSources;
  readonly run: KernelRun;
};

/** The source that is pushed, of a notebook or of a script, by the name of the code file. Errors: those of both. */
export function assembleSource({ code, kit, run }: SourceAssemblyInput): Assembly {
  return isScriptName(code.name)
    ? assembleScript({ script: code.bytes, kit, run })
    : assembleNotebook({ notebook: code.bytes, kit, run });
}
