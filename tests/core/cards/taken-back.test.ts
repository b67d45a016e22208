import { describe, expect, it } from 'vitest';
import { noticeCard } from '../../../src/core/cards/notice.ts';
import { type Locale, locales } from '../../../src/core/locale.ts';
import { NOW, view as proposal, publication } from './views.ts';

const reader = (locale: Locale) => ({ locale, zone: 'Europe/Berlin', now: NOW });

describe('what was handed over and is taken back', () => {
  it.each(locales)('asks to look and to remove by hand, naming no link there is not (%s)', (locale) => {
    const stuck = (url: string | null) =>
      noticeCard(
        'stuck',
        proposal({ status: 'retracting', publications: [{ ...publication('stuck'), url }] }),
        reader(locale),
      );
    const [bare, linked] = [stuck(null), stuck('https://example.org/1')];
    expect(bare.lines.map((line) => line.text).join(' ')).not.toMatch(/Link|null/i);
    expect(bare.lines[0]?.text).not.toBe(linked.lines[0]?.text);
    expect(bare.actions.map((one) => one.id)).toContain('not-there');
  });

  it.each(locales)('asks nobody to paste it any more (%s)', (locale) => {
    const view = { publications: [{ ...publication('stuck'), url: null }] };
    const before = noticeCard('handed-over', proposal({ ...view, status: 'publishing' }), reader(locale));
    const after = noticeCard('handed-over', proposal({ ...view, status: 'retracting' }), reader(locale));
    expect(before.actions.map((one) => one.id)).toEqual(['is-there', 'not-there']);
    expect(after.actions).toEqual([]);
    expect(after.lines.map((line) => line.text)).not.toContain(before.lines[0]?.text);
  });
});
