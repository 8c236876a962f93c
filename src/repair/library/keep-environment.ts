import { addSetting } from '../../config/add-setting.ts';
import type { Built } from './build-once.ts';
import type { BuildGround, BuildState } from './build-state.ts';

/** What the machine that built it is to blame for, whatever the project's texts say. */
const machines: ReadonlySet<string> = new Set(['ELF-006', 'ELF-011']);
/** The same where the texts say nothing of it. */
const silent: ReadonlySet<string> = new Set([
  'ELF-005',
  'ELF-009',
  'ELF-010',
  'ELF-012',
  'ELF-013',
  'ELF-014',
]);

/**
 * Has the recipe build the library where it was built now, for good: made again by the recipe on a machine like the
 * one before, it would be refused again. Only where that machine was to blame, and where nothing says it already.
 */
export function keepEnvironment(
  state: BuildState<Built>,
  { trouble, config }: BuildGround,
): BuildState<Built> {
  const { native } = trouble.facts.request;
  const rules = trouble.findings.map(({ rule }) => rule);
  const isBlamed = rules.some(
    (rule) => machines.has(rule) || (state.plan.texts.size === 0 && silent.has(rule)),
  );
  const isMade = state.plan.commands.every(({ place }) => place[0] === 'bundle');
  if (!isBlamed || !isMade || native?.library !== trouble.library || native.environment !== undefined)
    return state;
  const before = state.plan.texts.get(config.name) ?? new TextDecoder().decode(config.bytes);
  const text = addSetting(before, ['native'], 'library', ['environment', 'zig']);
  if (text === undefined) return state;
  const texts = new Map([...state.plan.texts, [config.name, text]]);
  return {
    ...state,
    plan: { ...state.plan, texts },
    because: [...state.because, '+ native.environment: zig'],
  };
}
