// What the kernel kit costs a session: its start, its share of a processor while a cell runs, its own bytes in an hour.
import { z } from 'zod';
import { findInterpreters } from '../tests/kernel/interpreters.ts';
import { kitSources, runKitSession } from '../tests/kernel/kit-session.ts';
import { simulatedHour } from '../tests/kernel/simulated-hour.ts';
import { table } from './measure.ts';

const seconds = 40;
const later = {
  'sampler.py': (kitSources()['sampler.py'] ?? '').replace('FIRST_ROWS = 240', 'FIRST_ROWS = 0'),
};

// An idle cell: every tick of the processor in it is the kit's, refreshes of the outputs included.
const cell = `import resource, time
def used(): return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
cpu, wall = used(), time.monotonic()
time.sleep(${seconds})
print((used() - cpu) / (time.monotonic() - wall))`;

for (const { minor, executable } of findInterpreters().slice(-1)) {
  const first = share(executable, {});
  const afterwards = share(executable, later);
  const { kit_profile: profile = 0, kit_round_trip: trip = 0, kit_seal: seal = 0 } = first.phases;
  const bytes = Object.values(simulatedHour(executable).sizes).reduce((sum, size) => sum + size, 0);
  const rows = [
    ['CPU in the first minute', `${(first.share * 100).toFixed(2)} %`, '1 %'],
    ['CPU afterwards', `${(afterwards.share * 100).toFixed(2)} %`, '1 %'],
    ['own outputs of an hour', `${(bytes / 1e6).toFixed(2)} MB`, '5 MB'],
    ['profile, at the start', `${(profile / 1e6).toFixed(0)} ms`, ''],
    ['round trip, at the start', `${(trip / 1e6).toFixed(0)} ms`, ''],
    ['one seal of all outputs', `${(seal / 1e6).toFixed(0)} ms`, ''],
  ];
  table(`kernel kit on CPython ${minor}, idle cell of ${seconds} s`, ['what', 'measured', 'goal'], rows);
  console.log(
    JSON.stringify({ benchmark: 'kit-overhead', minor, first: first.share, later: afterwards.share, bytes }),
  );
}

function share(executable: string, kit: Readonly<Record<string, string>>) {
  const run = { packs: ['core' as const], prefix: 'nx47_', main_report: null };
  const session = runKitSession(executable, [cell], { run, kit });
  const { phases } = z
    .looseObject({ phases: z.record(z.string(), z.number()) })
    .parse(session.parsed('nx47_latency_breakdown.json'));
  return { share: Number(session.stdout), phases };
}
