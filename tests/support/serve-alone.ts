// The embedded Kaggle as a process of its own, on the folder in argv: a test may kill it. Prints its address.
import { startRehearsalServer } from '../../src/rehearsal/server.ts';
import { runPythonSession } from './rehearsal-python-session.ts';
import { alice } from './rehearsal-service.ts';

const server = await startRehearsalServer({
  folder: process.argv[2] ?? '',
  port: 0,
  accounts: [alice],
  runSession: runPythonSession,
  processingSeconds: 0,
  now: () => new Date(),
});
console.log(server.url);
