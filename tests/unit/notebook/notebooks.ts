import type { KernelRun } from '../../../src/model/kernel-run.ts';
import { kitModules } from '../../../src/notebook/kit-modules.ts';

/** A notebook document of nbformat 4.5 with these cells; `changes` replaces top-level members. */
export function notebook(cells: readonly object[], changes: object = {}): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5, ...changes }),
  );
}

export function codeCell(source: string | string[], id = 'a', changes: object = {}) {
  return { cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source, ...changes };
}

export const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };

/** A kit of empty modules. */
export const emptyKit = Object.fromEntries(kitModules.map((name) => [`${name}.py`, `"""${name}"""\n`]));

export const run: KernelRun = {
  schema: 'nx47.kernel-run/1',
  nonce: '0123456789abcdef0123456789abcdef',
  ledger_head: 'b'.repeat(64),
  index_checkpoint: '',
  packs: ['core'],
  prefix: 'nx47_',
  main_report: null,
  dataset: null,
  native: null,
  required_packages: [],
};
