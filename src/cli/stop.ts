import { stopsNow } from '../app/stops.ts';
import { stop } from '../app/switching.ts';
import { stopLines } from '../core/cards/switch.ts';
import { confirmed, unchanged } from './confirm.ts';
import { Failure } from './failure.ts';
import { operator, withHouse } from './house.ts';
import { knownNetwork } from './networks.ts';
import { refused } from './refused.ts';
import type { Verb } from './shell.ts';

const noReason = new Failure(
  2,
  { de: 'Der Grund fehlt.', en: 'The reason is missing.' },
  { de: 'Ein Satz genügt; alle im Kanal lesen ihn.', en: 'One sentence will do; everybody in the channel reads it.' },
);

const done = {
  de: 'Angehalten. Nichts geht mehr hinaus; alle Stimmen von vorher verfallen. Weiter geht es, wenn zwei es sagen: voices go, /voice go.\n',
  en: 'Stopped. Nothing leaves any more; all earlier voices are void. It starts again once two people say so: voices go, /voice go.\n',
};

const already = {
  de: 'So war es schon; dieser Grund ist nicht notiert. Sollen ihn alle lesen, schreib ihn in den Kanal.\n',
  en: 'It was stopped already; this reason was not noted. If everybody is to read it, post it in the channel.\n',
};

/** Stops everything, or one network, at once. What is stopped already stays so, with the reason it has. */
export const verb: Verb = (shell, [given = ''], options) =>
  withHouse(shell, async (house) => {
    const reason = given.trim();
    if (reason === '') throw noReason;
    const network = knownNetwork(options, house.leitbild);
    const what = { de: network ?? 'alles', en: network ?? 'everything' };
    if (!(await confirmed(shell, { de: `Wirklich ${what.de} anhalten?`, en: `Really stop ${what.en}?` }, options)))
      return unchanged(shell);
    const { locale, terminal } = shell;
    const { answer, stops } = await house.store.transact(async (tx) => ({
      answer: await stop({ tx, house, me: await operator(tx, house), cause: null }, network ?? 'all', reason),
      stops: await stopsNow(tx),
    }));
    if (!answer.ok) throw refused(answer.refusal);
    if (answer.noted) {
      await terminal.out(done[locale]);
      return 0;
    }
    const same = stops.filter(({ scope }) => scope === (network ?? 'all'));
    const [line] = stopLines(same, { locale, zone: house.leitbild.rhythm.zone });
    await terminal.out(`${line?.text ?? ''}\n${already[locale]}`);
    return 0;
  });
