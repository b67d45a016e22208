import { expect, it } from 'vitest';
import { enrol } from '../../src/app/people.ts';
import type { Profile } from '../../src/core/person.ts';
import type { PeopleEvent } from '../../src/ports/rows.ts';
import type { Tx } from '../../src/ports/store.ts';
import { company } from '../support/company.ts';

it('whoever joins is noted without reading everybody who did before', async () => {
  const c = await company();
  try {
    const people = (tx: Tx) => tx.streams.load<PeopleEvent>('people');
    const before = await c.store.read(people);
    const read: string[] = [];
    const watched = (tx: Tx): Tx => ({
      ...tx,
      lock: (id) => tx.lock(id),
      streams: {
        version: (name) => tx.streams.version(name),
        append: (name, expected, events) => tx.streams.append(name, expected, events),
        load: (name) => {
          read.push(name);
          return tx.streams.load(name);
        },
      },
    });
    const profile = (user: string): Profile => ({
      ref: { chat: 'playground', user },
      name: user,
      kind: 'colleague',
      locale: 'de',
      email: 'two@mahlzeit.example',
    });
    for (const user of ['neu', 'neuer']) await c.store.transact((tx) => enrol(watched(tx), c.house, profile(user)));
    expect(read).not.toContain('people');
    const { version, events } = await c.store.read(people);
    expect(events.slice(before.version).map((event) => event.type)).toEqual(['joined', 'joined', 'linked']);
    expect(version).toBe(before.version + 3);
  } finally {
    await c.close();
  }
});
