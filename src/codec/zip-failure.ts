import { Failure } from '../model/failure.ts';

/** Why an archive is refused; `entry` names the entry, '' when it is about the archive as a whole. */
export function invalidZip(why: string, entry = ''): Failure {
  return new Failure('ZIP_INVALID', { why, entry });
}
