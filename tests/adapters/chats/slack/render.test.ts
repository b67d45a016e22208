import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../adapters/chats/slack/limits.ts';
import { render } from '../../../../adapters/chats/slack/render.ts';
import { type Card, cardKinds, type LineRole, line } from '../../../../src/core/card.ts';
import { showCard } from '../../../../src/core/cards/info.ts';
import { proposalCard } from '../../../../src/core/cards/proposal.ts';
import { reviewCard } from '../../../../src/core/cards/review.ts';
import { LONGEST, plainDraft } from '../../../../src/core/draft.ts';
import { type Locale, locales } from '../../../../src/core/locale.ts';
import { hard, NOW, publication, reviewOf, view } from '../../../core/cards/views.ts';
import { exampleLeitbild } from '../../../core/judge.ts';
import { interpreted } from '../../../support/slack/shown.ts';
import type { Json } from '../../../support/slack/types.ts';
import { anyCard, anyText, golden, messageFaults, naughty, objects, samples, shown } from './cards.ts';

const context = (locale: Locale) => ({ locale, command: '/voice' });
const said = (card: Partial<Card>, more: object = {}) =>
  render.message({ kind: 'proposal', title: 'Hallo', lines: [], actions: [], ...card }, { ...context('de'), ...more });

const typesOf = (blocks: unknown): readonly unknown[] => [...objects(blocks)].map((one) => one.type);
const elementsOf = (blocks: unknown, type: string) => [...objects(blocks)].filter((one) => one.type === type);

describe.each(locales)('messages in %s', (locale) => {
  const all = samples(locale);

  it.each(cardKinds.filter((kind) => kind !== 'home'))('of kind %s look as they always did', async (kind) => {
    const own = Object.fromEntries(
      Object.entries(all)
        .filter(([, card]) => card.kind === kind)
        .map(([name, card]) => {
          const { text, blocks, thread } = render.message(card, context(locale));
          return [name, { text, blocks, ...(thread === null ? {} : { thread: [...thread.blocks] }) }];
        }),
    );
    await expect(golden(own)).toMatchFileSnapshot(`../../../golden/slack/${kind}.${locale}.json`);
  });

  it('fit, begin with the title word for word and leave nothing out', () => {
    for (const [name, card] of Object.entries(all)) {
      const { text, blocks, thread } = render.message(card, context(locale));
      expect(messageFaults({ text, blocks }), name).toEqual([]);
      if (card.title !== '') expect(text, name).toBe(card.title.replaceAll('&', '&amp;'));
      expect(shown(blocks).startsWith(card.title), name).toBe(true);
      const whole = shown(blocks) + shown(thread?.blocks ?? []);
      for (const { text: words } of card.lines) expect(whole, name).toContain(words);
      for (const action of card.actions) expect(JSON.stringify(blocks), name).toContain(`"do:${action.id}"`);
    }
  });

  it('speak without exclamation marks', () => {
    for (const card of Object.values(all))
      expect(shown(render.message(card, context(locale)).blocks)).not.toContain('!');
  });
});

describe('a card as a message', () => {
  it('sets people’s own words behind a bar and everything else outside of it', () => {
    const post = 'Ja.\n\nFreigegeben. Drei Stimmen dafür.';
    const { blocks } = said({
      title: post,
      lines: [line('status', 'Eine Stimme fehlt noch.'), line('post', 'Teil zwei')],
    });
    const quotes = elementsOf(blocks, 'rich_text_quote').map((one) => shown(one));
    expect(quotes).toEqual([post, 'Teil zwei']);
  });

  it('never lets Slack read anything into words, wherever they stand', () => {
    const evil = '<!channel> <@U123> *bold* :smile: https://evil.example <https://evil.example|mend> @here';
    const roles = ['post', 'status', 'preview', 'finding', 'praise', 'leitbild', 'note', 'satire', 'plain'] as const;
    const lines = roles.map((role: LineRole) => line(role, evil));
    for (const kind of cardKinds) {
      const { text, blocks, thread } = said({ kind, title: evil, lines, pictures: [{ id: 'a', alt: evil }] });
      const types = new Set(typesOf([...blocks, ...(thread?.blocks ?? [])]));
      const harmless = ['rich_text', 'rich_text_section', 'rich_text_quote', 'text', 'context', 'plain_text'];
      expect([...types].filter((type) => type !== undefined && !harmless.includes(String(type)))).toEqual([]);
      for (const one of elementsOf(blocks, 'plain_text')) expect(one.emoji).toBe(false);
      expect(text).not.toMatch(/[<>]/);
    }
  });

  it('lets none of the well-known naughty strings become a mention, a link, an emoji or a style', () => {
    const roles = ['post', 'status', 'preview', 'finding', 'note', 'plain', 'satire'] as const;
    for (const text of naughty) {
      const lines = roles.map((role: LineRole) => line(role, text));
      const { blocks, thread } = said({ title: text, lines, pictures: [{ id: 'a', alt: text }] });
      expect(interpreted([...blocks, ...(thread?.blocks ?? [])] as unknown as Json[]), text).toEqual([]);
      for (const part of [blocks, thread?.blocks ?? []]) expect(shown(part), text).toContain(text.toWellFormed());
    }
  });

  it('links what is published, and only that', () => {
    const url = 'https://social.example/@werkstatt/1';
    const lines = [
      { ...line('status', `@werkstatt: online ${url}`), url },
      line('status', 'Kim: https://evil.example'),
    ];
    const links = elementsOf(said({ lines }).blocks, 'link').map((one) => one.url);
    expect(links).toEqual([url]);
    const live = proposalCard(
      view({ status: 'published', liveAt: NOW, publications: [publication('live')] }),
      exampleLeitbild(),
      { locale: 'en', zone: 'Europe/Berlin', now: NOW },
    );
    expect(elementsOf(said(live).blocks, 'link').map((one) => one.url)).toEqual([publication('live').url]);
  });

  it('keeps the satire for the thread under a proposal, and on the card elsewhere', () => {
    const lines = [line('satire', 'Zum Vergleich (simuliert): nein.')];
    const card = said({ lines });
    expect(shown(card.blocks)).not.toContain('simuliert');
    expect(card.thread?.text).toBe('Zum Vergleich (simuliert): nein.');
    const week = said({ kind: 'week', lines });
    expect(shown(week.blocks)).toContain('simuliert');
    expect(week.thread).toBeNull();
    expect(said({}).thread).toBeNull();
  });

  it('warns where other companies read along, below the post', () => {
    const { blocks, text } = said({}, { shared: true });
    expect(text).toBe('Hallo');
    expect(shown(blocks)).toMatch(/^Hallo.*andere Firmen/s);
    expect(shown(said({}).blocks)).not.toContain('andere Firmen');
  });

  it('describes pictures where the card does not', () => {
    const pictures = [
      { id: 'a', alt: 'Die Mühle, offen' },
      { id: 'b', alt: '' },
    ];
    expect(shown(said({ kind: 'review', pictures }).blocks)).toContain('Bild 1: Die Mühle, offen\n🖼 Bild 2');
    expect(shown(said({ kind: 'proposal', pictures }).blocks)).toBe('Hallo');
  });

  it('calls the command as this company does, but not in what people wrote', () => {
    const lines = [line('status', 'Angehalten. Mit /voice go geht es weiter.'), line('post', '/voice undo')];
    const { blocks } = said({ lines }, { command: '/stimme' });
    expect(shown(blocks)).toContain('Mit /stimme go');
    expect(shown(blocks)).toContain('/voice undo');
    const help = said({ kind: 'help', lines: [line('plain', '/voice list – was wartet')] }, { command: '/post' });
    expect(elementsOf(help.blocks, 'text').map((one) => one.text)).toEqual([
      'Hallo',
      '\n',
      '/post list',
      ' – was wartet',
    ]);
  });

  it('shows the inputs of a form, without files and what is rarely used; a review shows none', () => {
    const fields = [
      { id: 'reason', label: 'Grund', type: 'long' },
      { id: 'media', label: 'Bilder', type: 'media' },
      { id: 'warning', label: 'Warnung', type: 'text', more: true },
    ] as const;
    const actions = [{ id: 'object', label: 'Festhalten' }] as const;
    const form = said({ kind: 'form', fields, actions });
    expect(elementsOf(form.blocks, 'input').map((one) => one.block_id)).toEqual(['reason']);
    expect(elementsOf(form.blocks, 'button').map((one) => one.action_id)).toEqual(['do:object']);
    expect(elementsOf(said({ kind: 'review', fields, actions }).blocks, 'input')).toEqual([]);
  });
});

describe('buttons', () => {
  const label = 'Gelesen, kann so stehen. Die Firma steht dafür ein.';
  const buttons = (card: Partial<Card>) => elementsOf(said(card).blocks, 'button');

  it('carry the proposal’s id and the one thing they are about', () => {
    const proposal = { id: 'k7m2q9xw', state: 'open', revision: 1 } as const;
    const [one] = buttons({ proposal, actions: [{ id: 'reply', label: 'Antworten', about: 'x3f9' }] });
    expect(one).toMatchObject({ action_id: 'do:reply:x3f9', value: 'k7m2q9xw' });
    expect(buttons({ actions: [{ id: 'more', label: 'Mehr' }] })[0]).not.toHaveProperty('value');
  });

  it('say in full what a shortened one means', () => {
    const card = said({ actions: [{ id: 'yes', label }] });
    const [yes] = elementsOf(card.blocks, 'button');
    expect(shown(yes).length).toBeLessThanOrEqual(30);
    expect(yes?.accessibility_label).toBe(label);
    expect(shown(card.blocks)).toContain(`heißt: »${label}«`);
  });

  it('lead with the yes, and mark what cannot be taken back lightly', () => {
    const ids = ['yes', 'object', 'confirm-undo', 'stop'] as const;
    const styles = buttons({ actions: ids.map((id) => ({ id, label: id })) }).map((one) => one.style);
    expect(styles).toEqual(['primary', undefined, 'danger', 'danger']);
    expect(buttons({ actions: [{ id: 'stop', label: 'Anhalten …' }] })[0]).not.toHaveProperty('style');
  });

  it('stand five in a row; of more, the rest is in a menu', () => {
    const ids = ['yes', 'object', 'drop', 'override', 'take-back', 'revise', 'not-now', 'withdraw', 'more'] as const;
    const actions = ids.map((id) => ({ id, label: id }));
    expect(buttons({ actions: actions.slice(0, 5) })).toHaveLength(5);
    const { blocks } = said({ actions });
    expect(elementsOf(blocks, 'button').map((one) => one.action_id)).toEqual(ids.slice(0, 4).map((id) => `do:${id}`));
    const [menu] = elementsOf(blocks, 'overflow');
    expect((menu as { options: { value: string }[] }).options.map((one) => one.value)).toEqual(
      ids.slice(4).map((id) => `do:${id}`),
    );
  });
});

const accounts = Array.from({ length: 10 }, (_, i) => ({
  account: {
    id: `a${i}`,
    network: 'mastodon',
    handle: `@werkstatt${i}@social.example`,
    answers: 'Jana',
    default: true,
  },
  text: `${i}${'v'.repeat(LONGEST - 1)}`,
  used: LONGEST,
  limit: 500,
  own: true,
  dry: null,
}));

/** Everything a proposal may hold, each as long as it may be. */
const longest = (length: number) => {
  const words = 'Wort '.repeat(length / 5);
  return view({
    draft: {
      ...plainDraft(
        words,
        accounts.map(({ account }) => account.id),
      ),
      parts: Array.from({ length: 9 }, (_, i) => `${i}${words.slice(1)}`),
      note: 'n'.repeat(length),
      signature: 's'.repeat(length),
      warning: 'w'.repeat(length),
      media: Array.from({ length: 4 }, () => ({
        sha256: 'a'.repeat(64),
        type: 'image/jpeg',
        alt: 'a'.repeat(1500),
        by: 'b'.repeat(200),
        people: 'p'.repeat(500),
      })),
    },
    places: accounts.map((place) => ({ ...place, text: place.text.slice(0, length) })),
    publications: accounts.map(({ account }) => ({ ...publication('refused'), handle: account.handle })),
    review: reviewOf(
      'Hallo',
      Array.from({ length: 20 }, () => hard),
    ),
    hard: Array.from({ length: 20 }, () => ({ rule: 'confidential', overridable: true })),
    objections: [{ name: 'Kim', reason: 'r'.repeat(length), current: true }],
  });
};

describe.each(locales)('the longest legal content in %s', (locale) => {
  const reader = { locale, zone: 'Europe/Berlin', now: NOW };
  const leitbild = exampleLeitbild();
  const { draft, review, places } = longest(LONGEST);
  const all: Readonly<Record<string, Card>> = {
    proposal: proposalCard(longest(LONGEST), leitbild, reader),
    show: showCard(
      longest(LONGEST),
      Array.from({ length: 200 }, (_, i) => `${i} · vorgeschlagen`),
      reader,
    ),
    review: reviewCard({ draft, review, places }, leitbild, reader, true),
  };

  it.each(Object.keys(all))('of a %s fits, is said to be cut, and can still be decided on', (name) => {
    const card = all[name] as Card;
    const { text, blocks, thread } = render.message(card, context(locale));
    expect(messageFaults({ text, blocks })).toEqual([]);
    expect(thread === null ? [] : messageFaults(thread)).toEqual([]);
    expect(shown(blocks)).toMatch(/Gekürzt|Cut short/);
    expect(blocks.length).toBeLessThanOrEqual(limits.messageBlocks);
    for (const action of card.actions) expect(JSON.stringify(blocks)).toContain(`"do:${action.id}"`);
    const status = card.lines.find((one) => one.role === 'status');
    expect(shown(blocks)).toContain(status?.text);
  });

  it('shows a thread of ten posts of 1,000 characters whole', () => {
    const view = {
      ...longest(1_000),
      places: [],
      publications: [],
      objections: [],
      review: reviewOf('Hallo'),
      hard: [],
    };
    const card = proposalCard(
      { ...view, draft: { ...view.draft, media: [], note: '', signature: null, warning: null } },
      leitbild,
      reader,
    );
    const { blocks } = render.message(card, context(locale));
    for (const part of [view.draft.words, ...view.draft.parts]) expect(shown(blocks)).toContain(part);
    expect(shown(blocks)).not.toMatch(/Gekürzt|Cut short/);
  });

  it('puts what it had to cut into the thread, whole', () => {
    const parts = ['a', 'b', 'c'].map((letter) => letter.repeat(3_000));
    const words = 'w'.repeat(3_000);
    const card = proposalCard(
      view({ draft: { ...plainDraft(words), parts: [...parts, 'd'.repeat(3_000)] } }),
      leitbild,
      reader,
    );
    const { blocks, thread } = render.message(card, context(locale));
    const seen = shown(blocks) + shown(thread?.blocks);
    for (const post of [words, ...parts]) expect(seen).toContain(post);
    expect(thread === null ? ['no thread'] : messageFaults(thread)).toEqual([]);
  });
});

describe('any card with any strings', () => {
  it('becomes a message that Slack takes', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(...locales), fc.boolean(), (card, locale, shared) => {
        const { text, blocks, thread } = render.message(card, { ...context(locale), shared });
        expect(messageFaults({ text, blocks })).toEqual([]);
        if (thread !== null) expect(messageFaults(thread)).toEqual([]);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  it('shows its title word for word', () => {
    fc.assert(
      fc.property(anyCard, anyText, (card, text) => {
        const title = text.slice(0, 1_500);
        const { blocks } = render.message({ ...card, title, lines: card.lines.slice(0, 9) }, context('de'));
        if (title !== '') expect(shown(blocks).startsWith(title.toWellFormed())).toBe(true);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
