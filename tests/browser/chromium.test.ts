import { expect, it } from 'vitest';
import { launch } from './chromium.ts';

it('starts a real Chromium that keeps the same-origin policy', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><h1>Zwei warten ✅</h1><iframe sandbox srcdoc="<p>fremd"></iframe>');
    expect(await page.getByRole('heading').textContent()).toBe('Zwei warten ✅');
    const refused = await page.evaluate('try { window.frames[0].document.title } catch (error) { error.name }');
    expect(refused).toBe('SecurityError');
  } finally {
    await browser.close();
  }
});
