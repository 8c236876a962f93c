import type { Edit, Material, Message, Option, Remark } from '../model/exchange.ts';
import { isAllowed } from './allowed.ts';
import { occurrences } from './mendable.ts';

/** What a critic holds against each option: constraints and allow-list forbid it, the rest is to be weighed. */
export function criticise({ material, CONSTRAINTS }: Message): Remark[] {
  return (material.options ?? []).map((option) => {
    const forbidding = [
      ...servesNothing(option, material),
      ...option.edits.flatMap(against(material, CONSTRAINTS)),
    ];
    const paths = new Set(option.edits.map(({ path }) => path));
    const weaker = [
      ...(option.edits.length === 0 ? ['by hand: nothing that the tool could do'] : []),
      ...(paths.size > 1 ? [`${paths.size} files at once`] : []),
      ...leftOver(option, material),
    ];
    return { option: option.id, objections: [...forbidding, ...weaker], blocking: forbidding.length > 0 };
  });
}

/** What is wrong with a plan that is to be accepted: it touches what may not be touched, or does nothing. */
export function reviewPlan({ material }: Message): string[] {
  const { plan, allows } = material;
  if (plan === undefined) return ['no plan was shown'];
  const outside = plan.touches.filter((path) => !isAllowed(path, allows));
  return [
    ...(plan.commands.length === 0 ? ['the plan does nothing'] : []),
    ...outside.map((path) => `${path} may not be touched`),
  ];
}

function against({ allows, files }: Material, constraints: string): (edit: Edit) => string[] {
  return ({ path, find }) => {
    const file = files.find((one) => one.path === path);
    const times = file === undefined ? undefined : occurrences(file.text, find);
    return [
      ...(isAllowed(path, allows) ? [] : [`${path} is not on the allow-list`]),
      ...(constraints.includes(path) ? [`the constraints name ${path}`] : []),
      ...(times === undefined || times === 1 ? [] : [`what is to be replaced is ${times} times in ${path}`]),
    ];
  };
}

function servesNothing({ serves }: Option, { findings }: Material): string[] {
  const isKnown = serves.some((one) =>
    findings.some(({ rule, file }) => rule === one.rule && file === one.file),
  );
  return isKnown ? [] : ['it serves no finding of this task'];
}

function leftOver({ serves }: Option, { findings }: Material): string[] {
  const served = new Set(serves.map(({ rule, file }) => `${rule} ${file}`));
  const left = findings.filter(
    ({ rule, file, severity }) => severity === 'error' && !served.has(`${rule} ${file}`),
  );
  return left.length === 0 ? [] : [`${left.length} errors stay`];
}
