import { parseCommandLine } from '../../src/cli-arguments.ts';
import { Failure } from '../../src/model/failure.ts';
import { sessionCommand } from '../../src/session-command.ts';
import { quietSurroundings } from './audited-project.ts';

// A process of its own that says one thing in the session of a project: status 0, or 3 where another was writing.
const [, , folder = '', ...words] = process.argv;
try {
  await sessionCommand(parseCommandLine(['session', ...words]), quietSurroundings(), 'en', folder);
} catch (error) {
  if (!(error instanceof Failure) || error.code !== 'TASK_RUNNING') throw error;
  process.exitCode = 3;
}
