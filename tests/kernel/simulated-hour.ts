import { z } from 'zod';
import { askKit } from './kit-module.ts';

const hourSchema = z.tuple([z.number(), z.number(), z.array(z.string()), z.record(z.string(), z.number())]);

/**
 * What the kit itself writes in an hour, on a clock that jumps: a cell each minute, a warning each second, a sample
 * whenever one is due. `sizes`: bytes of each of its outputs but the two logs, which are the user's.
 */
export function simulatedHour(executable: string) {
  const program = `
import os, tempfile, time
from kernel.kit import Kit
os.chdir(tempfile.mkdtemp())
clock = [time.time_ns()]
time.time_ns = lambda: clock[0]
class Shell:
    class events:
        register = staticmethod(lambda *_: None)
run = {"nonce": "0" * 32, "ledger_head": "0" * 64, "prefix": "nx47_", "main_report": None, "dataset": None,
       "native": None, "required_packages": []}
kit = Kit(run, Shell(), False)
rows, second = 0, 0.0
while second < 3600:
    if second % 60 < kit.sampler.period():
        kit._begin_cell()
        kit.cells.end(None)
    if second % 1 < kit.sampler.period():
        kit.warnings.note("warnings", "a text of a length that warnings have, with a path: " + "x" * 120)
    kit.sampler.sample()
    rows += 1
    clock[0] += int(kit.sampler.period() * 1e9)
    second += kit.sampler.period()
kit.seal()
sizes = {name: os.path.getsize(name) for name in os.listdir(".") if not name.endswith(".log")}
print(json.dumps([rows, kit.warnings.count, kit.events.kit_errors, sizes]))
`;
  const [rows, warned, errors, sizes] = hourSchema.parse(askKit(executable, program, null));
  return { rows, warned, errors, sizes };
}
