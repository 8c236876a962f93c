export const macroFields = [
  'ALLOWLIST',
  'EVIDENCE_REQUIRED',
  'INPUT_SCHEMA',
  'OUTPUT_SCHEMA',
  'RISKS',
  'VERSION',
  'critique',
  'execute',
  'plan',
  'verify',
] as const;

/** Law: a macro's module exports one object, with the six fields and the four functions and nothing else. */
export function checkMacro(path: string, module: Readonly<Record<string, unknown>>): string[] {
  const [name, ...others] = Object.keys(module);
  if (name === undefined || others.length > 0)
    return [`${path}: exports ${Object.keys(module).join(', ')}, not one macro`];
  const macro = module[name];
  if (typeof macro !== 'object' || macro === null) return [`${path}: ${name} is no object`];
  const members = new Map<string, unknown>(Object.entries(macro));
  const wrong = [...new Set([...macroFields, ...members.keys()])].filter(
    (field) => !(macroFields.some((one) => one === field) && isRight(field, members.get(field))),
  );
  return wrong.map((field) => `${path}: ${name}.${field} is missing, wrong or not part of a macro`);
}

function isRight(field: string, value: unknown): boolean {
  if (/^[a-z]/.test(field)) return typeof value === 'function';
  if (field === 'VERSION') return typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value);
  if (field === 'RISKS' || field === 'EVIDENCE_REQUIRED') return Array.isArray(value) && value.length > 0;
  return typeof value === 'object' && value !== null;
}
