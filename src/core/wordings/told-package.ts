import type { Told } from '../faults.ts';

const kinds: Readonly<Record<string, readonly [de: string, en: string]>> = {
  script: ['führt ein Programm aus', 'runs a program'],
  sequence: ['braucht Wortarten', 'needs parts of speech'],
  spelling: ['braucht ein Wörterbuch', 'needs a dictionary'],
  readability: ['misst ganze Seiten', 'measures whole pages'],
};

/** A kind of rule that is not told from words alone. */
export const kindLeft = (kind: string): Told => {
  const [de, en] = kinds[kind] ?? ['ist von anderer Art', 'is of another kind'];
  return {
    code: 'kind-left',
    message: {
      de: `Diese Regel bleibt aus: »extends: ${kind}« ${de}.`,
      en: `This rule is left out: "extends: ${kind}" ${en}.`,
    },
    next: {
      de: 'Was davon an Wörtern hängt, lässt sich als existence oder substitution schreiben.',
      en: 'Whatever of it depends on words can be written as existence or substitution.',
    },
  };
};

/** A rule on something that posts do not have. */
export const scopeLeft = (scope: string): Told => ({
  code: 'scope-left',
  message: {
    de: `Diese Regel bleibt aus: »scope: ${scope}« gibt es in einem Beitrag nicht.`,
    en: `This rule is left out: there is no "scope: ${scope}" in a post.`,
  },
  next: {
    de: 'Gelesen werden text, paragraph und sentence.',
    en: 'What is read are text, paragraph and sentence.',
  },
});

/** A key that changes nothing here. */
export const keyLeft = (key: string): Told => ({
  code: 'key-left',
  message: {
    de: `»${key}:« hat hier keine Wirkung; der Rest der Regel gilt.`,
    en: `"${key}:" has no effect here; the rest of the rule holds.`,
  },
  next: { de: 'Es stört nicht.', en: 'It does no harm.' },
});

export const nothingLeft: Told = {
  code: 'nothing-left',
  message: {
    de: 'Diese Regel bleibt aus: Es gibt nichts, wonach sie suchen könnte.',
    en: 'This rule is left out: there is nothing it could look for.',
  },
  next: {
    de: 'Gib ihr, was zu ihrer Art gehört (docs/rules.md).',
    en: 'Give it what belongs to its kind (docs/rules.md).',
  },
};
