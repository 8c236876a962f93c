import { z } from 'zod';
import type { Language } from '../model/language.ts';
import { requestSchema, type SettingName } from '../model/request.ts';
import { describeSettings, settingNames } from './settings.ts';

/**
 * What nx47.yml may hold, for editors that complete and check YAML: JSON Schema draft 7, which all of them read. Rules
 * that a schema can't say (a path that leaves the project, packs that need further keys) are the program's own.
 */
export function configSchema(language: Language): Record<string, unknown> {
  const names = settingNames('file');
  const texts = new Map(describeSettings(language).map(({ name, text }) => [name, text]));
  const properties = names.map((name) => [
    name,
    { description: texts.get(name) ?? '', ...propertySchema(name) },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'nx47.yml',
    type: 'object',
    properties: Object.fromEntries(properties),
    required: names.filter((name) => !requestSchema.shape[name].safeParse(undefined).success),
    additionalProperties: false,
  };
}

function propertySchema(name: SettingName): Record<string, unknown> {
  const json = z.toJSONSchema(requestSchema.shape[name], {
    ...{ io: 'input', target: 'draft-7', unrepresentable: 'any' },
    // The descriptions of both languages and the sources are no words of JSON Schema.
    override: ({ jsonSchema }) => {
      for (const own of ['fr', 'en', 'sources']) delete jsonSchema[own];
    },
  });
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'));
}
