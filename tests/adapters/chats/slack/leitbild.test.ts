import { afterEach, describe, expect, it } from 'vitest';
import { parseLeitbild } from '../../../../src/core/leitbild-parse.ts';
import { type Office, office, readable, ways } from './kit.ts';

let at: Office;
afterEach(() => at[Symbol.asyncDispose]());

const said = {
  'told:1': 'Jan hat den Ofen am selben Tag repariert, für 40 Euro.\nDie Schule hatte wieder Brötchen.',
  'told:4': 'Wir backen nachts Brot.',
  'told:6': '200 Brote am Tag',
  'told:7': 'Erst reparieren',
  'told:8': 'Bäckerei Jan',
};

describe.each(ways)('the interview, over %s', (way) => {
  it('is a window; what is missing stands beside its question, and the YAML comes in private', async () => {
    at = await office({ way });
    const [jana, ben] = [at.slack.as('UJANA'), at.slack.as('UBEN')];
    await jana.command('leitbild start');
    const form = await at.window('UJANA', 'Acht Fragen, dann steht ein Leitbild da');
    expect(form.given).toMatchObject({ title: { text: 'Acht Fragen' }, submit: { text: 'Leitbild schreiben' } });
    const missing = await jana.submit(said);
    expect(missing.errors).toEqual({
      'told:5':
        'Die Antwort auf Frage 5 fehlt. Ohne diese Antwort fehlt dem Leitbild eine Zeile. Ein halber Satz genügt für den Anfang.',
    });
    expect(await jana.submit({ 'told:5': 'In jedem Dorf eine Backstube.' })).toMatchObject({ ok: true, errors: {} });
    const written = await at.told('UJANA', 'Euer Leitbild, zum Kopieren');
    const text = readable(written);
    const yaml = text.slice(
      text.indexOf('# Das Leitbild, wie ihr es erzählt habt'),
      text.indexOf('An den Sätzen des Leitbilds'),
    );
    const parsed = parseLeitbild(yaml, 'neu.yml');
    expect(parsed.ok ? parsed.leitbild.values[0]?.seen.de : parsed.faults).toEqual(['repariert', '<zahl> Euro']);
    expect(ben.sees(written)).toBeNull();
    expect(at.slack.messages('C1')).toEqual([]);
  });
});
