import type { ConditionText, conditionsFr } from './fr-conditions.ts';

/** Sentences of every condition of the gate, by its id. */
export const conditionsEn: Record<keyof typeof conditionsFr, ConditionText> = {
  'GATE-001': {
    title: 'Every pre-check passed',
    why: 'A pre-check that fails stops everything before publication.',
    fix: 'Run the command shown, mend what it refuses, run again.',
  },
  'GATE-002': {
    title: 'The audit before publication finds no error',
    why: 'What the audit refuses would fail on Kaggle, after a wait.',
    fix: 'Follow the fix of each rule named in the findings.',
  },
  'GATE-003': {
    title: 'A dataset version is published and its list equals the manifest',
    why: 'A session proves nothing of a bundle whose publication is incomplete.',
    fix: 'Publish again; compare the list of the version with the manifest.',
  },
  'GATE-004': {
    title: 'The service accepted the kernel as a new version',
    why: 'Without a version number the session observed can be another one.',
    fix: 'Read the answer to the push and mend what it refuses.',
  },
  'GATE-005': {
    title: 'The pushed version has the dataset as a source',
    why: 'The service answers 200 even when it drops a source.',
    fix: "Check the dataset's name and the account's rights, push the kernel again.",
  },
  'GATE-006': {
    title: 'The source read back from the service is the one pushed',
    why: 'Another source can have run.',
    fix: 'Find out who else changes this kernel, then run again.',
  },
  'GATE-011': {
    title: 'The session of this version ends as complete',
    why: 'Any other final status means that the notebook did not get to its end.',
    fix: 'Read the message of the session and the end of its log.',
  },
  'GATE-012': {
    title: 'Log and outputs were collected whole',
    why: "What is not collected can't be judged.",
    fix: 'Run again; where the log stays empty, let the notebook print what it does: a silent run proves nothing.',
  },
  'GATE-013': {
    title: 'Every code cell ran and none raised',
    why: 'A cell that fails or ends the notebook early leaves the rest unexecuted; one that is left out by its tag proves nothing.',
    fix: 'Mend the cell whose traceback is in the log; take out `skip-execution` tags and early ends such as `sys.exit`.',
  },
  'GATE-014': {
    title: 'The status is asked for at least 59 s after the push',
    why: 'The governing document sets this wait.',
    fix: 'Run again without shortening the wait.',
  },
  'GATE-015': {
    title: 'The session had the machine, image and internet that were asked for',
    why: 'A request for a GPU or TPU can silently be given a processor, and a session with internet proves nothing about offline wheels.',
    fix: 'Compare what was asked with what the service lists and the hardware file shows; ask for a machine that the account is given.',
  },
  'GATE-021': {
    title: 'Output 1, main report: present, readable, intact',
    why: 'The notebook must write its report, one value for each key.',
    fix: 'Mend how the notebook writes its report.',
  },
  'GATE-022': {
    title: 'Output 2, events file: present, readable, intact',
    why: 'Events that are missing or out of order prove no course of the run.',
    fix: 'Leave this file alone in the notebook; run again.',
  },
  'GATE-023': {
    title: 'Output 3, metrics CSV: present, readable, intact',
    why: 'Its columns are fixed; a missing measurement is none.',
    fix: 'Leave this file alone in the notebook; run again.',
  },
  'GATE-024': {
    title: 'Output 4, latency breakdown: present, readable, intact',
    why: 'Each phase must have its time in nanoseconds.',
    fix: 'Leave this file alone in the notebook; run again.',
  },
  'GATE-025': {
    title: 'Output 5, hardware fingerprint: present, readable, intact',
    why: 'It says on which machine the result holds.',
    fix: 'Leave this file alone in the notebook; run again.',
  },
  'GATE-026': {
    title: 'Output 6, checksums manifest: present, readable, intact',
    why: 'It binds every file to this session.',
    fix: 'Write and delete nothing after the last cell; run again.',
  },
  'GATE-027': {
    title: 'Output 7, copy of stdout: present, readable, intact',
    why: 'It doubles the log of the service.',
    fix: 'Leave this file alone in the notebook; run again.',
  },
  'GATE-028': {
    title: 'Output 8, copy of stderr: present, readable, intact',
    why: 'It is empty only when the session writes nothing to stderr.',
    fix: 'Leave this file alone in the notebook; run again.',
  },
  'GATE-029': {
    title: 'The captured runtime profile is present, readable, intact',
    why: 'The second audit and the observations depend on it.',
    fix: 'Leave nx47_runtime_profile.json alone; run again.',
  },
  'GATE-031': {
    title: 'The nonce of this run comes back',
    why: 'Outputs of another run were served.',
    fix: 'Run again; if it comes back, find out who replaces the outputs.',
  },
  'GATE-032': {
    title: 'The ledger head sealed into the kernel comes back',
    why: 'The outputs do not belong to this ledger.',
    fix: 'Run again from the current state of the ledger.',
  },
  'GATE-033': {
    title: 'The session mounted exactly the published bundle',
    why: 'A session can mount the previous version of the dataset.',
    fix: 'Wait until the version is ready, then push the kernel again.',
  },
  'GATE-034': {
    title: 'The notebook ran in /kaggle/working',
    why: 'Elsewhere its paths and outputs are not those of Kaggle.',
    fix: 'Remove what changes the folder at the start of the notebook.',
  },
  'GATE-035': {
    title: 'The report is dated between the push and the end of the session',
    why: 'A report of another time is that of another run.',
    fix: 'Write `timestamp_ns` with time.time_ns() when the report is written.',
  },
  'GATE-036': {
    title: 'The outputs are sealed between the push and the end of the session',
    why: 'A seal of another time is that of another run.',
    fix: 'Run again; check the clock of the machine.',
  },
  'GATE-037': {
    title: 'No output is that of an earlier run',
    why: 'Bytes that were seen before come from another run: they prove nothing of this one.',
    fix: 'Have every output written on every run; run again.',
  },
  'GATE-038': {
    title: 'One native library only: repository, bundle, session and report',
    why: 'Different digests mean different libraries.',
    fix: 'Load the library of the dataset, and only that one; remove copies of other content from the repository.',
  },
  'GATE-039': {
    title: 'Python, glibc and machine are recorded and agree',
    why: 'A result without a known machine holds for none.',
    fix: 'Run again; leave the files of the kit alone.',
  },
  'GATE-040': {
    title: 'The audit on the facts of the session finds no error',
    why: 'Only this audit knows the real machine.',
    fix: 'Follow the fix of each rule named in the findings.',
  },
  'GATE-041': {
    title: 'The report says that it ran on Kaggle',
    why: 'A report that denies it comes from a local run.',
    fix: 'Have the service run the notebook, not a person.',
  },
  'GATE-051': {
    title: 'The notebook itself wrote a regular report',
    why: 'Nobody else may write “ok” in its place.',
    fix: 'Write one JSON object, each key once, in UTF-8.',
  },
  'GATE-052': {
    title: 'The status of the report is “ok”',
    why: 'Any other status is a failure, `ok_with_warnings` included.',
    fix: 'Mend what the report says has failed.',
  },
  'GATE-053': {
    title: 'The report counts zero warnings',
    why: 'One warning is enough for NO-GO.',
    fix: 'Remove the cause of each warning in the report.',
  },
  'GATE-054': {
    title: 'The count of warnings equals their list',
    why: 'A count of zero beside a full list lies.',
    fix: 'Compute `warnings_count` from `warnings`.',
  },
  'GATE-055': {
    title: 'The report has no notes',
    why: 'Notes hide reservations.',
    fix: 'Deal with what the notes say, then empty them.',
  },
  'GATE-056': {
    title: 'The report names no error',
    why: 'An error beside a status “ok” is still an error.',
    fix: 'Mend the error that the report names.',
  },
  'GATE-057': {
    title: 'No test of the report was skipped',
    why: 'A skipped test has shown nothing.',
    fix: 'Run the test that the report says was skipped.',
  },
  'GATE-058': {
    title: 'The LZW round trip of the notebook passed',
    why: "Without LZW the TIFFs of the project can't be read.",
    fix: 'Install imagecodecs from the bundle before tifffile.',
  },
  'GATE-059': {
    title: 'The decoder of the kit reads what imagecodecs encodes',
    why: 'A codec that reads itself is not proven right.',
    fix: 'Check the imagecodecs wheel of the bundle, and that it is imported.',
  },
  'GATE-060': {
    title: 'The TIFF round trip passed',
    why: 'What is read back must equal what was written.',
    fix: 'Read the error of this test in the report.',
  },
  'GATE-061': {
    title: 'The TIFF is written with LZW, without fallback',
    why: 'Another compression hides that imagecodecs is missing.',
    fix: 'Install imagecodecs before tifffile is imported; remove the fallback.',
  },
  'GATE-062': {
    title: 'The notebook loaded the native library',
    why: 'Without it the notebook certifies nothing native.',
    fix: 'Read `so_load_check` in the report.',
  },
  'GATE-063': {
    title: 'The kit loaded the native library with immediate binding',
    why: 'Lazy binding hides a symbol without a provider; a stub of the same name proves nothing about the library of the bundle.',
    fix: 'Rebuild the library for the glibc aimed at, with all its dependencies linked; in the notebook, load the one of the dataset.',
  },
  'GATE-064': {
    title: 'The library exports every required function',
    why: 'A library can load and lack functions.',
    fix: 'Export the missing functions, or mend the list `native.symbols` in nx47.yml; the pack nx47 asks for one at least.',
  },
  'GATE-065': {
    title: 'Every required package is imported, from the bundle',
    why: 'A package of the image changes without notice.',
    fix: 'Install with --no-index --force-reinstall from the dataset, then import; the pack nx47 asks for one entry at least in `required.packages`.',
  },
  'GATE-066': {
    title: 'The report names no missing or incompatible package',
    why: 'The notebook itself saw that a package is missing.',
    fix: 'Add a compatible wheel of that package to the bundle.',
  },
  'GATE-067': {
    title: "The competitor's .lum equals the conversion of the .tif",
    why: 'Without that equality the format is not shown.',
    fix: 'Make the .lum from the .tif again, publish both.',
  },
  'GATE-068': {
    title: 'The count of events equals the lines of the file',
    why: 'A wrong count leaves events made up or lost.',
    fix: 'Change neither `events_count` nor the file; run again.',
  },
  'GATE-071': {
    title: 'Metric throughput_items_per_s: present, finite, plausible',
    why: 'A metric that is missing, zero or constant was not measured.',
    fix: 'Call nx47.count(items=…) where the notebook processes its items.',
  },
  'GATE-072': {
    title: 'Metric throughput_pixels_per_s: present, finite, plausible',
    why: 'A metric that is missing, zero or constant was not measured.',
    fix: 'Call nx47.count(pixels=…) where the notebook processes its pixels.',
  },
  'GATE-073': {
    title: 'Metric latency_ns_by_step: present, finite, plausible',
    why: 'A metric that is missing, zero or constant was not measured.',
    fix: 'Let the kit measure, or give the real time of each step.',
  },
  'GATE-074': {
    title: 'Metric peak_ram_mb: present, finite, plausible',
    why: 'A metric that is missing, zero or constant was not measured.',
    fix: 'Let the kit measure, or give the real peak in megabytes.',
  },
  'GATE-075': {
    title: 'Metric peak_gpu_mem_mb: present, finite, plausible',
    why: 'A metric that is missing, zero or constant was not measured.',
    fix: 'Let the kit measure; 0 without a GPU.',
  },
  'GATE-081': {
    title: 'The log has neither warning nor error',
    why: 'The count of the report is not enough: the log is read line by line.',
    fix: 'Remove the cause of each line named.',
  },
  'GATE-082': {
    title: 'The kit saw no warning',
    why: 'A warning that the notebook filtered is still a warning.',
    fix: 'Remove the cause of each warning named.',
  },
  'GATE-083': {
    title: 'The copy of stdout equals the log of the service',
    why: 'Two recordings that differ: one of them is incomplete.',
    fix: 'Write nothing after the last cell, leave the copy alone.',
  },
  'GATE-084': {
    title: 'The copy of stderr equals the log of the service',
    why: 'Two recordings that differ: one of them is incomplete.',
    fix: 'Write nothing after the last cell, leave the copy alone.',
  },
  'GATE-085': {
    title: 'The kit had no error',
    why: 'A recording with a hole proves nothing.',
    fix: 'Read the kit_error events; run again.',
  },
  'GATE-091': {
    title: 'The transport proves that the service is Kaggle',
    why: 'Every request goes to api.kaggle.com over verified TLS, proxy and certificate chain in evidence. Where the chain ends outside the authorities of Node, whoever holds that authority can answer for Kaggle: the verdict is GO-PRIVATE-ROOT.',
    fix: 'Read evidence/transport.json: it names host, proxy and authority. For a GO, run from a network that does not intercept TLS.',
  },
  'GATE-092': {
    title: 'The Docker image is that of the audited profile',
    why: 'The audit before publication must be about the machine that ran. A profile derived from public sources names no image.',
    fix: '`nx47 profile refresh` keeps the profile of this run; name it as `profile` in nx47.yml, commit and run again.',
  },
  'GATE-093': {
    title: 'The dataset version keeps every file of the previous one',
    why: 'A version is whole: a file that is not sent again is gone for all its users.',
    fix: 'Put the files named back into the bundle, or list their removal under `removals`.',
  },
  'GATE-094': {
    title: 'Kind and code file of the kernel are those of the service',
    why: 'Kaggle refuses to change the editor type of a kernel; what was a script stays one.',
    fix: 'Restore kernel_type, language and code_file of kernel-metadata.json, or take another slug.',
  },
  'GATE-095': {
    title: 'Nothing less is required than the last time',
    why: 'A run that requires less than the last certified one would pass where that one had to prove.',
    fix: 'Restore the requirements named; where they are given up on purpose, list them under `lowered`.',
  },
  'GATE-096': {
    title: 'The history is clean and only grows',
    why: 'The verdict is about a commit: a changed file is not of it, and a journal that was rewritten is no evidence any more.',
    fix: 'Commit or remove the files named; restore the lost bytes; clone the whole history (fetch-depth: 0).',
  },
  'GATE-097': {
    title: 'Every change has its reason, its effect and its proof',
    why: 'A file that changes during the run without a step that announces it changes what is certified.',
    fix: 'Look for the pre-check command that writes into the project; have it write elsewhere.',
  },
  'GATE-098': {
    title: 'The asset equals the archive member that it declares',
    why: "An asset of another origin than it declares proves nothing of the competition's data.",
    fix: 'Extract the member named in nx47.yml again; follow REP-023 in the findings.',
  },
  'GATE-099': {
    title: 'Every point of the governing document has its proof',
    why: 'A point without evidence is not done: the document is then not applied.',
    fix: 'Name under `governing.points` in nx47.yml the condition, the step or the file that proves each point cited.',
  },
  'GATE-100': {
    title: 'The continuity from V7 to V13 is written down',
    why: 'Whoever finds the older kernel must learn what became of it.',
    fix: 'Write the line that VER-003 asks for into a document of the project.',
  },
};
