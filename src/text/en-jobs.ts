import type { jobsFr } from './fr-jobs.ts';

export const jobsEn: typeof jobsFr = {
  submitted: 'Job {job}: submitted',
  known: 'Job {job}: known already, with the same order',
  pending: 'Job {job}: no result yet',
  cancelling: 'Job {job}: its end is asked for',
  noWorker: 'No worker is running: `nx47 worker`',
  worker: 'Worker: {free} of {slots} places free, {queue} waiting',
  working: 'Jobs of {spool}, {slots} at a time',
  workDone: 'No job is left to do',
  chosen: 'Job {job} → {machine}: {reasons}',
  reduced: 'reduced',
  wouldSend: 'What would be sent (`--execute` does it):',
  sent: "Job {job}: sent to {machine}'s runner",
  sentBefore: 'Job {job}: sent before, {page}',
};
