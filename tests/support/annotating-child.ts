// Prints the remarks on runs in which a hostile text stands in every foreign place of a finding and of a condition.
import { annotate } from '../../src/github/annotate.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { hostileRun } from './hostile-run.ts';
import { hostileLines } from './tell-order.ts';
import { toldOf } from './told-of-runs.ts';

for (const text of hostileLines) {
  annotate(annotationsOf(toldOf(hostileRun(text)), ''));
  annotate(annotationsOf(toldOf(hostileRun(text)), text));
}
