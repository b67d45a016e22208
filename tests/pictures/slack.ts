import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ModalView } from '@slack/types';
import sharp from 'sharp';
import { render } from '../../adapters/chats/slack/render.ts';
import type { Card } from '../../src/core/card.ts';
import { type Locale, locales } from '../../src/core/locale.ts';
import { launch } from '../browser/chromium.ts';
import { pictured } from './cards.ts';

/** Draws the cards of the documentation as Slack would, roughly, into docs/pictures/slack. */
const folder = join(import.meta.dirname, '../../docs/pictures/slack');
const require = createRequire(import.meta.url);
const styles = join(dirname(require.resolve('slack-blocks-to-jsx')), 'style.css');
// Their own types bring empty ones of the browser along, which would hide those that other tests use.
const { createElement } = require('react') as { createElement(type: unknown, props: object): unknown };
const { renderToStaticMarkup } = require('react-dom/server') as { renderToStaticMarkup(element: unknown): string };
const { Message } = require('slack-blocks-to-jsx') as { Message: unknown };
const WIDTH = 640;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const blocksHtml = (blocks: readonly object[], bare: boolean): string =>
  renderToStaticMarkup(
    createElement(Message, {
      blocks,
      name: 'Many Voices',
      logo: `data:image/svg+xml,${encodeURIComponent(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#1f5c4d"/><text x="18" y="25" font-size="20" text-anchor="middle" fill="#fff">M</text></svg>',
      )}`,
      theme: 'light',
      time: new Date(2026, 10, 24, 14, 7),
      withoutWrapper: bare,
    }),
  );

/** What the package says by itself and Slack does not, or says in the reader's language; and a sign that the browser's font lacks. */
const mended: readonly (readonly [RegExp, Readonly<Record<Locale, string>>])[] = [
  [/Please (?:'|&#x27;)enter(?:'|&#x27;) to submit/g, { de: '', en: '' }],
  [/Write something/g, { de: '', en: '' }],
  [/Accepted: [a-z, ]+/g, { de: '', en: '' }],
  [/Choose file/g, { de: 'Datei hinzufügen', en: 'Add files' }],
  [/Max (\d) files/g, { de: 'Höchstens $1 Dateien', en: 'Up to $1 files' }],
  [/<input[^>]*type="date"[^>]*>/g, { de: '<i class="pick">Datum</i>', en: '<i class="pick">Date</i>' }],
  [/<input[^>]*type="time"[^>]*>/g, { de: '<i class="pick">Uhrzeit</i>', en: '<i class="pick">Time</i>' }],
  [
    /→/g,
    ((arrow) => ({ de: arrow, en: arrow }))(
      '<svg style="display:inline" width="14" height="9" viewBox="0 0 14 9"><path d="M0 4.5h12M8.5 1l3.5 3.5L8.5 8" fill="none" stroke="#1d1c1d" stroke-width="1.3"/></svg>',
    ),
  ],
];

const mend = (drawn: string, locale: Locale): string =>
  mended.reduce((text, [what, said]) => text.replaceAll(what, said[locale]), drawn);

/** A window's frame, which the package does not draw. */
const framed = ({ title, close, submit }: ModalView, inside: string): string => `
  <section class="window"><h1>${escaped(title.text)}<span>✕</span></h1>${inside}
  <footer>${close === undefined ? '' : `<b>${escaped(close.text)}</b>`}${submit === undefined ? '' : `<b class="submit">${escaped(submit.text)}</b>`}</footer></section>`;

function html(name: string, card: Card, locale: Locale): string {
  const context = { locale, command: '/voice' };
  if (name === 'form' || card.asks === true) {
    const view = render.modal(card, { ...context, all: false }) as ModalView;
    return framed(view, blocksHtml(view.blocks, true));
  }
  if (name === 'home') return blocksHtml(render.home(card, context).blocks, true);
  return blocksHtml(render.message(card, context).blocks, false);
}

const page = (css: string, body: string): string => `<!doctype html><meta charset="utf-8"><style>${css}</style><style>
  body { margin: 0; font: 15px/1.46668 system-ui; background: #fff; }
  main { width: ${WIDTH - 40}px; padding: 16px 20px; }
  main .pick { border: 1px solid #bbb !important; border-radius: 4px; padding: 3px 40px 3px 10px; margin-right: 8px; font-style: normal; font-size: 14px; color: #777; }
  textarea { height: 56px !important; }
  .window { border: 1px solid #ddd; border-radius: 8px; padding: 0 20px; }
  .window h1 { display: flex; justify-content: space-between; font-size: 20px; margin: 16px 0; }
  .window h1 span { color: #777; font-weight: 400; }
  .window footer { display: flex; justify-content: flex-end; gap: 10px; margin: 16px 0; }
  .window footer b { border: 1px solid #bbb; border-radius: 4px; padding: 6px 12px; font-size: 14px; }
  .window footer .submit { background: #007a5a; border-color: #007a5a; color: #fff; }
</style><main>${body}</main>`;

await mkdir(folder, { recursive: true });
const css = await readFile(styles, 'utf8');
const browser = await launch();
try {
  for (const locale of locales) {
    const tab = await browser.newPage({
      viewport: { width: WIDTH, height: 400 },
      locale: { de: 'de-DE', en: 'en-US' }[locale],
    });
    for (const [name, card] of Object.entries(pictured(locale))) {
      await tab.setContent(page(css, mend(html(name, card, locale), locale)));
      const shot = await tab.locator('main').screenshot({ animations: 'disabled' });
      await writeFile(
        join(folder, `${name}.${locale}.png`),
        await sharp(shot).png({ palette: true, effort: 10 }).toBuffer(),
      );
    }
  }
} finally {
  await browser.close();
}
