import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardKinds } from '../src/core/card.ts';
import { locales } from '../src/core/locale.ts';
import { files, root } from './house.ts';
import { pictured } from './pictures/cards.ts';

/** Small enough to be read on a phone; bytes. */
const LARGEST = 150_000;

const pages = ['README.md', ...files('docs', /\.md$/)];
const named = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, alt = '', path = '']) => ({
      page,
      alt,
      path: relative(root, join(root, dirname(page), path)),
    }),
  ),
);
const there = files('docs/pictures', /\.png$/);

describe('the pictures of the documentation', () => {
  it('are each shown somewhere, and each that is shown is there', () => {
    expect([...new Set(named.map(({ path }) => path))].sort()).toEqual([...there].sort());
  });

  it('are told in words, too', () => expect(named.filter(({ alt }) => alt.trim().length < 5)).toEqual([]));

  it('are small', () => {
    expect(there.filter((path) => statSync(join(root, path)).size > LARGEST)).toEqual([]);
  });

  it('show every kind of card in both languages, and nothing that is drawn no more', () => {
    const drawn = locales.flatMap((locale) => {
      const cards = pictured(locale);
      expect(new Set(Object.values(cards).map((card) => card.kind))).toEqual(new Set(cardKinds));
      return Object.keys(cards).map((name) => `docs/pictures/slack/${name}.${locale}.png`);
    });
    expect(there.filter((path) => path.startsWith('docs/pictures/slack/')).sort()).toEqual(drawn.sort());
  });
});
