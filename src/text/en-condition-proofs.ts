import type { ConditionProof } from './fr-condition-proofs.ts';
import type { conditionsFr } from './fr-conditions.ts';

const report = 'output 1, the main report of the notebook';
const sums = "output 6, the kit's checksums manifest";
const seen = 'nx47_runtime_profile.json, member observations: what the kit saw by itself';
const written = 'the file as collected and its digest in output 6';
const notAsked = 'absent, null, "skipped" or any other value';

function output(more: string): ConditionProof {
  const common =
    'absent, empty, collected twice, unreadable, or of another size or digest than output 6 says';
  return { evidence: written, fails: more === '' ? common : `${common}; ${more}` };
}

/** What is looked at to judge each condition, and how it can fail, by its id. */
export const conditionProofsEn: Record<keyof typeof conditionsFr, ConditionProof> = {
  'GATE-001': {
    evidence: 'every row of the pre-checks, with the answer of the service or the output of the command',
    fails: 'a row that is refused; a row without evidence leaves the condition unproven',
  },
  'GATE-002': {
    evidence: 'the findings of the audit before publication, step audit',
    fails: 'a finding of severity error; what the profile does not know does not block yet',
  },
  'GATE-003': {
    evidence: 'the dataset version read back and its manifest, step publish',
    fails: 'no version, an empty manifest, a list of files other than the manifest',
  },
  'GATE-004': {
    evidence: 'the version number that the push gives back, step push',
    fails: 'no positive version number',
  },
  'GATE-005': {
    evidence: 'the sources that the service lists for the pushed version, step push',
    fails: 'the dataset is not among them',
  },
  'GATE-006': {
    evidence: 'the source read back from the service, compared cell by cell, step push',
    fails: 'a cell that differs, is missing or is one too many',
  },
  'GATE-011': {
    evidence: 'the final status asked for this version, step wait',
    fails: 'error or cancelled; a status that is not known leaves the condition unproven',
  },
  'GATE-012': {
    evidence: 'the files and the log as downloaded, step collect',
    fails: 'no file, or an empty log',
  },
  'GATE-013': {
    evidence: `${seen} (cells)`,
    fails: 'fewer cells run than the notebook has, a cell of another source, an exception raised',
  },
  'GATE-014': {
    evidence: 'the time of the first question, step wait',
    fails: 'asked less than 59 s after the version',
  },
  'GATE-015': {
    evidence: 'the settings that the service lists, and output 5 for the machine',
    fails: 'a setting other than asked for, an accelerator that the session does not show',
  },
  'GATE-021': output('a key twice, NaN, text after the end, more than 64 levels'),
  'GATE-022': output(
    'no event, a line without a positive integer ts_ns, a time that goes back or never moves',
  ),
  'GATE-023': output(
    'another header, no row, a cell that is empty or out of range, a time that goes back or stands still',
  ),
  'GATE-024': output(
    'another schema, no cell, a duration that is zero, absent or out of range, durations that are all equal',
  ),
  'GATE-025': output('processor, GPU, memory, system, Python or libc absent or without a value'),
  'GATE-026': {
    evidence: `${sums}, and the digests of all files collected`,
    fails:
      'a member that is absent or of the wrong type, a listed file that was not collected, a digest that differs',
  },
  'GATE-027': output(''),
  'GATE-028': output('empty is right only where stderr, less the platform lines, is empty'),
  'GATE-029': output('a member of the observations that is absent or of the wrong type'),
  'GATE-031': { evidence: `${sums} (nonce)`, fails: 'another one than was drawn for this run, or none' },
  'GATE-032': {
    evidence: `${sums} (ledger_head)`,
    fails: 'another one than the head of the ledger at assembly, or none',
  },
  'GATE-033': {
    evidence: `${sums} (mounted manifest, mismatches, further files)`,
    fails: 'another manifest, a file that differs, is missing or is one too many, a list that is absent',
  },
  'GATE-034': { evidence: `${seen} (cwd)`, fails: 'another folder than /kaggle/working' },
  'GATE-035': {
    evidence: `${report} (timestamp_ns), and the clock of the service, steps push and wait`,
    fails: 'outside the window between push and end, with 2 s to spare; absent; no positive integer',
  },
  'GATE-036': {
    evidence: `${sums} (sealed_at_ns), and the clock of the service, steps push and wait`,
    fails: 'outside the window between push and end, with 2 s to spare; absent; no positive integer',
  },
  'GATE-037': {
    evidence: 'the digests of earlier runs, read from their ledgers',
    fails: 'bytes that were seen in an earlier run',
  },
  'GATE-038': {
    evidence: `the manifest of the bundle, ${seen} (native.sha256), and the report`,
    fails: 'one of the three digests differs or is missing',
  },
  'GATE-039': {
    evidence: 'nx47_runtime_profile.json and output 5, with the Python that the service names',
    fails: 'Python, libc or machine absent, or different from one file to the other',
  },
  'GATE-040': {
    evidence: 'the findings of the audit on the facts of the session, step audit-again',
    fails: 'a finding of severity error; a rule without an answer leaves the condition unproven',
  },
  'GATE-041': { evidence: `${report} (runtime.is_kaggle)`, fails: `anything but true: ${notAsked}` },
  'GATE-051': {
    evidence: `${sums} (main_report_sha256, main_report_irregular)`,
    fails: 'no report written by the notebook, or bytes that can be read in two ways',
  },
  'GATE-052': { evidence: `${report} (status)`, fails: `anything but "ok": ${notAsked}` },
  'GATE-053': { evidence: `${report} (warnings_count)`, fails: `anything but the number 0: ${notAsked}` },
  'GATE-054': {
    evidence: `${report} (warnings, warnings_count)`,
    fails: 'warnings is no list, or not as long as warnings_count says',
  },
  'GATE-055': { evidence: `${report} (notes)`, fails: 'notes present and not empty' },
  'GATE-056': {
    evidence: `${report} (error, error_type)`,
    fails: 'one of the two present and other than null',
  },
  'GATE-057': {
    evidence: `${report}, all of it`,
    fails: 'a value "skipped" or a key skipped that is not empty, wherever it stands',
  },
  'GATE-058': { evidence: `${report} (LZW result)`, fails: `anything but "ok": ${notAsked}` },
  'GATE-059': {
    evidence: `${seen} (lzw)`,
    fails: "imagecodecs never imported, or what it encodes is not readable by the kit's decoder",
  },
  'GATE-060': { evidence: `${report} (TIFF result)`, fails: `anything but "ok": ${notAsked}` },
  'GATE-061': {
    evidence: `${report} (write_compression_used and what stands beside it)`,
    fails: 'anything but "LZW", a fallback or a write error named beside it',
  },
  'GATE-062': { evidence: `${report} (so_load_check)`, fails: `anything but "ok": ${notAsked}` },
  'GATE-063': {
    evidence: `${seen} (native)`,
    fails:
      'loading refused, a symbol not resolved, the process killed, or another file loaded by the notebook',
  },
  'GATE-064': {
    evidence: `${seen} (native.missing_symbols)`,
    fails: 'a required function is missing; with the pack nx47, no function required at all',
  },
  'GATE-065': {
    evidence: `${seen} (packages)`,
    fails: 'never imported, without a version, or from elsewhere than the bundle without leave',
  },
  'GATE-066': {
    evidence: `${report} (lists of missing and incompatible packages)`,
    fails: 'a list that is present and not empty, or is no list',
  },
  'GATE-067': { evidence: `${report} (competitor_assets_test)`, fails: `anything but "ok": ${notAsked}` },
  'GATE-068': {
    evidence: `${report} (events_count) and the lines of output 2`,
    fails: 'zero, absent, or other than the number of lines',
  },
  'GATE-071': { evidence: report, fails: 'absent, no number, zero, negative or beyond 1e15' },
  'GATE-072': { evidence: report, fails: 'absent, no number, zero, negative or beyond 1e15' },
  'GATE-073': {
    evidence: report,
    fails: 'absent, empty, a duration that is no positive integer, all of them equal',
  },
  'GATE-074': {
    evidence: `${report} and output 3`,
    fails: 'absent, zero, negative, or more than the memory of the machine',
  },
  'GATE-075': {
    evidence: `${report} and output 3`,
    fails: 'absent, negative, or more than the memory of the GPU; 0 is right',
  },
  'GATE-081': {
    evidence: 'the log of the service, stream by stream, and the allow-list of platform noise',
    fails: 'a line that is a warning or an error outside the list, an empty log',
  },
  'GATE-082': {
    evidence: `${seen} (warnings, warnings_count)`,
    fails: 'a warning seen, or their count absent',
  },
  'GATE-083': {
    evidence: 'output 7 and the log of the service',
    fails: 'a line that one has and the other has not',
  },
  'GATE-084': {
    evidence: 'output 8 and the log of the service',
    fails: 'a line that one has and the other has not',
  },
  'GATE-085': {
    evidence: `${seen} (kit_errors) and the events kit_error`,
    fails: 'an error of the kit, or their list absent',
  },
  'GATE-091': {
    evidence: 'the connections of this run: host, TLS, chain of certificates, proxy',
    fails: 'another host than that of Kaggle, TLS absent or not verified',
  },
  'GATE-092': {
    evidence: 'nx47_runtime_profile.json and the profile of nx47.yml',
    fails: 'another image than that of the profile; a profile without an image leaves the condition unproven',
  },
  'GATE-093': {
    evidence: 'the files of the previous version, as the service lists them, and the manifest',
    fails: 'a lost file that is not listed under removals',
  },
  'GATE-094': {
    evidence: 'the kernel as read from the service before the push',
    fails: 'another kind (notebook or script) or another code file',
  },
  'GATE-095': {
    evidence: 'the requirements of the last certified run',
    fails: 'a pack, file, symbol or output that was required then and is not now',
  },
  'GATE-096': {
    evidence: 'the git history of the project: clean tree, journals and reports',
    fails: 'a changed file, or old bytes that are no longer the beginning of the new ones',
  },
  'GATE-097': {
    evidence: 'the table of changes of this run',
    fails: 'a change without a reason, an effect or a proof',
  },
  'GATE-098': {
    evidence: 'rule REP-023 of the audit on the facts of the session',
    fails: 'a file that differs from the archive member declared, or an archive that cannot prove it',
  },
  'GATE-099': {
    evidence: 'the governing document, its points, and the proof of each',
    fails:
      'no numbered point, a point without a proof, a proof that leads nowhere, a named point that is not there',
  },
  'GATE-100': {
    evidence: 'rule VER-003 of the audit on the facts of the session',
    fails: 'an older kernel cited without a document that links the old version to the new one',
  },
};
