// Takes the lock that it is given, says whether it has it, and stays until it is ended.
import { createTaskLock } from '../../src/host/task-lock.ts';

const answer = await createTaskLock().take(process.argv[2] ?? '', 'child');
process.stdout.write(answer.held ? 'held\n' : 'refused\n');
process.stdin.resume();
