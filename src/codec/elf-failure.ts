import { Failure } from '../model/failure.ts';

/** Why a file is refused as ELF; `offset` is where the file contradicts itself, 0 for the file as a whole. */
export function invalidElf(why: string, offset = 0): Failure {
  return new Failure('ELF_INVALID', { why, offset });
}
