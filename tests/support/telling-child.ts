// Tells GitHub of runs as the action does, in a process of its own, whose standard output a runner would read.
import { z } from 'zod';
import { maskSecrets, maskVariables } from '../../src/github/mask-secrets.ts';
import { failAction } from '../../src/github/outputs.ts';
import { orderSchema, tellOrder } from './tell-order.ts';
import { toldRuns } from './told-runs.ts';

for (const order of z.array(orderSchema).parse(JSON.parse(process.argv[2] ?? '[]'))) {
  maskSecrets({ apiToken: order.secret, username: '', key: '', githubToken: order.token });
  maskVariables(order.environment);
  await tellOrder(order);
  const dossier = toldRuns[order.run];
  if (order.ends && dossier !== undefined) failAction(dossier, 'en');
  process.stdout.write('\0');
}
process.exitCode = 0;
