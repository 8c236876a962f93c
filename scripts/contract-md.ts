import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractPage } from '../src/contract/contract-page.ts';

/** The text of macros/00_contracts.md: the rules of the contract and how each is held. */
export function contractMd(): string {
  return contractPage();
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', 'macros', '00_contracts.md'), contractMd());
}
