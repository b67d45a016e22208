import { type MicroblogParts, microblogApp } from '../../../adapters/networks/microblog/app.ts';
import type { MicroblogSource, Published, Shown } from '../../../adapters/networks/microblog/source.ts';
import { type Leitbild, leitbildSchema } from '../../../src/core/leitbild.ts';

const policy = { quorum: 1, keeperNeeded: false, grace: '5s', lapse: 2, nudge: 4 };

export const leitbild = (more: Partial<Record<'company' | 'legal' | 'accounts', unknown>> = {}): Leitbild =>
  leitbildSchema.parse({
    company: { name: 'Kessel & Kurbel', language: 'de' },
    mission: { de: 'Wir reparieren, was sich niemand mehr gemerkt hat.', en: 'We repair what nobody remembers.' },
    vision: 'x',
    goals: ['x'],
    values: [{ id: 'x', name: 'x', seen: { de: ['x'], en: ['x'] } }],
    accounts: [{ id: 'blog', network: 'microblog', handle: '@kurbel', answers: 'Jana' }],
    rhythm: {
      zone: 'Europe/Berlin',
      workdays: [1],
      hours: { from: '09:00', to: '17:00' },
      weekly: { day: 1, at: '09:30' },
      quietDays: 7,
    },
    policy: { post: policy, reply: policy },
    keepers: ['playground:kim'],
    reactions: { yes: ['✅'], object: ['❌'], note: [] },
    legal: { imprint: 'Kessel GmbH\nTalstraße 3', privacy: 'Wir speichern nichts.', responsible: 'Jana Kessel' },
    ...more,
  });

export const post = (id: string, at: string, more: Partial<Published> = {}): Published => ({
  id,
  at,
  parts: [`Beitrag ${id}.`],
  language: 'de',
  warning: null,
  signature: null,
  handle: '@kurbel',
  replyTo: null,
  pictures: [],
  listed: true,
  ...more,
});

/** Bytes nobody decodes: the microblog hands on what was cleaned before. */
export const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);

export const picture = (letter: string, more: Partial<Shown> = {}): Shown => ({
  sha256: letter.repeat(64),
  type: 'image/jpeg',
  alt: `Eine Mühle, »${letter}«`,
  width: 1600,
  height: 1200,
  size: 7,
  ...more,
});

/** A microblog over a list that the test may change. Newest first, as the port demands. */
export class Shelf implements MicroblogSource {
  posts: readonly Published[] = [];
  gone: readonly string[] = [];
  changed: string | null = null;

  async latest({ limit, before }: Parameters<MicroblogSource['latest']>[0]) {
    const older = (one: Published) =>
      before === undefined || one.at < before.at || (one.at === before.at && one.id < before.id);
    return this.posts.filter(older).slice(0, limit);
  }

  async one(id: string) {
    return this.gone.includes(id) ? ('gone' as const) : (this.posts.find((one) => one.id === id) ?? null);
  }

  async changedAt() {
    return this.changed;
  }

  readonly bytes = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();

  async media(sha256: string) {
    return this.bytes.get(sha256) ?? null;
  }
}

export const url = 'https://kurbel.example';

export const app = (source: MicroblogSource, more: Partial<MicroblogParts> = {}) =>
  microblogApp({
    source,
    leitbild: leitbild(),
    publicUrl: url,
    home: '/',
    now: () => '2026-11-30T00:00:00.000Z',
    ...more,
  });
