import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { here } from './here.ts';
import { folder, home, leitbild, started, until, voices } from './voices.ts';

const POST = 'Die Mühle von 1974 mahlt wieder: neuer Mahlkegel, 38 Euro, zwei Stunden Arbeit.';
const feed = async (url: string): Promise<string> => (await fetch(`${url}/feed.xml`)).text();

describe('start', () => {
  it('carries one post the whole way, while the command line works on the same database', async () => {
    const env = home(folder());
    const bot = await started(env);
    expect(bot.text).toContain('Erfunden, nichts verlässt diesen Rechner.');
    expect((await fetch(`${bot.url}/playground/`)).status).toBe(200);
    expect((await fetch(bot.url)).status).toBe(200);

    const said = await bot.post('/api/say', { person: 'jana', text: `/voice ${POST}`, event: 'e1' });
    expect(said.status).toBe(200);
    const card = said.json.messages?.[0];
    const again = await bot.post('/api/say', { person: 'jana', text: `/voice ${POST}`, event: 'e1' });
    expect(again).toEqual(said);

    const own = await bot.post('/api/react', { person: 'jana', message: card, reaction: '✅' });
    expect([own.status, own.json.error?.code]).toEqual([409, 'own-words']);
    expect((await bot.post('/api/react', { person: 'ben', message: card, reaction: '✅' })).status).toBe(200);
    const live = await until(bot.url, 'ben', (m) => m.card?.proposal?.state === 'published');
    const id = live.card?.proposal?.id ?? '';
    expect((await feed(bot.url)).match(/<item>/g)).toHaveLength(1);
    expect(await feed(bot.url)).toContain('38 Euro');

    const listed = await voices(['list'], env);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toContain(id);
    const undone = await voices(['undo', id, '--yes'], env);
    expect(undone).toMatchObject({ code: 0, err: '' });
    await until(bot.url, 'ben', (m) => m.card?.proposal?.state === 'retracted');
    expect(await feed(bot.url)).not.toContain('<item>');
    expect((await fetch(`${bot.url}/posts/${id}-1`)).status).toBe(410);
    expect((await voices(['undo', id, '--yes'], env)).code).toBe(1);

    expect(bot.log()).not.toMatch(/Mühle|Jana|jana/);
    expect(await bot.stop()).toBe(0);
    expect((await voices(['audit', 'verify'], env)).code).toBe(0);
  });

  it('makes up for what it was stopped before', async () => {
    const env = home(folder());
    const first = await started(env);
    const said = await first.post('/api/say', { person: 'jana', text: `/voice ${POST}` });
    first.child.kill('SIGKILL');
    await once(first.child, 'close');
    const second = await started(env);
    await second.post('/api/react', { person: 'ben', message: said.json.messages?.[0], reaction: '✅' });
    await until(second.url, 'ben', (m) => m.card?.proposal?.state === 'published');
    expect((await feed(second.url)).match(/<item>/g)).toHaveLength(1);
    expect(await second.stop()).toBe(0);
  });

  it('works alone on a SQLite file; other verbs work beside it, and nothing stale stays behind a crash', async () => {
    const env = home(folder());
    const first = await started(env);
    const second = await voices(['start'], env);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toContain('arbeitet schon ein Many Voices');
    const pid = first.child.pid;
    expect(second.err).toContain(`Nimm das, was schon läuft (Prozess ${pid}), oder halt es zuerst an.`);
    expect((await here(['start', '--locale', 'en'], env)).err).toContain(`(process ${pid}), or stop it first.`);
    expect(first.text).toContain(`Aufhören: Strg+C, oder SIGTERM an Prozess ${pid}.`);
    expect(second.err).toContain('PostgreSQL');
    expect(await voices(['stop', 'Probe', '--yes'], env)).toMatchObject({ code: 0, err: '' });
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    first.child.kill('SIGKILL');
    await once(first.child, 'close');
    const third = await started(env);
    expect((await here(['start'], env)).err).toContain(`(Prozess ${third.child.pid})`);
    expect(await third.stop()).toBe(0);
  });

  it('answers machines that watch, and refuses other origins', async () => {
    const bot = await started(home(folder()));
    const health = (await (await fetch(`${bot.url}/health`)).json()) as object;
    expect(health).toMatchObject({ ok: true, database: true, overdue: false, pid: bot.child.pid });
    // On a Monday morning the week's card may be on its way.
    expect(await (await fetch(`${bot.url}/metrics`)).text()).toMatch(/^voices_outbox_due [01]$/m);
    const foreign = await fetch(`${bot.url}/api/people`, { headers: { origin: 'https://elsewhere.example' } });
    expect(foreign.status).toBe(403);
  });

  it('shows strangers nothing of an invented company, and only legal pages of a real one while all authors are invented', async () => {
    const path = folder();
    const port = await freePort();
    const bot = await started({ ...home(path), VOICES_PUBLIC_PORT: String(port) });
    expect((await fetch(`http://127.0.0.1:${port}/feed.xml`)).status).toBe(404);
    expect(await bot.stop()).toBe(0);

    const env = { ...home(path), VOICES_PUBLIC_PORT: String(port) };
    leitbild(path, (text) => text.replace(/invented: true.*/, 'invented: false'));
    const real = await started(env);
    const said = await real.post('/api/say', { person: 'jana', text: `/voice ${POST}` });
    await real.post('/api/react', { person: 'ben', message: said.json.messages?.[0], reaction: '✅' });
    await until(real.url, 'ben', (m) => m.card?.proposal?.state === 'published');
    expect(await feed(real.url)).toContain('<item>');
    const outside = await fetch(`http://127.0.0.1:${port}/feed.xml`);
    expect([outside.status, (await outside.text()).includes('<item>')]).toEqual([200, false]);
    expect((await fetch(`http://127.0.0.1:${port}/imprint`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/playground/`)).status).toBe(404);
  });
});

describe('the launcher', () => {
  it('tells an old Node in both languages what it takes', async () => {
    const old =
      "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.11.0'}})";
    const path = join(import.meta.dirname, '../../src/voices.js');
    const child = spawn(process.execPath, ['--import', old, path, 'list'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text) => (err += text));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(2);
    expect(err).toContain('braucht Node 22.18');
    expect(err).toContain('needs Node 22.18');
  });
});

/** A port nobody uses right now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
