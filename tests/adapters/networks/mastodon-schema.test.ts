import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { mastodonSignIn } from '../../../adapters/networks/mastodon/index.ts';
import type { Network, Reply } from '../../../src/ports/network.ts';
import { partOf } from '../../contracts/network.ts';
import { accountOn, atMastodon } from '../../support/mastodon/account.ts';
import { routeOf, routes } from '../../support/mastodon/routes.ts';
import type { Exchange } from '../../support/mastodon/server.ts';
import { ready } from '../../support/ready.ts';

/** The published description of the API, where it lies beside the checkout. */
const path = join(import.meta.dirname, '../../../../shared/facts/schemas/mastodon-openapi.json');
const signal = new AbortController().signal;
const now = '2026-11-24T13:07:31.000Z';

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}
interface Operation {
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

const formats = {
  'date-time': (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
  uri: (text: string) => URL.canParse(text),
  email: (text: string) => /^\S+@\S+$/.test(text),
  'iso-639-1': (text: string) => /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(text),
};

function described() {
  const description = JSON.parse(readFileSync(path, 'utf8')) as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false, formats });
  ajv.addSchema({ $id: 'api', components: description.components });
  /** Errors of a value; null where nothing is described. */
  const flaws = (schema: object | undefined, value: unknown): readonly string[] | null => {
    if (schema === undefined) return null;
    const here = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object;
    const check = ajv.compile(here);
    return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  const operation = ({ call }: Exchange): Operation | undefined => {
    const template = routeOf(call)?.template ?? '';
    return description.paths[template]?.[call.method.toLowerCase()];
  };
  return { flaws, operation };
}

async function repliesOf({ replies }: Network): Promise<readonly Reply[]> {
  const found = await replies?.('2026-11-24T00:00:00.000Z', signal);
  return Array.isArray(found) ? found : [];
}

/** Everything the adapter does, and everything the server answers to it, refusals too. */
async function everything(): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const bytes = new Uint8Array(
    await sharp({ create: { width: 4, height: 4, channels: 3, background: '#a40' } })
      .png()
      .toBuffer(),
  );
  for (const quirks of [{}, { processing: 2, instance: 'v1' }, { badToken: 422 }] as const) {
    await using t = await atMastodon({
      now: () => now,
      quirks,
      means: { media: async (sha256) => (sha256.startsWith('0') ? null : { type: 'image/png', bytes }) },
    });
    const { network, server } = t;
    await network.refresh?.(signal);
    await network.auth?.(signal);
    const kim = server.stranger('kim@anderswo.example', 'Kim');
    server.say(kim, '@werkstatt Wie alt?', { spoiler: 'Frage' });
    const [reply] = await repliesOf(network);
    const media = [{ sha256: '1'.repeat(64), type: 'image/png', alt: 'Die Mühle' }];
    const full = partOf('p-1', { media, warning: 'Technik', visibility: 'unlisted', replyTo: reply?.target ?? null });
    const prepared = await ready(network, full);
    const outcome = await network.publish(prepared, signal);
    if (outcome.kind !== 'live') throw new Error(JSON.stringify(outcome));
    await network.find(prepared, { since: now, not: [] }, signal);
    const plain = await ready(network, partOf('p-2', { text: 'a'.repeat(501) }));
    await network.publish(plain, signal);
    await network.remove(outcome.receipt, signal);
    await network.remove(outcome.receipt, signal);
    const account = accountOn(server.url);
    const step = await mastodonSignIn().begin(account, { token: null }, signal);
    if (step.kind !== 'ask') throw new Error(JSON.stringify(step));
    await step.next({ code: 'wrong' }, signal);
    const done = await step.next({ code: server.authorize(step.url ?? '', t.me) }, signal);
    if (done.kind !== 'done') throw new Error(JSON.stringify(done));
    await mastodonSignIn().revoke(account, done.login, signal);
    server.world.tokens.clear();
    await network.publish(prepared, signal);
    exchanges.push(...server.exchanges);
  }
  return exchanges;
}

// Beside a checkout without it there is nothing to compare with.
if (existsSync(path)) {
  describe('held to the published description of the API', async () => {
    const { flaws, operation } = described();
    const all = await everything();
    const name = ({ call, answer }: Exchange) =>
      `${call.method} ${routeOf(call)?.template ?? call.path} ${answer.status}`;
    const every = (pick: (one: Exchange) => readonly string[] | null) =>
      all.flatMap((one) => (pick(one) ?? []).map((flaw) => `${name(one)}: ${flaw}`));

    it('every address of the test server is used, and described', () => {
      const used = new Set(all.map(({ call }) => routeOf(call)?.template));
      expect([...new Set(routes.map(({ template }) => template))].filter((one) => !used.has(one))).toEqual([]);
      expect(all.filter((one) => operation(one) === undefined).map(name)).toEqual([]);
    });

    it('every status is one that the description knows', () => {
      const unknown = all.filter((one) => operation(one)?.responses[one.answer.status] === undefined);
      expect([...new Set(unknown.map(name))]).toEqual([]);
    });

    it('every answer is as described', () => {
      const schemaOf = (one: Exchange) =>
        operation(one)?.responses[one.answer.status]?.content?.['application/json']?.schema;
      expect(all.filter((one) => schemaOf(one) !== undefined).length).toBeGreaterThan(40);
      expect(every((one) => flaws(schemaOf(one), one.answer.body))).toEqual([]);
    });

    it('every request of the adapter is as described', () => {
      const schemaOf = (one: Exchange) => operation(one)?.requestBody?.content?.['application/json']?.schema;
      const sent = all.filter((one) => schemaOf(one) !== undefined);
      expect(sent.length).toBeGreaterThan(10);
      // Text and pictures together fit two of the kinds it lists; a list of addresses is what older servers do not read.
      const plain = (schema: object | undefined) => (schema && 'oneOf' in schema ? { anyOf: schema.oneOf } : schema);
      const fields = ({ on, call }: Exchange) =>
        on === 'app' ? { ...call.fields, redirect_uris: [call.fields?.redirect_uris] } : call.fields;
      expect(every((one) => flaws(plain(schemaOf(one)), fields(one)))).toEqual([]);
    });

    it('would see a wrong answer', () => {
      const post = all.find(({ on, answer }) => on === 'publish' && answer.status === 200);
      if (post === undefined) throw new Error('nothing was published');
      const schema = operation(post)?.responses[200]?.content?.['application/json']?.schema;
      const { content: _, ...wrong } = post.answer.body as { readonly content: string };
      expect(flaws(schema, wrong)).not.toEqual([]);
    });
  });
} else {
  it('has nothing to be held to here', () => expect(existsSync(path)).toBe(false));
}
