import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './chromium.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';
/** Set to a folder, the run leaves the README's picture there. */
const pictures = process.env.PICTURES;

let browser: Browser;
let server: ChildProcess;
let url = '';
const folder = mkdtempSync(join(tmpdir(), 'voices-journey-'));

/** The product as `npm start` runs it, on a free port, with its own example. */
beforeAll(async () => {
  browser = await launch();
  const env = { ...process.env, VOICES_PORT: '0', VOICES_DB: join(folder, 'voices.db'), VOICES_LOCALE: 'de' };
  server = spawn(process.execPath, ['src/voices.js', 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (server.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: server.stdout })) {
    const found = /(http:\/\/127\.0\.0\.1:\d+)\/playground\//.exec(line);
    if (found?.[1] === undefined) continue;
    url = found[1];
    break;
  }
  expect(url).not.toBe('');
});
afterAll(async () => {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const be = async (page: Page, name: RegExp): Promise<void> => page.getByRole('radio', { name }).press('Space');
const feed = async (): Promise<string> => (await fetch(`${url}/feed.xml`)).text();

/** As somebody sees it who was neither the author nor asked. */
async function picture(page: Page, folder: string): Promise<void> {
  await be(page, /^Kim/);
  await page.locator('.card.published').waitFor();
  // On a Monday the week stands above.
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.locator('article:has(.card.proposal)').evaluate((one) => one.scrollIntoView({ block: 'start' }));
  const shot = await page.screenshot({ animations: 'disabled' });
  await sharp(shot).png({ palette: true, effort: 10 }).toFile(join(folder, 'journey.png'));
}

it('goes the whole way: proposed, checked by a colleague, live in the feed, undone, gone', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1120 } });
  await page.goto(`${url}/playground/?person=jana`);
  await page.getByLabel('Nachricht oder Befehl').fill(`/voice @ben ${POST}`);
  await page.keyboard.press('Enter');
  const card = page.locator('.card.proposal').first();
  await card.getByText(POST).waitFor();

  await page.getByRole('button', { name: /^✅/ }).first().click();
  await page.getByRole('status').getByText('Das sind deine eigenen Worte').waitFor();
  expect(await feed()).not.toContain('Mahlkegel');

  await be(page, /^Ben/);
  await page.getByRole('button', { name: /^✅/ }).first().click();
  await page.locator('.card.proposal').getByText('Freigegeben').waitFor();
  await page.locator('.card.proposal').getByText('Online. Vom Vorschlag bis hierher').waitFor();
  await page.locator('#posts').getByText(POST).waitFor();
  expect(await feed()).toContain('Mahlkegel');
  const post = await page.locator('.card.published').getByRole('link').getAttribute('href');
  expect((await fetch(post ?? '')).status).toBe(200);
  if (pictures !== undefined) await picture(page, pictures);

  await be(page, /^Alex/);
  await page.locator('.card.published').getByRole('button', { name: 'Zurückholen …' }).click();
  await page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await page.locator('.card.proposal').getByText('Zurückgeholt von Alex').waitFor();
  expect(await feed()).not.toContain('Mahlkegel');
  expect((await fetch(post ?? '')).status).toBe(410);
});
