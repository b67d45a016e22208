import { loadSwitch } from '../app/proposals.ts';
import { go } from '../app/switching.ts';
import type { Scope, Switch } from '../core/switch.ts';
import { confirmed, unchanged } from './confirm.ts';
import { Failure } from './failure.ts';
import { operator, withHouse } from './house.ts';
import { knownNetwork } from './networks.ts';
import { refused } from './refused.ts';
import type { Verb } from './shell.ts';

const notStopped = new Failure(
  1,
  { de: 'Es ist nichts angehalten.', en: 'Nothing is stopped.' },
  { de: 'Du musst nichts tun.', en: 'There is nothing to do.' },
);

const which = (scopes: readonly Scope[]): Failure =>
  new Failure(
    2,
    { de: `Angehalten sind mehrere: ${scopes.join(', ')}.`, en: `Several are stopped: ${scopes.join(', ')}.` },
    { de: 'Sag mit --network, welches weitergehen soll.', en: 'Say with --network which one should start again.' },
  );

const question = {
  de: 'Weiter? Was angehalten war und noch wartet, bekommt eine neue Karte und braucht neue Stimmen.',
  en: 'Start again? What was stopped and still waits gets a new card and needs new voices.',
};

const done = {
  went: {
    de: 'Es geht weiter. Was wieder frei ist und noch wartet, hat jetzt eine neue Karte und braucht neue Stimmen.\n',
    en: 'We are running again. What is free again and still waits has a new card now and needs new voices.\n',
  },
  noted: {
    de: 'Notiert. Weiter geht es, sobald ein zweiter Mensch es sagt: /voice go. Die Kommandozeile zählt als einer.\n',
    en: 'Noted. It starts again once a second person says so: /voice go. The command line counts as one.\n',
  },
};

/** One of the two that are needed to start again. */
export const verb: Verb = (shell, _args, options) =>
  withHouse(shell, async (house) => {
    const network = knownNetwork(options, house.leitbild);
    const { state } = await house.store.read(loadSwitch);
    const scope = scopeOf(state, network);
    if (!(await confirmed(shell, question, options))) return unchanged(shell);
    const answer = await house.store.transact(async (tx) =>
      go({ tx, house, me: await operator(tx, house), cause: null }, scope),
    );
    if (!answer.ok) throw refused(answer.refusal);
    await shell.terminal.out(done[answer.went ? 'went' : 'noted'][shell.locale]);
    return 0;
  });

function scopeOf({ stops }: Switch, network: string | null): Scope {
  const scopes = stops.map((one) => one.scope);
  if (scopes.length === 0 || (network !== null && !scopes.includes(network))) throw notStopped;
  if (network !== null) return network;
  const [only, ...more] = scopes;
  if (only !== undefined && more.length === 0) return only;
  throw which(scopes);
}
