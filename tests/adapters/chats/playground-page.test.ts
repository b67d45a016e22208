import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../adapters/chats/playground/people.ts';
import { cardKinds } from '../../../src/core/card.ts';
import { commandWords } from '../../../src/core/command.ts';
import { cards } from '../../core/cards/samples.ts';
import { type Kit, kit } from './playground-kit.ts';

const folder = new URL('../../../adapters/chats/playground/page/', import.meta.url);
type Words = Readonly<Record<'de' | 'en', Readonly<Record<'kinds' | 'forms' | 'help', object>>>>;
// The page's own module, as the browser loads it: plain JavaScript, without types.
const { strings } = (await import(new URL('strings.js', folder).href)) as { strings: Words };
let room: Kit;
beforeAll(async () => {
  room = await kit();
});
afterAll(() => room[Symbol.asyncDispose]());

const shape = (value: unknown): unknown =>
  typeof value === 'string'
    ? 'text'
    : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, shape(one)]));

describe('the page', () => {
  it('is served with everything it names, and nothing else of the disk', async () => {
    const html = await (await room.chat.routes.request('/playground/')).text();
    for (const name of await readdir(folder)) {
      const path = name === 'index.html' ? '' : name;
      expect((await room.chat.routes.request(`/playground/${path}`)).status, name).toBe(200);
    }
    for (const [, name] of html.matchAll(/(?:href|src)="([\w.]+\.\w+)"/g)) {
      expect((await room.chat.routes.request(`/playground/${name}`)).status, name).toBe(200);
    }
    for (const path of ['index.html', '../people.ts', '%2e%2e/people.ts', 'people.ts', '..%2fpeople.ts']) {
      expect((await room.chat.routes.request(`/playground/${path}`)).status, path).toBe(404);
    }
  });

  it('allows no inline code, no other origin and no frame', async () => {
    const { headers } = await room.chat.routes.request('/playground/');
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('never puts words in as markup and asks nobody else', async () => {
    for (const name of await readdir(folder)) {
      const source = await readFile(new URL(name, folder), 'utf8');
      expect(source, name).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|style="/);
      expect(source.replace('http://www.w3.org/2000/svg', ''), name).not.toMatch(/https?:\/\/\w/);
    }
  });

  it('redirects to its folder and tells where the microblog is', async () => {
    expect((await room.chat.routes.request('/playground')).headers.get('location')).toBe('/playground/');
    const { body } = await room.get('/playground/config.json');
    expect(body).toMatchObject({ locale: 'en', outside: { feed: '/feed.json', home: '/posts' } });
    expect(Object.keys(body.jobs)).toEqual(people.map((one) => one.id));
  });
});

describe('its words', () => {
  it('are the same in both languages', () => {
    expect(shape(strings.en)).toEqual(shape(strings.de));
  });

  it('know every kind of card and every command', () => {
    expect(Object.keys(strings.de.kinds).sort()).toEqual([...cardKinds].sort());
    const forms = Object.values(cards('de')).filter((card) => card.kind === 'form');
    for (const card of forms) expect(Object.keys(strings.de.forms), card.title).toContain(card.actions[0]?.id);
    expect(Object.keys(strings.de.help).sort()).toEqual(['', ...commandWords].sort());
  });
});
