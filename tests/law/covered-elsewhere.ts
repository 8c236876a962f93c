/** Files without a test file of their own: which test exercises them, and why there. */
export type Coverage = {
  /** A test file, or `tests/e2e/`: the bundle as a child process. */
  readonly test: string;
  readonly reason: string;
  readonly files: readonly string[];
};

const inAudit = (names: string): readonly string[] => names.split(' ').map((name) => `src/audit/${name}.ts`);
const within =
  (folder: string) =>
  (names: string): readonly string[] =>
    names.split(' ').map((name) => `src/${folder}/${name}.ts`);

export const coveredElsewhere: readonly Coverage[] = [
  {
    test: 'tests/unit/repair/repair-notebook.test.ts',
    reason: 'moves and probes in the code of a notebook, by what becomes of its cells',
    files: within('repair/texts')('install-moves mend-install-order mend-mounts propose-own-code'),
  },
  {
    test: 'tests/unit/repair/repair-coherence.test.ts',
    reason: 'versions, names, manifest and reports, by the texts that the repair writes',
    files: within('repair/texts')('mend-manifest mend-wheel-names recipe-report version-edits'),
  },
  {
    test: 'tests/unit/repair/repair-metadata.test.ts',
    reason:
      'the turn of one repair after another, and what git tells of the kernel, seen in what is repaired',
    files: within('repair/texts')('earlier-kernel mend-in-turn'),
  },
  {
    test: 'tests/unit/repair/repair-wheels.test.ts',
    reason: 'steps of a repair of wheels, seen in what becomes of broken bundles',
    files: within('repair/wheels')(
      'audit-edit bundle-wheels certificate command-demands explain-refusal index-source offered-wheel plan-edit read-folder wheel-case',
    ),
  },
  {
    test: 'tests/unit/repair/wheels/solve-wheels.test.ts',
    reason: 'parts of the search, held against every bundle of small worlds',
    files: within('repair/wheels')('domain minimal-core wheel-world'),
  },
  {
    test: 'tests/unit/repair/wheels/smallest-edit.test.ts',
    reason: 'what is asked of the index, counted in its questions',
    files: within('repair/wheels')('offer-book'),
  },
  {
    test: 'tests/unit/rehearsal/list-wheels.test.ts',
    reason: 'questions to one package index, asked of a real pip together',
    files: within('rehearsal')('ask-index describe-wheels wheel-target'),
  },
  {
    test: 'tests/unit/repair/repair-library.test.ts',
    reason: 'steps of one build of a library, seen in what becomes of projects that lack something',
    files: within('repair/library')(
      'build-once build-state keep-environment leave-words link-libraries mend-build name-compiler plan-edits private-copy prove search-beside soname-files trouble',
    ),
  },
  {
    test: 'tests/unit/repair/library/compiler.test.ts',
    reason: 'the calls of a compiler, written down by real ones',
    files: within('repair/library')('compiler-calls'),
  },
  {
    test: 'tests/unit/jobs/take-over.test.ts',
    reason: 'steps of the work on a job, seen in what becomes of one that was left at each of them',
    files: within('jobs')('acts-outside attempt conclude-job follow-up run-attempt work-job'),
  },
  {
    test: 'tests/unit/worker/confine.test.ts',
    reason: 'limits, seen on real commands that go beyond them',
    files: within('worker')('control-group job-host watch-limits'),
  },
  {
    test: 'tests/unit/job-command.test.ts',
    reason: 'parts of the commands on jobs, asked through them',
    files: ['job-machines', 'job-place', 'job-runner', 'worker-command'].map((name) => `src/${name}.ts`),
  },
  {
    test: 'tests/unit/job-sending.test.ts',
    reason: 'a job on its way to a machine and back, against a service over HTTP',
    files: [
      'src/job-following.ts',
      'src/job-github.ts',
      'src/github/job-run.ts',
      'src/jobs/conclude-sent.ts',
    ],
  },
  {
    test: 'tests/unit/reduce-command.test.ts',
    reason: 'where states are tried out and how they are told is seen in whole reductions',
    files: [
      'src/find-failure.ts',
      'src/reduction-place.ts',
      'src/reduction/tell-reduction.ts',
      'src/reduction/file-kind.ts',
    ],
  },
  {
    test: 'tests/unit/blame-command.test.ts',
    reason: 'commits and bundles of a project, asked through the command on a real repository',
    files: ['src/blame-ground.ts', 'src/passed-sessions.ts', 'src/reduction/tell-blame.ts'],
  },
  {
    test: 'tests/unit/reduction/git-history.test.ts',
    reason: 'the states of a real history are read in a private clone of it',
    files: ['src/reduction/commit-checkout.ts'],
  },
  {
    test: 'tests/unit/reduction/reduce.test.ts',
    reason: 'each way of cutting is held 1-minimal by brute force on a whole project',
    files: within('reduction')('cut-code cut-files cut-settings json-in project-state'),
  },
  {
    test: 'tests/unit/certify.test.ts',
    reason: 'parts of a run: its beginning, its steps, what it stands on, its own events',
    files: within('macro')('advance begin-task ground session-log'),
  },
  {
    test: 'tests/unit/macros/stop-rule.test.ts',
    reason: 'asks a real git for tags',
    files: within('macro')('stable-point'),
  },
  {
    test: 'tests/contract/commit-race.test.ts',
    reason: 'work with a real git and a bare remote',
    files: within('ledger')('append-run branch-index reports-branch'),
  },
  {
    test: 'tests/contract/commit-back.test.ts',
    reason: 'read a branch that was really committed',
    files: [
      ...within('ledger')('verify-history verify-tree'),
      ...within('macro')('leave-attestation session-addition'),
    ],
  },
  {
    test: 'tests/unit/machines/judge-machine.test.ts',
    reason: 'one change of a machine, of its probe or of its baseline reaches each of these',
    files: within('machines')(
      'judge-access judge-baseline judge-capacity judge-identity judge-network judge-ssh judge-storage rules',
    ),
  },
  {
    test: 'tests/unit/machines/probe-machine.test.ts',
    reason: 'parts of one probe, on this machine and on roots made for a test',
    files: within('machines')('ground probe-access probe-baseline probe-network probe-ssh probe-storage'),
  },
  {
    test: 'tests/unit/machines-command.test.ts',
    reason: 'what is kept of machines and told of them is seen through the command, on a real disk',
    files: [
      ...within('machines')('machine-state make-baseline'),
      'src/machines-findings.ts',
      'src/machines-place.ts',
      'src/machines-probe-command.ts',
    ],
  },
  {
    test: 'tests/unit/machines/machine-events.test.ts',
    reason: 'what is held by one at a time is the chain of events',
    files: within('machines')('hold-lock'),
  },
  {
    test: 'tests/unit/config/parse-machines.test.ts',
    reason: 'plain YAML is read in order to be held against the schema of machines',
    files: within('config')('plain-yaml'),
  },
  {
    test: 'tests/unit/kaggle/conform.test.ts',
    reason: 'what the entries of the register share, seen through the comparison',
    files: within('kaggle')('fidelity-entry'),
  },
  {
    test: 'tests/unit/audit/audit.test.ts',
    reason: 'shapes of what the audit answers, seen in its answers',
    files: [...inAudit('answer finding'), 'src/model/answer.ts'],
  },
  {
    test: 'tests/unit/audit/closure/check-closure.test.ts',
    reason: 'one choice among wheels, told by one rule',
    files: inAudit('closure/check-pip'),
  },
  {
    test: 'tests/unit/audit/native/check-native.test.ts',
    reason: 'each finding is asked for by its rule id, on real libraries',
    files: inAudit('native/load-findings native/native-finding native/read-library'),
  },
  {
    test: 'tests/unit/audit/native/check-wheel-libraries.test.ts',
    reason: 'how the libraries of a wheel are found and folded shows in the findings about it',
    files: inAudit('native/check-suffixes native/fold-findings'),
  },
  {
    test: 'tests/unit/audit/native/predict-load.test.ts',
    reason: "steps of the loader's own search; the prediction is held against the real loader",
    files: inAudit('native/loader-runtime'),
  },
  {
    test: 'tests/unit/audit/repository/check-kernel.test.ts',
    reason: 'how a metadata file is read shows in the findings about it',
    files: inAudit('repository/read-json'),
  },
  {
    test: 'tests/unit/audit/incidents.test.ts',
    reason: 'what puts the rules on the repository together is reached by every incident',
    files: inAudit('repository/check-repository repository/evidence-paths'),
  },
  {
    test: 'tests/unit/audit/repository/python-source.test.ts',
    reason: 'blanking is one step of reading Python',
    files: inAudit('repository/blank-python'),
  },
  {
    test: 'tests/unit/audit/wheels/content-json.test.ts',
    reason: 'symbols as text are a part of a reading as JSON',
    files: inAudit('wheels/symbols-text'),
  },
  {
    test: 'tests/unit/survey/read-bundle.test.ts',
    reason: 'size and digest of a file, whether it is held or not, are compared there',
    files: ['src/codec/bundle-file.ts'],
  },
  {
    test: 'tests/unit/contract/check-session.test.ts',
    reason: 'each check is seen in what the whole check says of a session, rule by rule',
    files: within('contract')(
      'check-history check-log check-names check-pages check-steps check-tags contract-page session-facts',
    ),
  },
  {
    test: 'tests/unit/contract-command.test.ts',
    reason: 'what is read of a folder and of git, and how it is told, is seen in the answers of the command',
    files: ['src/read-session-facts.ts', 'src/contract/contract-table.ts'],
  },
  {
    test: 'tests/unit/codec/elf.test.ts',
    reason: 'parts of one reader, on real and broken ELF files',
    files: within('codec')('elf-dynamic elf-failure elf-image elf-symbols elf-versions read-isa-level'),
  },
  {
    test: 'tests/unit/codec/zip.test.ts',
    reason: 'parts of one reader, on real and broken archives',
    files: within('codec')('inflate-ahead zip-directory zip-extra zip-failure'),
  },
  {
    test: 'tests/unit/gate/conditions.test.ts',
    reason: 'one breakage for every condition reaches each of these',
    files: [
      ...within('gate')('condition facts output-shapes read report-keys'),
      'src/model/kernel-outputs.ts',
      'src/model/request-names.ts',
    ],
  },
  {
    test: 'tests/unit/challenge-command.test.ts',
    reason: 'what a challenge plants, how and how it tells of it: seen on a whole project and its evidence',
    files: [
      'src/challenge-project.ts',
      'src/challenged-copy.ts',
      'src/project-faults.ts',
      'src/challenge/challenge-evidence.ts',
      'src/report/challenge-table.ts',
    ],
  },
  {
    test: 'tests/honesty/fault-matrix.test.ts',
    reason:
      'tables of faults and what they are made with: each fault is planted and has to break what it names',
    files: within('challenge')(
      'edit-evidence evidence-fault evidence-faults faults-governing faults-kaggle faults-log faults-observed faults-outputs faults-provenance faults-report faults-report-file faults-run',
    ),
  },
  {
    test: 'tests/unit/adoption/recognise-layout.test.ts',
    reason: 'each choice is seen among those of a whole repository',
    files: within('adoption')('bundle-choices code-choices kernel-choice made-kernel repository-sight'),
  },
  {
    test: 'tests/unit/completions-command.test.ts',
    reason: 'what is written for a shell is seen in that shell',
    files: [
      'src/bash-completions.ts',
      'src/completion-table.ts',
      'src/fish-completions.ts',
      'src/powershell-completions.ts',
      'src/zsh-completions.ts',
    ],
  },
  {
    test: 'tests/unit/config/parse-macro.test.ts',
    reason: 'each thing that a macro may not hold is refused with its line when the file is read',
    files: within('config')('check-macro'),
  },
  {
    test: 'tests/unit/macro/user-macro.test.ts',
    reason: 'steps of a macro that is run for real: its arguments, its commands, what they changed',
    files: within('macro')('changed-files user-argv user-commands'),
  },
  {
    test: 'tests/unit/macro-command.test.ts',
    reason: 'the task of a macro that is run alone stands in its session',
    files: within('macro')('user-task'),
  },
  {
    test: 'tests/unit/macro/point-phases.test.ts',
    reason: 'what runs when a run has failed, and what is told of a step, is seen in whole runs',
    files: within('macro')('on-failure show-step'),
  },
  {
    test: 'tests/unit/macro/runner.test.ts',
    reason: 'a critique and the scribe only have an effect through the runner',
    files: within('macro')('critique scribe'),
  },
  {
    test: 'tests/unit/certify.test.ts',
    reason: 'a ticket is left and collected by whole runs on a real service',
    files: [
      ...within('macro')('collection-phases kernel-run open-collection ticket-of-run'),
      'src/collect-command.ts',
      'src/project-kernel.ts',
    ],
  },
  {
    test: 'tests/unit/rollback-command.test.ts',
    reason: 'the phases of going back are run whole, on a real service',
    files: ['src/roll-back.ts'],
  },
  {
    test: 'tests/unit/doctor-command.test.ts',
    reason: 'each check is a line of the whole',
    files: ['src/doctor-checks.ts'],
  },
  {
    test: 'tests/unit/doctor-command.test.ts',
    reason: 'the checks of log and agents are lines of the whole',
    files: ['src/doctor-agents.ts'],
  },
  {
    test: 'tests/unit/agents/open-floor.test.ts',
    reason: 'what a turn is held against shows in turns of real programs',
    files: within('agents')('acts ask check-evidence check-secret fingerprint keep-turn read-answer turn'),
  },
  {
    test: 'tests/unit/agents/built-in.test.ts',
    reason: 'the parts of the shipped programs, each seen in its table',
    files: within('agents')('allowed criticise decide mendable propose'),
  },
  {
    test: 'tests/unit/agents/weigh.test.ts',
    reason: 'a decision is taken over what was weighed',
    files: within('agents')('check-decision'),
  },
  {
    test: 'tests/unit/agents/hold-exchange.test.ts',
    reason: 'a session of agents is seen whole, on a real disk',
    files: [
      ...within('agents')('as-failure earlier-sessions exchange-report ping'),
      'src/macro/open-session.ts',
    ],
  },
  {
    test: 'tests/unit/repair-execution.test.ts',
    reason: 'a tree is audited as a repair needs it, and a loop has its session',
    files: ['src/macro/audit-tree.ts', 'src/loop-session.ts'],
  },
  {
    test: 'tests/unit/macros/pure-steps.test.ts',
    reason: 'cells are compiled and profiles read by the macro of the audit',
    files: within('macro')('compile-cells shipped-profile'),
  },
  {
    test: 'tests/unit/loop/loop-page.test.ts',
    reason: 'the way back is a line of the page',
    files: within('loop')('told-loop way-back'),
  },
  {
    test: 'tests/unit/config/parse-agents.test.ts',
    reason: 'what agents may not share is told with the line of the file',
    files: within('config')('check-agents'),
  },
  {
    test: 'tests/unit/agents-command.test.ts',
    reason: 'which agents a project has is seen in the command',
    files: ['src/read-agents.ts'],
  },
  {
    test: 'tests/unit/agents-run.test.ts',
    reason: 'what the tool does and which task it is given are seen in whole exchanges',
    files: ['src/mend-execution.ts', 'src/read-task.ts'],
  },
  {
    test: 'tests/unit/rehearsal/server.test.ts',
    reason: 'request and answer, through a real socket',
    files: within('rehearsal')('answer exchange handler keep-outputs read-call rpc'),
  },
  {
    test: 'tests/unit/rehearsal/routes.test.ts',
    reason: "the handlers' look-ups, seen in their answers",
    files: within('rehearsal')('dataset-files datasets kernels routes-dataset-views routes-save-kernel'),
  },
  {
    test: 'tests/unit/rehearsal/routes-dataset-files.test.ts',
    reason: 'which dataset a request names shows in what is answered to whom',
    files: within('rehearsal')('dataset-access'),
  },
  {
    test: 'tests/unit/rehearsal/routes-kernel-sessions.test.ts',
    reason: 'which kernel, sources and time a request stands for shows in what is answered',
    files: within('rehearsal')('accelerators kernel-access kernel-sources routes-quota'),
  },
  {
    test: 'tests/unit/rehearsal/archives.test.ts',
    reason: 'a tar archive is read in order to be unpacked',
    files: within('rehearsal')('tar'),
  },
  {
    test: 'tests/unit/rehearsal/session-queue.test.ts',
    reason: 'inputs are what a session finds',
    files: within('rehearsal')('mount-inputs'),
  },
  {
    test: 'tests/unit/rehearsal/session.test.ts',
    reason: 'steps of a session that is run for real',
    files: within('rehearsal')('leaked-secrets sandbox session-layer session-plan'),
  },
  {
    test: 'tests/unit/kaggle/upload.test.ts',
    reason: 'requests of one upload and how they fail, against a storage over real connections',
    files: within('kaggle')('upload-failures upload-put'),
  },
  {
    test: 'tests/unit/rehearsal/interpreters.test.ts',
    reason: 'a probe is a part of the search for interpreters',
    files: within('rehearsal')('python-probe'),
  },
  {
    test: 'tests/unit/rehearsal/store.test.ts',
    reason: 'parts of one store, on a real disk',
    files: within('rehearsal')('store-contents store-lock store-state'),
  },
  {
    test: 'tests/unit/report/report.test.ts',
    reason: 'sections and marks of the report, seen in its pages',
    files: [
      ...within('report')('card-section explain judgement-sections markdown steps-section tables'),
      'src/text/fill.ts',
    ],
  },
  {
    test: 'tests/unit/report/acceptance.test.ts',
    reason: 'what acceptance H asks for is seen in the report of whole runs',
    files: within('report')(
      'change-section continuity-section curves-section document evidence evidence-section head-section incidents-section reproduction-section rollback-section run-outputs surface-section versions-section',
    ),
  },
  {
    test: 'tests/unit/macros/append-journals.test.ts',
    reason: 'whole runs continue the journals of a project, or leave them alone',
    files: within('macro')('continue-journals'),
  },
  {
    test: 'tests/unit/report/runner-commands.test.ts',
    reason: 'an explained failure is held against what a runner obeys',
    files: within('report')('explain-failure'),
  },
  {
    test: 'tests/unit/report/summary.test.ts',
    reason: 'parts of the summary and of the comment, seen in them',
    files: within('report')('comment log-tails refusal-table spans summary-facts told'),
  },
  {
    test: 'tests/unit/github/tell.test.ts',
    reason: 'what is written is seen in what a whole telling leaves',
    files: within('github')('write-summary'),
  },
  {
    test: 'tests/unit/report/refusal.test.ts',
    reason: 'parts of the verdict that the refusal is made of',
    files: within('report')('verdict-parts'),
  },
  {
    test: 'tests/contract/report-page.test.ts',
    reason: 'the page is seen in a real browser',
    files: within('report/page')('chart html latency-chart metrics-chart page phases-chart'),
  },
  {
    test: 'tests/unit/session/pages.test.ts',
    reason: 'the choice of a language shows in the pages',
    files: ['src/text/sentences.ts'],
  },
  {
    test: 'tests/unit/session/go-back.test.ts',
    reason: 'a checkpoint and what git is asked show in going back, in a real repository',
    files: within('session')('checkpoint git-tree'),
  },
  {
    test: 'tests/unit/macros/push.test.ts',
    reason: 'what surrounds a push is seen in what the macro does, over real HTTP',
    files: within('macro')('kernel-idle last-push left-running listed-settings read-version'),
  },
  {
    test: 'tests/unit/macro/fetch-outputs.test.ts',
    reason: 'which names are refused shows in what is not fetched',
    files: within('macro')('output-names'),
  },
  {
    test: 'tests/unit/report/verdict-pages.test.ts',
    reason: 'the pages hold the document, and the document its subjects',
    files: within('report')('subjects verdict-json'),
  },
  {
    test: 'tests/unit/macro/follow-session.test.ts',
    reason: 'the lines of a live log are shown while a session is followed',
    files: within('macro')('log-lines'),
  },
  {
    test: 'tests/unit/macros/survey.test.ts',
    reason: 'the survey is the macro that calls it, on a real folder',
    files: within('survey')('survey-project'),
  },
  {
    test: 'tests/unit/macros/bundle.test.ts',
    reason: 'building, staging and reading a bundle are macros',
    files: within('survey')('bundle-manifest choose-interpreter'),
  },
  {
    test: 'tests/e2e/',
    reason: 'the wiring of a whole run, which only a whole run can show',
    files: [
      ...within('macro')('open-run phase phase-inputs phase-outputs story'),
      ...within('github')('inputs outputs results-service state'),
      ...within('host')('assets defect-report'),
      'src/rehearsal/open-rehearsal.ts',
      'src/report/ending.ts',
      'src/report/run-pages.ts',
      'src/survey/metadata.ts',
    ],
  },
  {
    test: 'tests/unit/proposals/check-signs.test.ts',
    reason: 'how a changed file is taken apart, and what lets more through, seen in checks that change',
    files: within('proposals')('changed-file sign tolerance-signs'),
  },
  {
    test: 'tests/unit/proposals/python-signs.test.ts',
    reason: 'families of the signs in Python, one table of lines for all',
    files: within('proposals')('handler-signs result-signs'),
  },
];
