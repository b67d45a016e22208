import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playground } from '../../adapters/chats/playground/index.ts';
import { readLeitbild, readOneVoices, readWordings } from '../../adapters/files/index.ts';
import { pictures } from '../../adapters/media/index.ts';
import { microblog } from '../../adapters/networks/microblog/index.ts';
import { findSecrets } from '../../adapters/secrets/index.ts';
import { openStore } from '../../adapters/stores/index.ts';
import type { House } from '../../src/app/house.ts';
import { inbox } from '../../src/app/inbox.ts';
import { outbox } from '../../src/app/outbox.ts';
import { enrolAll } from '../../src/app/people.ts';
import { reviewDraft } from '../../src/app/reviewing.ts';
import { plainDraft } from '../../src/core/draft.ts';
import { commit, contentHash } from '../../src/core/hash.ts';
import { evolve, type ProposalEvent, type RevisionFacts, unborn } from '../../src/core/proposal.ts';
import { plus } from '../../src/core/time.ts';
import type { Answer, Intent } from '../../src/ports/chat.ts';

const data = join(import.meta.dirname, '../../data');

export interface Bench extends AsyncDisposable {
  readonly house: House;
  /** Where its database lies. */
  readonly file: string;
  does(user: string, intent: Intent): Promise<Answer>;
  /** Fills the store with published proposals, as many as asked for. */
  fill(count: number): Promise<void>;
}

/** A whole house on a SQLite file of its own: real store, real playground, real microblog. */
export async function bench(): Promise<Bench> {
  const path = mkdtempSync(join(tmpdir(), 'voices-bench-'));
  const store = await openStore(join(path, 'bench.db'));
  const leitbild = await readLeitbild(join(data, 'leitbild.yml'));
  const clock = { now: () => new Date().toISOString() };
  const chance = {
    id: () => randomBytes(8).toString('hex'),
    secret: (bytes: number) => randomBytes(bytes).toString('hex'),
  };
  const room = playground({ store, clock, chance, pictures: pictures(), locale: 'de' });
  const house: House = {
    store,
    clock,
    chance,
    leitbild,
    locale: 'de',
    rosterKnown: true,
    remember: () => Promise.resolve(),
    log: () => undefined,
    wordings: (await readWordings(join(data, 'rules'), null)).wordings,
    secrets: await findSecrets(),
    oneVoice: await readOneVoices(join(data, 'one-voice')),
    networks: new Map(
      leitbild.accounts.map((account) => [account.id, microblog(account, { publicUrl: 'http://127.0.0.1' })]),
    ),
    chats: new Map([[room.id, room]]),
    pictures: pictures(),
  };
  await enrolAll(house);
  const box = outbox(house);
  const incoming = inbox(house, { ...box, wake: () => undefined });
  return {
    house,
    file: join(path, 'bench.db'),
    does: async (user, intent) =>
      (await incoming.receive({ event: chance.id(), from: { chat: 'playground', user }, intent })).answer,
    fill: (count) => fill(house, count),
    async [Symbol.asyncDispose]() {
      await store.close();
      rmSync(path, { recursive: true });
    },
  };
}

async function fill(house: House, count: number): Promise<void> {
  const { store, leitbild, clock } = house;
  const [author, reader] = await store.read((tx) => tx.people.colleagues());
  const accounts = leitbild.accounts.map((one) => ({ account: one.id, network: one.network }));
  const policy = leitbild.policy.post;
  for (let from = 0; from < count; from += 500) {
    await store.transact(async (tx) => {
      for (let n = from; n < Math.min(count, from + 500); n++) {
        const id = `filled${n}`;
        const at = plus(clock.now(), -(count - n) * 1000);
        const draft = plainDraft(
          `Mühle Nummer ${n} mahlt wieder, 38 Euro.`,
          accounts.map((one) => one.account),
        );
        const salt = n.toString(16).padStart(64, '0');
        const hash = contentHash(draft, leitbild.accounts, null);
        const facts: RevisionFacts = {
          revision: 1,
          kind: 'post',
          commitment: commit(salt, hash),
          accounts,
          wished: null,
          hard: [],
          policy,
        };
        const person = reader!.person;
        const events: ProposalEvent[] = [
          { type: 'asked', by: author!.person, facts, named: person, at },
          { type: 'voiced', person, via: 'button', verdict: 'yes', revision: 1, round: 1, at },
          { type: 'approved', due: at, publications: [`${id}-1`], at },
          { type: 'issued', publication: `${id}-1`, at },
        ];
        const p = events.reduce(evolve, unborn(id));
        await tx.streams.append(`proposal:${id}`, 0, events);
        await tx.proposals.save({
          id,
          status: p.status,
          kind: 'post',
          author: author!.person,
          revision: 1,
          round: 1,
          named: person,
          createdAt: at,
          updatedAt: at,
          nextAt: null,
          liveAt: at,
        });
        await tx.proposals.addRevision({
          proposal: id,
          revision: 1,
          by: author!.person,
          at,
          draft,
          review: reviewDraft(house, draft),
          policy,
          accounts: leitbild.accounts,
          hash,
          salt,
          signatureSalt: null,
          signatureDigest: null,
        });
        await tx.publications.save(id, p.publications, false);
      }
    });
  }
}
