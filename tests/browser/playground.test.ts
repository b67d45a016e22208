import { describe, expect, it } from 'vitest';
import { type Card, line } from '../../src/core/card.ts';
import { form, proposal } from '../adapters/chats/playground-kit.ts';
import { axe, stage } from './stage.ts';

const at = stage();

const own = {
  ok: false,
  code: 'own-words',
  message: 'Das sind deine Worte.',
  hint: 'Frag Ben.',
  messages: [],
} as const;

describe('talking', () => {
  it('reaches everybody at once, word for word', async () => {
    const [jana, alex] = [await at.open('jana'), await at.open('alex')];
    const text = '<img src=x onerror=alert(1)> <!channel> & "so"';
    await jana.getByLabel('Nachricht oder Befehl').fill(text);
    await jana.keyboard.press('Enter');
    await alex.locator('.text').getByText(text, { exact: true }).waitFor();
    expect(await alex.locator('#stream img').count()).toBe(0);
    expect(await jana.getByLabel('Nachricht oder Befehl').inputValue()).toBe('');
    expect(at.troubles).toEqual([]);
  });

  it('keeps what was not taken, and says why', async () => {
    const page = await at.open('jana');
    await page.getByLabel('Nachricht oder Befehl').fill('x'.repeat(10_001));
    await page.getByRole('button', { name: 'Senden' }).click();
    await page.getByRole('status').getByText('»text« ist zu lang.').waitFor();
    expect(await page.getByLabel('Nachricht oder Befehl').inputValue()).toHaveLength(10_001);
  });

  it('offers the commands to the keyboard', async () => {
    const page = await at.open('alex');
    await page.getByLabel('Message or command').focus();
    await page.keyboard.type('/voice le');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Message or command').inputValue()).toBe('/voice leitbild ');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => at.room.inbox.received.map(({ intent }) => intent))
      .toEqual([{ kind: 'command', text: 'leitbild' }]);
  });
});

describe('somebody else', () => {
  it('is a keystroke away, with their own language, messages and begun words', async () => {
    await at.room.show(form(), 'jana');
    const page = await at.open('jana');
    await page.locator('.card.form').waitFor();
    await page.getByLabel('Nachricht oder Befehl').fill('angefangen');
    await page.getByRole('radio', { name: 'Alex, mail and parcels' }).press('Space');
    await page.getByLabel('Message or command').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.card').count()).toBe(0);
    expect(await page.getByLabel('Message or command').inputValue()).toBe('');
    await page.getByRole('radio', { name: 'Jana, Werkbank' }).press('Space');
    await page.locator('.card.form').waitFor();
    expect(await page.getByLabel('Nachricht oder Befehl').inputValue()).toBe('angefangen');
  });
});

describe('a card', () => {
  it('is pressed by keyboard, and keeps the focus when it is redrawn', async () => {
    const id = await at.room.show(proposal());
    const page = await at.open('ben');
    await page.getByRole('button', { name: 'Object' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => at.room.inbox.received).toHaveLength(1);
    const contested = proposal({ proposal: { id: 'p1', state: 'contested', revision: 1 } });
    await at.room.chat.show({ chat: 'playground', person: null }, contested, { edit: id, key: 'k', thread: null });
    await page.locator('.state', { hasText: 'Einspruch' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Object');
    await at.room.chat.show(
      { chat: 'playground', person: null },
      { ...contested, actions: [] },
      { edit: id, key: 'k', thread: null },
    );
    // Two buttons go, and a locator that waits for one may still see both.
    await page.locator('.card:not(:has(button))').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('ARTICLE');
  });

  it('keeps what somebody is writing into it when it is redrawn', async () => {
    const id = await at.room.show(form(), 'jana');
    const page = await at.open('jana');
    await page.getByLabel('Post').fill('halb fertig');
    await page.getByLabel('@werkstatt').uncheck();
    await at.room.chat.show(
      { chat: 'playground', person: 'jana' },
      { ...form(), title: 'neu gezeichnet' },
      { edit: id, key: 'k', thread: null },
    );
    await page.getByRole('heading', { name: 'neu gezeichnet' }).waitFor();
    expect(await page.getByLabel('Post').inputValue()).toBe('halb fertig');
    await page.getByRole('button', { name: 'Propose' }).click();
    await expect
      .poll(() => at.room.inbox.received.at(-1)?.intent)
      .toMatchObject({
        action: 'propose',
        values: { text: 'halb fertig', networks: '', time: '', note: '' },
      });
  });

  it('refused says so where everybody hears it, and the reaction stays', async () => {
    await at.room.show(proposal());
    at.room.inbox.answer = () => own;
    const page = await at.open('jana');
    await page.getByRole('button', { name: '✅ Ja, 0' }).click();
    await page.getByRole('status').getByText('Das sind deine Worte. Frag Ben.').waitFor();
    await page.getByRole('button', { name: '✅ Ja, 1, auch du', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Schließen' }).click();
    expect(await page.locator('.toast').count()).toBe(0);
  });

  it('that refuses and offers nothing is told once and takes no room', async () => {
    const page = await at.open('jana');
    const refused = { kind: 'refused', title: own.message, lines: [line('plain', own.hint)], actions: [] } as const;
    await at.room.show(refused, 'jana');
    await page.getByRole('status').getByText('Das sind deine Worte. Frag Ben.').waitFor();
    expect(await page.locator('.card').filter({ visible: true }).count()).toBe(0);
    await at.room.show({ ...refused, actions: [{ id: 'undo', label: 'Take back …' }] }, 'jana');
    await page.getByRole('button', { name: 'Take back …' }).waitFor();
  });

  it('that asks for something is called by what it asks for', async () => {
    await at.room.show({ ...form(), actions: [{ id: 'object', label: 'Festhalten' }] }, 'jana');
    const page = await at.open('jana');
    await page.locator('.card.form .kind').getByText('Grund des Einspruchs').waitFor();
  });

  it('unfolds what is rarely used where somebody has used it, and sends what was chosen there', async () => {
    const paid = (value: string): Card => {
      const options = ['no', 'yes'].map((id) => ({ id, label: id }));
      const field = { id: 'paid', label: 'Bezahlt?', type: 'choice', value, options, more: true } as const;
      return { ...form(), fields: [...(form().fields ?? []), field] };
    };
    const page = await at.open('jana');
    await at.room.show(paid('no'), 'jana');
    await page.locator('.card.form').waitFor();
    expect(await page.getByLabel('Bezahlt?').isVisible()).toBe(false);
    await at.room.show(paid('yes'), 'jana');
    await expect.poll(() => page.locator('.card.form').count()).toBe(2);
    const shown = page.locator('.card.form').last();
    expect(await shown.getByLabel('Bezahlt?').isVisible()).toBe(true);
    await shown.getByRole('button', { name: 'Propose' }).click();
    await expect.poll(() => at.room.inbox.received).toHaveLength(1);
    expect(at.room.inbox.received[0]?.intent).toMatchObject({ kind: 'press', values: { paid: 'yes' } });
  });

  it('links what the bot says is live, and never what people wrote', async () => {
    const lines = [
      line('status', '@werkstatt: online http://127.0.0.1/posts/1'),
      line('note', 'http://127.0.0.1/note'),
    ];
    await at.room.show(proposal({ title: 'http://127.0.0.1/falsch', lines }));
    const page = await at.open('jana');
    await page.locator('.card').waitFor();
    expect(await page.locator('.card a').allTextContents()).toEqual(['http://127.0.0.1/posts/1']);
  });
});

it('shows the microblog beside the room, as text', async () => {
  at.posts = [
    {
      url: 'http://elsewhere.example/posts/1',
      content_html: '<p>Sie mahlt &lt;wieder&gt;.</p><p>38 Euro</p>',
      date_published: '2026-11-24T13:00:00Z',
    },
  ];
  const page = await at.open('jana');
  const article = page.getByRole('region', { name: 'Draußen' }).getByRole('article');
  await article.waitFor();
  expect(await article.locator('.words').textContent()).toBe('Sie mahlt <wieder>.\n\n38 Euro');
  expect(await article.getByRole('link').getAttribute('href')).toBe('/posts/1');
  expect(at.troubles).toEqual([]);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([1280, 360])('axe finds nothing at %i px, and nothing is cut off', async (width) => {
    at.posts = [{ url: '/posts/1', content_html: '<p>Sie mahlt wieder.</p>', date_published: '2026-11-24T13:00:00Z' }];
    const empty = await at.open('jana', { colorScheme, viewport: { width, height: 780 } });
    await empty.locator('#welcome button').first().waitFor();
    expect(await empty.locator('#welcome').textContent()).toContain('Du bist Jana;');
    expect(await axe(empty)).toEqual([]);
    await at.room.show(proposal({ title: `${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} ${'lang '.repeat(300)}` }));
    await at.room.show(proposal({ proposal: { id: 'p2', state: 'published', revision: 1 }, kind: 'published' }));
    const certificate = [line('satire', 'Bilanz der 41 Sekunden.'), line('satire', 'Das Amt ist wieder frei.')];
    await at.room.show(proposal({ kind: 'notice', title: 'URKUNDE', lines: certificate }), 'jana');
    await at.room.show(form(), 'jana');
    await at.room.post('/api/say', { person: 'robo', text: 'It is 13:07.' });
    at.room.inbox.answer = () => own;
    const page = await at.open('jana', { colorScheme, viewport: { width, height: 780 } });
    await page.getByRole('button', { name: '✅ Ja, 0' }).first().click();
    await page.locator('.toast').waitFor();
    await page.getByLabel('Nachricht oder Befehl').fill('/v');
    await page.locator('#suggestions button').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    if (width > 900) return;
    await page.getByRole('button', { name: 'Draußen' }).click();
    await page.locator('#posts article').waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
