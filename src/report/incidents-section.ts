import type { Dossier, Incident } from '../model/dossier.ts';
import type { ConditionResult } from '../model/verdict.ts';
import { type Block, cites, heading, own, paragraph, phrase, type Text, table } from './document.ts';
import { eventOf } from './evidence.ts';
import { explain } from './explain.ts';
import { commandOf } from './refusal.ts';
import type { ReportTexts } from './texts.ts';
import { isRequired } from './verdict-parts.ts';

/** Every incident and every failed condition: what happened, its root cause, the correction, the retest. */
export function incidentsSection(dossier: Dossier, texts: ReportTexts): Block[] {
  const { report } = texts;
  const failed = (dossier.verdict?.conditions ?? []).filter(
    (one) => one.answer === 'fail' && isRequired(one, dossier),
  );
  const rows = [
    ...dossier.incidents.map((incident) => incidentRow(incident, dossier, texts)),
    ...failed.map((one) => conditionRow(one, dossier, texts)),
  ];
  if (rows.length === 0) {
    return [heading(2, report.incidents), paragraph([own(`${report.noIncident} `), cites('event:1')])];
  }
  const header = [
    report.time,
    report.macro,
    report.code,
    report.happened,
    report.rootCause,
    report.correction,
    report.retest,
    report.evidence,
  ];
  return [heading(2, report.incidents), table(header, rows)];
}

function incidentRow(incident: Incident, dossier: Dossier, texts: ReportTexts): Text[] {
  const { title, why, fix } = explain(incident.code, { ...dossier, incidents: [incident] }, texts);
  const step = dossier.steps.find(
    (one) => one.macro === incident.step && one.endedAt >= incident.time && one.state !== 'SKIPPED',
  );
  return [
    incident.time,
    incident.step,
    incident.code,
    title,
    why,
    fix,
    retestText(incident, dossier, texts),
    cites(step === undefined ? 'event:1' : eventOf(step)),
  ];
}

function conditionRow(result: ConditionResult, dossier: Dossier, texts: ReportTexts): Text[] {
  const { title, why, fix } = explain(result.id, dossier, texts);
  const judged = dossier.steps.findLast(({ macro }) => macro === 'judge');
  return [
    judged?.endedAt ?? '',
    'judge',
    result.id,
    [own(`${title} — `), result.observed],
    own(why),
    own(fix),
    phrase(texts.report.retestNone, { command: commandOf(dossier) }),
    cites(...(result.evidence.length === 0 ? ['event:1'] : result.evidence)),
  ];
}

// The same macro, run again later in the run and met by its own check, is the retest.
function retestText(incident: Incident, dossier: Dossier, { report }: ReportTexts): Text {
  const again = dossier.steps.find(
    (one) =>
      one.macro === incident.step &&
      one.startedAt > incident.time &&
      one.state === 'DONE' &&
      one.checkAnswer === 'ok',
  );
  if (again === undefined) return phrase(report.retestNone, { command: commandOf(dossier) });
  return [own(`${report.answers.ok} `), cites(eventOf(again))];
}
