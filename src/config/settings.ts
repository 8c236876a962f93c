import { z } from 'zod';
import type { Language } from '../model/language.ts';
import { requestSchema, type SettingName, type SettingSource } from '../model/request.ts';

const metaSchema = z.object({
  fr: z.string(),
  en: z.string(),
  sources: z.array(z.enum(['file', 'flag', 'input'])).readonly(),
});

/** One setting as help, action.yml and the docs present it. */
export type SettingDescription = {
  readonly name: string;
  readonly text: string;
  readonly sources: readonly SettingSource[];
  /** Default as text; '' when there is none. */
  readonly fallback: string;
  /** Accepted words, when it is a choice. */
  readonly choices: readonly string[];
  /** On or off. */
  readonly isSwitch: boolean;
};

const described = new Map<Language, readonly SettingDescription[]>();

/** Every setting of the request schema, in its order. */
export function describeSettings(language: Language): readonly SettingDescription[] {
  // Turning the schema into JSON Schema takes tens of milliseconds, and a command line asks dozens of times.
  const known = described.get(language) ?? readSettings(language);
  described.set(language, known);
  return known;
}

function readSettings(language: Language): SettingDescription[] {
  return Object.entries(requestSchema.shape).map(([name, schema]) => {
    const meta = metaSchema.parse(schema.meta());
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    const fallback = json.default;
    return {
      name,
      text: meta[language],
      sources: meta.sources,
      // A switch that is off says nothing when nothing is said.
      fallback: ['string', 'number'].includes(typeof fallback) || fallback === true ? String(fallback) : '',
      choices: (json.enum ?? []).map(String),
      isSwitch: json.type === 'boolean',
    };
  });
}

/** Names of the settings that a source may give. */
export function settingNames(source: SettingSource): SettingName[] {
  const named = describeSettings('en').filter(({ sources }) => sources.includes(source));
  return settingKeys.filter((key) => named.some(({ name }) => name === key));
}

const settingKeys = requestSchema.keyof().options;
