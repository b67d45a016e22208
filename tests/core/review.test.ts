import { describe, expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../src/core/draft.ts';
import { review } from '../../src/core/review.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { BoundRule, RuleContext } from '../../src/core/rules/rule.ts';
import { context, judge } from './judge.ts';

const GRINDER =
  'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
const PHRASE = 'Wir bieten ganzheitliche Lösungen für Ihre Synergien.';
const KEY = 'AKIAIOSFODNN7EXAMPLE';

describe('what people will try first', () => {
  it('a repaired grinder is clear, with praise and its evidence', () => {
    const found = judge(GRINDER);
    expect(found.verdict).toBe('clear');
    expect(found.language).toBe('de');
    expect(found.findings.map(({ verdict }) => verdict)).toEqual(['praise', 'praise']);
    expect(
      found.values.map(({ id, evidence }) => [id, evidence.map(({ start, end }) => GRINDER.slice(start, end))]),
    ).toEqual([
      ['repair-first', ['repariert', 'läuft sie wieder']],
      ['say-the-price', ['38 Euro']],
    ]);
    const { emptiness, campaign } = judge(PHRASE).scores;
    expect(emptiness).toBeGreaterThan(found.scores.emptiness ?? 100);
    expect(campaign).toBeGreaterThanOrEqual(0);
    expect(judge('Nous réparons les moulins à café qui seraient sinon jetés.').scores.emptiness).toBeNull();
  });

  it('its English sister, too', () => {
    const found = judge('Repaired a 1974 grinder today. The burr was dull, now it runs again. Cost: $40.');
    expect([found.verdict, found.language]).toEqual(['clear', 'en']);
    expect(found.values.map(({ id }) => id)).toEqual(['repair-first', 'say-the-price']);
  });

  it('an empty phrase is advised against, once, and the Leitbild is quoted', () => {
    const found = judge(PHRASE);
    expect(found.verdict).toBe('advise');
    expect(found.findings).toHaveLength(1);
    const [finding] = found.findings;
    expect(PHRASE.slice(finding!.start, finding!.end)).toBe('ganzheitliche Lösungen');
    expect(finding!.message.de).toContain('»Synergien«');
    expect(finding!.leitbild).toEqual(context.leitbild.mission);
    expect(finding!.overridable).toBe(false);
  });

  it('a key blocks', () => {
    const found = judge(`${GRINDER} ${KEY}`);
    expect(found.verdict).toBe('block');
    expect(found.findings.map(({ verdict }) => verdict)).toEqual(['block', 'praise', 'praise']);
    expect(JSON.stringify(found)).not.toContain(KEY);
  });
});

describe('in mourning', () => {
  const HOLLOW = 'Mit Leidenschaft und Kompetenz hat er unsere ganzheitlichen Lösungen geprägt.';

  it.each([
    ['de', 'Wir trauern um Peter Lang.'],
    ['de', 'Er ist am Montag verstorben.'],
    ['en', 'We are saddened by the passing of our founder.'],
  ] as const)('%s: nobody is told how to write: %s', (_, text) => {
    expect(judge(HOLLOW).findings.some(({ about }) => about === 'style')).toBe(true);
    expect(judge(`${text} ${HOLLOW}`).findings.filter(({ about }) => about === 'style')).toEqual([]);
  });

  it('a secret stops it all the same', () => {
    expect(judge(`Wir trauern um Peter Lang. ${KEY}`).verdict).toBe('block');
  });
});

describe('review', () => {
  it('quotes no secret, whatever else is wrong with it', () => {
    const { findings } = judge(`UNSER SCHLÜSSEL IST ${KEY} BITTE NICHT WEITERSAGEN HIER`);
    expect(findings.map(({ rule }) => rule)).toEqual(['secrets']);
    expect(JSON.stringify(findings)).not.toContain(KEY.slice(4));
  });

  it('knows a password again that is only called one once', () => {
    const { findings } = judge('Unser Passwort: SOMMER2024!X. ICH WIEDERHOLE ALSO SOMMER2024!X BITTE MERKEN');
    expect(findings.map(({ rule }) => rule)).toEqual(['secrets', 'secrets']);
    expect(JSON.stringify(findings)).not.toContain('2024');
  });

  it('orders blocks, advice, praise', () => {
    const found = judge(`${GRINDER} ${PHRASE} Projekt Handkurbel`);
    expect(found.findings.map(({ rule }) => rule)).toEqual(['confidential', 'leere-loesungen', 'lived', 'lived']);
  });

  it('on one spot hears the entry of a file before the sentence as a whole', () => {
    const alone = (id: string) =>
      review(
        plainDraft(PHRASE),
        context,
        rules.filter((rule) => rule.id === id),
      ).findings;
    const [entry] = alone('wording');
    const [sentence] = alone('emptiness');
    expect((sentence?.start ?? 99) < (entry?.end ?? 0) && (entry?.start ?? 99) < (sentence?.end ?? 0)).toBe(true);
    expect(judge(PHRASE).findings).toEqual([entry]);
  });

  it('reads every text that leaves the house and says where', () => {
    const draft = {
      ...plainDraft(GRINDER),
      variants: { microblog: `Kurz: ${KEY}` },
      parts: ['Und weiter.', 'Projekt Handkurbel'],
      warning: 'password: hunter22',
      media: [{ sha256: '0'.repeat(64), type: 'image/png', alt: 'Project Hand Crank' }],
      signature: 'Jana\u202E',
    };
    const blocks = judge(draft).findings.filter(({ verdict }) => verdict === 'block');
    expect(blocks.map(({ rule, place }) => [rule, place])).toEqual([
      ['secrets', 'variant:microblog'],
      ['secrets', 'warning'],
      ['confidential', 'part:2'],
      ['confidential', 'alt:0'],
      ['deceptive', 'signature'],
    ]);
  });

  it('says the same thing about a variant only once, and about two keys twice', () => {
    const draft = { ...plainDraft(PHRASE), variants: { microblog: PHRASE }, parts: [PHRASE] };
    expect(judge(draft).findings).toHaveLength(1);
    expect(judge(`${KEY} und ${KEY}`).findings).toHaveLength(2);
  });

  it('takes the language of the draft before its own guess', () => {
    expect(judge({ ...plainDraft(PHRASE), language: 'en' }).language).toBe('en');
    expect(judge(PHRASE, { language: 'en' }).language).toBe('en');
    expect(judge(PHRASE).language).toBe('de');
  });

  it('a rule that throws becomes advice that names it, and the others go on', () => {
    const tripping: BoundRule = {
      id: 'tripping',
      reads: 'all',
      find: () => {
        throw new Error('bug');
      },
    };
    const found = review(plainDraft(KEY), context, [tripping, ...rules]);
    expect(found.verdict).toBe('block');
    expect(found.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['secrets', 'block'],
      ['tripping', 'advise'],
    ]);
    expect(found.findings[1]!.message.en).toContain('tripping');
  });
});

const full = {
  account: 'microblog',
  network: 'microblog',
  used: 1200,
  limit: 1000,
  unit: 'graphemes' as const,
  lacks: ['media', 'visibility', 'replies'] as const,
  unfit: [{ picture: 1, why: 'kind' as const, kind: 'image/png' }],
};
const media = ['', 'x'].map((alt, i) => ({ sha256: String(i).repeat(64), type: 'image/png', alt }));
const TOLD = 'Gestern haben wir eine Mühle von 1974 zerlegt, sie war voller Sand vom letzten Urlaub am Meer.';
const elsewhere = ['microblog', 'bluesky', 'mastodon', 'linkedin'].map((id) => ({
  ...full,
  account: id,
  network: id,
  used: 9,
  lacks: [],
  unfit: [],
}));

/** For every rule what makes it speak: a text or a draft, and what else is the case. */
const speaking: Readonly<Record<string, readonly [text: string | Draft, more?: Partial<RuleContext>]>> = {
  secrets: [`${KEY} password: hunter22`],
  personal: ['Ruf an: Telefon +49 171 3920 555.'],
  confidential: ['Projekt Handkurbel ist idiotensicher.'],
  disclosure: [{ ...plainDraft('Diese Mühle ist großartig.'), paid: true }],
  deceptive: ['Mühle \u202E \u{E0041} \u200B \ud800'],
  empty: [''],
  length: ['x', { measured: [full] }],
  reach: ['x', { measured: [full] }],
  unfit: ['x', { measured: [full] }],
  pictures: [{ ...plainDraft('x'), media }],
  claims: ['Unsere Mühlen sind klimaneutral.'],
  links: ['Mehr auf https://zweite-mahlzeit.example@boese.example/'],
  heat: ['Ihr seid doch alle Idioten, schämt euch!!', { now: '2026-11-24T22:41:00.000Z' }],
  duplicate: [TOLD, { recent: [{ text: TOLD, at: '2026-11-17T09:00:00.000Z', account: 'microblog' }] }],
  'one-text': [
    plainDraft(
      'Neue Mühle #kaffee #mühle #reparatur #werkstatt #handwerk',
      elsewhere.map(({ account }) => account),
    ),
    { measured: elsewhere },
  ],
  wording: [PHRASE],
  emptiness: ['Als führender Anbieter stehen wir für innovative und nachhaltige Lösungen.'],
  campaign: ['Jetzt sichern! Nur heute 20 % Rabatt auf alles. Link in Bio. #sale #deal #angebot'],
  shouting: ['JETZT ABER ALLE MAL HERHÖREN BITTE'],
  hashtags: ['Neues aus der Werkstatt #wirreparierenkaffeemühlen'],
  styled: ['Die 𝗠ü𝗵𝗹𝗲 𝗹𝗮̈𝘂𝗳𝘁 wieder: 𝗵𝗲𝘂𝘁𝗲 𝗿𝗲𝗽𝗮𝗿𝗶𝗲𝗿𝘁.'],
  language: ['Nous réparons les moulins à café qui seraient sinon jetés à la poubelle.'],
  lived: [GRINDER],
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it('speaks, in both languages, plainly', () => {
    const [text = '', more = {}] = speaking[id] ?? [];
    // Alone: beside others it may give way to a more serious one on the same spot.
    const found = review(typeof text === 'string' ? plainDraft(text) : text, { ...context, ...more }, [rule]).findings;
    expect(found).not.toEqual([]);
    for (const { message, why, instead } of found) {
      for (const said of [message, why, ...(instead ? [instead] : [])]) {
        expect(said.de).not.toBe(said.en);
        // What is quoted is the author's own.
        expect(`${said.de}${said.en}`.replaceAll(/»[^«]*«|"[^"]*"/gu, '')).not.toMatch(/!|undefined|\[object/);
        expect(said.de.trim().length * said.en.trim().length).toBeGreaterThan(0);
      }
    }
  });
});

describe('further texts', () => {
  it('each is read in its own language unless the draft says one', () => {
    const english = 'We repaired a coffee grinder today, and now it runs again for another forty years.';
    const read = (draft: Draft, more: Partial<RuleContext> = {}) => {
      const seen: (string | null)[] = [];
      const reading: BoundRule = {
        id: 'reading',
        reads: 'posts',
        find: (_, { language }) => {
          seen.push(language);
          return [];
        },
      };
      review(draft, { ...context, ...more }, [reading]);
      return seen;
    };
    const draft = { ...plainDraft(GRINDER), variants: { microblog: english }, parts: ['38 Euro.'] };
    expect(read(draft)).toEqual(['de', 'en', 'de']);
    expect(read({ ...draft, language: 'de' })).toEqual(['de', 'de', 'de']);
    expect(read(draft, { language: 'de' })).toEqual(['de', 'de', 'de']);
    expect(judge(draft).scores).toEqual(judge(GRINDER).scores);
  });

  it('two secrets that look the same when masked are two findings', () => {
    const masked: BoundRule = {
      id: 'masked',
      reads: 'all',
      find: ({ words }) => {
        const start = words.search(/\d{4}/u);
        const said = { de: '•••', en: '•••' };
        return start < 0
          ? []
          : [
              {
                rule: 'masked',
                verdict: 'block',
                start,
                end: start + 4,
                message: said,
                why: said,
                instead: said,
                leitbild: null,
                overridable: true,
              },
            ];
      },
    };
    const places = (variant: string) =>
      review({ ...plainDraft('Ruf 1234'), variants: { microblog: variant } }, context, [masked]).findings.map(
        ({ place }) => place,
      );
    expect(places('Ruf 9876')).toEqual([undefined, 'variant:microblog']);
    expect(places('Oder 1234')).toEqual([undefined]);
  });

  it('pictures belong to the first post and its variants, not to the parts', () => {
    const counts: (readonly [string, number])[] = [];
    const counting: BoundRule = {
      id: 'counting',
      reads: 'posts',
      find: ({ words, media: pictures }) => {
        counts.push([words, pictures.length]);
        return [];
      },
    };
    const [picture] = media;
    review({ ...plainDraft('a'), variants: { microblog: 'b' }, parts: ['c'], media: [picture!] }, context, [counting]);
    expect(counts).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]);
  });
});
