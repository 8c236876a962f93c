// Set-up before the tests: fills the cache outside the project, so that the tests themselves need no index.
import { join } from 'node:path';
import { readTouched } from '../../src/compose-rehearsal.ts';
import { createAssets } from '../../src/host/assets.ts';
import { Failure } from '../../src/model/failure.ts';
import { readRequest } from '../../src/read-request.ts';
import { createPythons, sessionMinors } from '../../src/rehearsal/interpreters.ts';
import { prepare } from '../../src/rehearsal/open-rehearsal.ts';
import { downloadWheels } from '../../src/rehearsal/wheels.ts';
import { explainFailure } from '../../src/report/explain-failure.ts';
import { chooseInterpreter } from '../../src/survey/choose-interpreter.ts';
import { installPip } from './closure-oracle.ts';
import { debianTool, installDebianTools, missingProgram } from './debian-tools.ts';
import { prepareNativeCompiler } from './native-compiler.ts';
import { installOfficialClient, officialClient } from './official-client.ts';
import { installNewestSdk } from './official-sdk.ts';
import { installPackaging } from './packaging-oracle.ts';
import { preparedProject } from './prepared-project.ts';
import { installRealWheels } from './real-wheels.ts';
import { prepareSessionGround, thisMachine } from './rehearsal-machine.ts';
import { installWorkflowTools } from './workflow-tools.ts';

const root = join(import.meta.dirname, '../..');

async function prepareSessions(): Promise<void> {
  for (const minor of sessionMinors) {
    const ground = await prepareSessionGround(minor);
    console.log(
      ground === undefined
        ? `NOT RUN: CPython ${minor}`
        : `session packages for CPython ${ground.interpreter.version}`,
    );
  }
}

async function prepareExample(): Promise<void> {
  const machine = thisMachine();
  const { interpreter, minor } = await prepareSessionOf('examples/nx47');
  const requirements = join(root, `examples/nx47/requirements/cp${minor.replace('.', '')}.txt`);
  await downloadWheels(machine, { interpreter, requirements, minor, glibc: '2.35' });
  console.log(`wheels and session of examples/nx47 for CPython ${interpreter.version}`);
  if (minor === '3.12') {
    await preparedProject();
    console.log('examples/nx47 with its bundle, which the tests of repairs break');
  }
}

/** The packages that a session of this project finds installed. */
async function prepareSessionOf(project: string) {
  const machine = thisMachine();
  const request = await readRequest({}, join(root, project), 'rehearse');
  const touched = await readTouched(request, createAssets(root));
  const interpreter = await chooseInterpreter(createPythons(machine), touched.minor, true);
  const minor = interpreter.version.split('.').slice(0, 2).join('.');
  await prepare(
    {
      ...{ machine, interpreter },
      distributionsFor: touched.distributionsFor(interpreter),
      image: touched.image(interpreter),
    },
    touched.notebookText,
  );
  return { interpreter, minor };
}

async function prepareOracle(): Promise<void> {
  const interpreter = await createPythons(thisMachine()).findAny();
  if (interpreter === undefined) return;
  installPackaging(interpreter.executable);
  installPip(interpreter.executable);
  installRealWheels(interpreter.executable);
  installWorkflowTools(interpreter.executable);
  await prepareNativeCompiler(interpreter);
  console.log('zig, which builds native libraries again');
}

async function prepareClient(): Promise<void> {
  await installOfficialClient();
  const found = await officialClient();
  console.log(
    found === undefined
      ? 'NOT RUN: official kaggle client (it needs Python >= 3.11)'
      : 'official kaggle client and kagglehub',
  );
  if (found !== undefined) await installNewestSdk(found);
}

/** A browser for the page, a reader for the Markdown of the report, and shells for the completions. */
function prepareReaders(): void {
  const why = installDebianTools();
  for (const program of ['chromium', 'cmark-gfm', 'zsh', 'fish'] as const) {
    const found = debianTool(program);
    console.log(found === undefined ? `${missingProgram[program]}: ${why}` : `${program}: ${found.path}`);
  }
}

try {
  prepareReaders();
  await prepareSessions();
  await prepareExample();
  const minimal = await prepareSessionOf('examples/minimal');
  console.log(`session of examples/minimal for CPython ${minimal.interpreter.version}`);
  await prepareOracle();
  await prepareClient();
} catch (error) {
  console.error(error instanceof Failure ? explainFailure(error, 'en') : error);
  process.exitCode = 1;
}
