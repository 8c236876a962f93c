import { probeMachine } from '../../src/machines/probe-machine.ts';
import { declared } from './machine-case.ts';
import { testWorld } from './test-world.ts';

// The machine that this runs on, probed by its own programs; its name and duty are anybody's.
const folder = process.env['TMPDIR'] ?? '/tmp';
const machine = declared({ logs: folder, scripts: folder, services: [], credentials: ['/run/home/token'] });
const probe = await probeMachine(machine, { ...testWorld(), top: '' });
process.stdout.write(`probe ${JSON.stringify(probe)}\n`);
