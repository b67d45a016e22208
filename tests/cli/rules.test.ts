import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entry } from '../core/said.ts';
import { here } from './here.ts';
import { folder, home, started, voices } from './voices.ts';

const own = entry('extends: existence\ntokens: [Wörter]\nlevel: error');

/** A house whose company has these rules. */
function ruled(files: Readonly<Record<string, string>>) {
  const path = folder();
  const rules = join(path, 'rules');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(rules, name, '..'), { recursive: true });
    writeFileSync(join(rules, name), text);
  }
  return { rules, env: { ...home(path), VOICES_RULES: rules } };
}

describe("the company's own rules", () => {
  const wide = {
    'own.yml': own,
    'Plain/Foo.yml': "extends: existence\nmessage: '%s is worn out.'\naction:\n  name: edit\ntokens: [foo]\n",
    'Plain/Ahead.yml': "extends: existence\nmessage: No.\ntokens: ['a(?=b)']\n",
  };

  it('are read beside ours: an error of theirs stops a post, and what is not read is told in a line', async () => {
    const { env } = ruled(wide);
    const { code, out, err } = await voices(['review', 'Viele Wörter über die Mühle', '--format', 'json'], env);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ rule: 'probe', verdict: 'block', about: 'style' }] });
    expect(err).toBe(
      '! Nicht alles aus VOICES_RULES wird gelesen (3). »npm run voices -- doctor« sagt, was und warum.\n',
    );
    const english = await voices(['review', 'There is foo in the grinder we have', '--locale', 'en'], env);
    expect(english.out).toContain('foo is worn out.');
  });

  it('are looked at by the doctor: what is left out of a package, with its place', async () => {
    const { env, rules } = ruled(wide);
    const { code, out } = await voices(['doctor'], env);
    expect(code).toBe(0);
    expect(out).toContain(
      `! »action:« hat hier keine Wirkung; der Rest der Regel gilt. In: Plain.Foo (${rules}/Plain/Foo.yml:3:1).`,
    );
    expect(out).toContain(`In: Plain.Ahead (${rules}/Plain/Ahead.yml:3:12).`);
  });

  it('that are wrong end a review and the start, with file, line, column and what to do', async () => {
    const { env, rules } = ruled({ 'own.yml': own.replace('[Wörter]', "['Wör(?=ter)ter']") });
    const place = `${rules}/own.yml:9:18`;
    const told = await voices(['review', 'Hallo'], env);
    expect(told.code).toBe(2);
    expect(told.err).toContain(place);
    expect(told.err).toContain('exceptions:');
    const doctor = await voices(['doctor'], env);
    expect(doctor.code).toBe(1);
    expect(doctor.out).toContain(place);
    await expect(started(env)).rejects.toThrow(place);
  });

  it.each([
    ['de', 'Das braucht beide Sprachen.\nSchreib es so: { de: "…", en: "…" }.'],
    ['en', 'This takes both languages.\nWrite it like this: { de: "…", en: "…" }.'],
  ])('want both languages for what they say (%s)', async (locale, told) => {
    for (const [key, both] of [
      ['why', '{ de: Weil., en: Because. }'],
      ['message', '{ de: Das sagt nichts., en: That says nothing. }'],
    ] as const) {
      const { env, rules } = ruled({ 'own.yml': own.replace(`${key}: ${both}`, `${key}: some text`) });
      const { code, err } = await here(['review', 'Hallo', '--locale', locale], env);
      expect(code).toBe(2);
      expect(err).toMatch(new RegExp(`${rules}/own\\.yml:\\d+:\\d+\n`));
      expect(err).toContain(told);
    }
  });

  it('are told in the log at the start, where something is left out', async () => {
    const { env } = ruled(wide);
    const running = await started({ ...env, VOICES_LOG: 'warn' });
    await running.stop();
    expect(running.log()).toContain('"code":"look-around"');
    expect(running.log()).toContain('"code":"key-left"');
  });
});
