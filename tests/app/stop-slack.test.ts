import { describe, expect, it } from 'vitest';
import { buttonsOf, type Office, office, readable, soon } from '../adapters/chats/slack/kit.ts';

const POST = 'Heute eine Mühle von 1974 repariert. Der Mahlkegel war stumpf, jetzt läuft sie wieder. Kosten: 38 Euro.';

async function stopped(at: Office): Promise<void> {
  const kim = at.slack.as('UKIM');
  await kim.command('stop Feuer');
  await kim.press(await at.window('UKIM', 'anhalten'), 'do:stop');
  await at.window('UKIM', 'Angehalten.');
}

async function go(at: Office, user: string, then: string): Promise<void> {
  await at.slack.as(user).command('go');
  await at.slack.as(user).press(await at.window(user, 'weitermachen'), 'do:go');
  await soon(() => at.slack.messages('C1').map(readable).join()).toContain(then);
}

describe('a ✅ given in Slack while stopped', () => {
  it('stays on the old card, is on no new one, and is not read back as a voice', async () => {
    await using at = await office();
    await at.slack.as('UJANA').command(POST);
    const old = await at.card(POST);
    await stopped(at);
    await at.slack.as('UBEN').react(old, 'white_check_mark');
    await at.told('UBEN', 'angehalten');
    await go(at, 'UKIM', 'Es fehlt noch ein zweiter Mensch');
    await go(at, 'UBEN', 'Es geht weiter (alles).');

    const fresh = await at.card('Wieder offen');
    expect(fresh.ts).not.toBe(old.ts);
    await soon(() => readable(at.slack.message(old))).toContain('Es gibt eine neue Karte');
    expect(buttonsOf(at.slack.message(old)?.blocks ?? [])).toEqual([]);
    expect([...(at.slack.message(old)?.reactions.get('white_check_mark') ?? [])]).toEqual(['UBEN']);
    expect([...(at.slack.message(fresh)?.reactions.values() ?? [])].flatMap((users) => [...users])).toEqual([]);

    await at.slack.as('UALEX').react(fresh, 'white_check_mark');
    await soon(() => at.state()).toBe('approved');
    await at.company.pass(5_000);
    await soon(() => at.state()).toBe('published');
    const card = readable(at.slack.message(fresh));
    expect(card).toContain('Dafür: alex.');
    expect(card).not.toContain('ben.');
  });
});
