import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/card.ts';
import { form, proposal } from '../adapters/chats/playground-kit.ts';
import { landscape } from '../adapters/media-samples.ts';
import { axe, stage } from './stage.ts';

/** Set to a folder, the run leaves what it saw there. */
const pictures = process.env.PICTURES;

const at = stage();

/** In the browser: files arrive at a card as a drag or a paste carries them. */
const carry = (card: unknown, [kind, files]: readonly [string, readonly (readonly string[])[]]): void => {
  // biome-ignore lint/suspicious/noExplicitAny: the types of a browser are not those of the house
  const { DataTransfer, DragEvent, ClipboardEvent } = globalThis as any;
  const transfer = new DataTransfer();
  for (const [name = '', base64 = ''] of files) {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
  }
  const more = { bubbles: true, cancelable: true };
  const dropped = new DragEvent('drop', { ...more, dataTransfer: transfer });
  const pasted = new ClipboardEvent('paste', { ...more, clipboardData: transfer });
  (card as EventTarget).dispatchEvent(kind === 'drop' ? dropped : pasted);
};

/** Brings a picture as a program would. */
async function bring(bytes: Buffer): Promise<{ readonly body: { readonly id: string } }> {
  const body = new FormData();
  body.append('person', 'jana');
  body.append('file', new File([new Uint8Array(bytes)], 'x'));
  const response = await fetch(`${at.url}/api/media`, { method: 'POST', body });
  return { body: (await response.json()) as { id: string } };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describe('pictures', () => {
  const media = { id: 'media', label: 'Pictures', type: 'media', value: '[]' } as const;
  const rare = [
    { id: 'variant:bluesky', label: 'Own wording for @werkstatt', type: 'long', value: '', more: true },
    { id: 'warning', label: 'Content warning', type: 'text', value: '', more: true },
    {
      id: 'visibility',
      label: 'Visible to',
      type: 'choice',
      value: 'public',
      options: [
        { id: 'public', label: 'everyone' },
        { id: 'unlisted', label: 'unlisted' },
      ],
      more: true,
    },
  ] as const;
  const long = (): Card => ({ ...form(), fields: [...(form().fields ?? []), media, ...rare] });
  const file = async (name: string, width: number) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await landscape(width, 300),
  });
  const sent = () => {
    const { intent } = at.room.inbox.received.at(-1) ?? expect.fail('nothing came in');
    return intent.kind === 'press' ? intent.values : expect.fail(intent.kind);
  };
  /** Files as a drag or a paste carries them. */
  const carried = (page: Page, event: 'drop' | 'paste', files: readonly { name: string; buffer: Buffer }[]) =>
    page
      .locator('form.card')
      .evaluate(carry, [event, files.map(({ name, buffer }) => [name, buffer.toString('base64')])] as const);

  it('are chosen, pasted, dropped, described, ordered, taken out, and sent with the post', async () => {
    await at.room.show(long(), 'alex');
    const page = await at.open('alex');
    await page.locator('input[type=file]').setInputFiles([await file('a.jpg', 310)]);
    await page.getByLabel('What is to be seen?').fill('The grinder');
    await carried(page, 'paste', [await file('b.jpg', 320)]);
    await page.locator('.shot').nth(1).waitFor();
    await carried(page, 'drop', [await file('c.jpg', 330)]);
    await page.locator('.shot').nth(2).waitFor();
    await page.getByLabel('Who took it?').nth(1).fill('Jana');
    await page.getByLabel('Who can be recognized').nth(1).fill('Ben, he agreed');
    await page.getByRole('button', { name: 'Move up' }).first().click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Move down');
    await page.getByRole('button', { name: 'Remove' }).nth(2).click();
    await page.getByLabel('Post').fill('It grinds again.');
    await page.getByRole('button', { name: 'Propose' }).click();
    await expect.poll(() => at.room.inbox.received.length).toBe(1);
    const [first, second, ...none] = JSON.parse(sent().media ?? '');
    expect([first.by, first.people, second.alt, none]).toEqual(['Jana', 'Ben, he agreed', 'The grinder', []]);
    expect(await at.room.store.read((tx) => tx.media.known([first.id, second.id]))).toHaveLength(2);
    expect(at.troubles).toEqual([]);
  });

  it.each([
    ['jana', 1280],
    ['alex', 360],
  ] as const)(
    'have a place that says so, with room around the words and between them: %s, %i px',
    async (who, width) => {
      await at.room.show(long(), who);
      const page = await at.open(who, { viewport: { width, height: 860 } });
      await page.locator('.media .drop').waitFor();
      const box = (what: string) => `document.querySelector('.media .drop${what}').getBoundingClientRect().toJSON()`;
      // All at one moment: a card moves while it appears.
      const [all, choose, drop] = await page.evaluate<Box[]>(`[${[box(''), box(' b'), box(' span')].join()}]`);
      if (all === undefined || choose === undefined || drop === undefined) expect.fail('no place for pictures');
      for (const one of [choose, drop]) {
        expect(one.x - all.x).toBeGreaterThanOrEqual(10);
        expect(one.y - all.y).toBeGreaterThanOrEqual(6);
        expect(all.x + all.width - one.x - one.width).toBeGreaterThanOrEqual(10);
        expect(all.y + all.height - one.y - one.height).toBeGreaterThanOrEqual(6);
      }
      const beside = drop.x - choose.x - choose.width;
      expect(beside >= 4 || drop.y >= choose.y + choose.height).toBe(true);
      if (pictures !== undefined)
        await page.locator('form.card').screenshot({ path: join(pictures, `place-${who}-${width}.png`) });
    },
  );

  it('stay through a redrawing, with everything said about them', async () => {
    const id = await at.room.show(long(), 'alex');
    const page = await at.open('alex');
    await page.locator('input[type=file]').setInputFiles([await file('a.jpg', 310)]);
    await page.getByLabel('What is to be seen?').fill('The grind');
    await page.getByText('More fields').click();
    await page.getByLabel('Visible to').selectOption('unlisted');
    await page.getByLabel('What is to be seen?').focus();
    const again = { ...long(), title: 'drawn anew' };
    await at.room.chat.show({ chat: 'playground', person: 'alex' }, again, { edit: id, key: 'k', thread: null });
    await page.getByRole('heading', { name: 'drawn anew' }).waitFor();
    expect(await page.getByLabel('What is to be seen?').inputValue()).toBe('The grind');
    expect(await page.getByLabel('Visible to').inputValue()).toBe('unlisted');
    await page.getByLabel('What is to be seen?').press('End');
    await page.keyboard.type('er');
    await page.getByRole('button', { name: 'Propose' }).click();
    await expect.poll(() => at.room.inbox.received.length).toBe(1);
    expect(JSON.parse(sent().media ?? '')).toMatchObject([{ alt: 'The grinder' }]);
    expect(sent()).toMatchObject({ visibility: 'unlisted', 'variant:bluesky': '' });
  });

  it('that cannot be taken are told of in a sentence, and hold nothing else up', async () => {
    await at.room.show(long(), 'jana');
    const page = await at.open('jana');
    const text = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('kein Bild') };
    await page.locator('input[type=file]').setInputFiles([text]);
    await page.getByText('Das ist kein Bild, gleich wie die Datei heißt.').waitFor();
    expect(await page.locator('.shot').count()).toBe(0);
    const five = await Promise.all([1, 2, 3, 4, 5].map((n) => file(`${n}.jpg`, 300 + n)));
    await page.locator('input[type=file]').setInputFiles(five);
    await page.getByText('Vier Bilder sind genug').waitFor();
    expect(await page.locator('.shot').count()).toBe(4);
    await page.getByRole('button', { name: 'Propose' }).click();
    await expect.poll(() => at.room.inbox.received.length).toBe(1);
    expect(JSON.parse(sent().media ?? '')).toHaveLength(4);
  });

  it('stand on the card with their words, and what comes of it stands under it', async () => {
    const { body } = await bring(await landscape(400, 300));
    const card = await at.room.show(proposal({ pictures: [{ id: body.id, alt: 'Die Mühle' }] }));
    await at.room.show(proposal({ kind: 'notice', title: 'Online.', actions: [] }), null, 'n', card);
    const page = await at.open('jana');
    await page.getByRole('img', { name: 'Die Mühle' }).waitFor();
    await page.getByRole('link', { name: 'zu »Die Mühle von 1974 mahlt wieder.«' }).click();
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe(`message-${card}`);
    expect(at.troubles).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['light', 360],
    ['dark', 1280],
    ['dark', 360],
  ] as const)('axe finds nothing in %s at %i px', async (colorScheme, width) => {
    const ids = await Promise.all([400, 420, 440].map(async (n) => (await bring(await landscape(n, 300))).body.id));
    const shown = ids.map((id, i) => ({ id, alt: ['Die Mühle auf der Werkbank', 'Der neue Mahlkegel', ''][i] ?? '' }));
    const value = JSON.stringify(shown.slice(0, 2));
    const card = await at.room.show(proposal({ pictures: shown }));
    await at.room.show(proposal({ kind: 'published', title: 'Online.', pictures: shown.slice(0, 1) }), null, 'n', card);
    const fields = [...(form().fields ?? []), { ...media, value }, ...rare.map((one) => ({ ...one, value: 'x' }))];
    await at.room.show({ ...form(), fields }, 'jana');
    const page = await at.open('jana', {
      colorScheme,
      // What is still fading in has less contrast than it will have.
      reducedMotion: 'reduce',
      viewport: { width, height: 900 },
    });
    await page.locator('.shot img').nth(1).waitFor();
    await page.evaluate('for (const one of document.images) one.loading = "eager"');
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    if (pictures === undefined) return;
    for (const [name, locator] of [
      ['card', '.card.proposal'],
      ['form', '.card.form'],
    ] as const) {
      await page.locator(locator).first().scrollIntoViewIfNeeded();
      await page
        .locator(locator)
        .first()
        .evaluate((one) => one.scrollIntoView({ block: 'start' }));
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`) });
    }
  });
});
