import { expect, inject, it } from 'vitest';
import { folder, home, started, until, voices } from '../cli/voices.ts';
import { freshDatabase } from '../postgres.ts';

it('start and the command line share a PostgreSQL, and never print its password', async () => {
  const database = await freshDatabase(inject('postgres'));
  const { password } = new URL(database.url);
  const path = folder();
  const env = { ...home(path), VOICES_DB: database.url, VOICES_ANCHORS: `${path}/anchors.jsonl` };
  const bot = await started(env);
  const said = await bot.post('/api/say', { person: 'jana', text: '/voice Die Mühle mahlt wieder, 38 Euro.' });
  await bot.post('/api/react', { person: 'ben', message: said.json.messages?.[0], reaction: '✅' });
  const live = await until(bot.url, 'ben', (m) => m.card?.proposal?.state === 'published');
  const id = live.card?.proposal?.id ?? '';
  expect(await voices(['undo', id, '--yes'], env)).toMatchObject({ code: 0, err: '' });
  await until(bot.url, 'ben', (m) => m.card?.proposal?.state === 'retracted');
  expect(await voices(['audit', 'verify'], env)).toMatchObject({ code: 0, err: '' });
  const doctor = await voices(['doctor'], env);
  expect([doctor.code, doctor.out.includes('✓ Datenbank postgres://127.0.0.1')]).toEqual([0, true]);
  expect(await bot.stop()).toBe(0);
  const wrong = new URL(database.url);
  wrong.password = 'not-this-one';
  const refused = await voices(['list'], { ...env, VOICES_DB: wrong.href });
  expect([refused.code, refused.out]).toEqual([1, '']);
  for (const text of [bot.text, bot.log(), doctor.out, refused.err]) {
    expect(text).not.toContain(password);
    expect(text).not.toContain('not-this-one');
  }
  await database.drop();
});
