import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folder, voices } from './voices.ts';

it.each([
  [
    'de',
    [
      'Jana tippt',
      'deine eigenen Worte',
      'Mitlesen dürfen alle',
      'Im Feed steht',
      'Betriebsrat',
      'CHEF VOM INTERNET',
      'antwortet mit 410',
    ],
  ],
  [
    'en',
    [
      'Jana types',
      'your own words',
      'read along',
      'The feed says',
      'Works Council',
      'BOSS OF THE INTERNET',
      'answers 410',
    ],
  ],
] as const)('tells the whole way in %s and leaves nothing behind', async (locale, parts) => {
  const tmp = folder();
  const said = await voices(['demo', '--locale', locale], {
    TMPDIR: tmp,
    NODE_DISABLE_COMPILE_CACHE: '1',
    VOICES_DB: '/nowhere/x.db',
    VOICES_LEITBILD: '/nowhere/y.yml',
  });
  expect(said).toMatchObject({ code: 0, err: '' });
  const places = parts.map((part) => said.out.indexOf(part));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(readdirSync(tmp)).toEqual([]);
});
