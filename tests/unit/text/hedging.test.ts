import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../src/model/language.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { flatten } from '../../law/laws/sentences.ts';

/** Words that leave open whether a thing is so; seed 000 bans the first three, the others say the same. */
const hedges: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:probable(?:s|ment)?|peut[-\u2011]être|à vérifier plus tard|sans doute|vraisemblable(?:s|ment)?|éventuelle?(?:s|ment)?|semble(?:nt|rait)?|devrait|devraient|pourrait|pourraient|en principe|a priori|apparemment|présumé(?:e|s|es)?|plausiblement|espérons|on suppose|il paraît|plus ou moins|quelque part)(?!\p{L})/iu,
  en: /\b(?:probabl[ey]|probably|maybe|perhaps|possibly|likely|unlikely|should|might|seems?|seemingly|appears? to|apparently|presumabl[ey]|hopefully|supposedly|more or less|to be checked later|check later|in theory|we think|we believe)\b/i,
};

for (const language of ['fr', 'en'] as const) {
  test(`no ${language} sentence hedges: no "${language === 'fr' ? 'peut-être' : 'maybe'}" in any room of the dictionary`, () => {
    const found = [...flatten(sentences(language))].filter(([, sentence]) => hedges[language].test(sentence));
    assert.deepEqual(found, []);
  });
}

test('a hedge is found in the middle of a sentence, and a word that only contains one is not', () => {
  for (const hedged of ['C’est peut-être bon.', 'La cause est probable', 'À vérifier plus tard.']) {
    assert.match(hedged, hedges.fr);
  }
  for (const hedged of ['It should work.', 'Maybe.', 'This is likely fine', 'It seems done']) {
    assert.match(hedged, hedges.en);
  }
  assert.doesNotMatch('assemblée, ressemblent, improbables', hedges.fr);
  assert.doesNotMatch('shoulder, almighty', hedges.en);
});
