import { expect, vi } from 'vitest';
import { microblogSource } from '../../../../adapters/networks/microblog/source.ts';
import { cardKey } from '../../../../src/app/announce.ts';
import { type Call, interpreted, type Json, type Message } from '../../../support/slack/index.ts';
import { buttonsOf, type Office, readable } from './kit.ts';

/** What Slack would read something into, were it not told to leave it alone. */
export const markup: readonly string[] = [
  '<!channel>',
  '<!here|x>',
  '<!everyone> <!subteam^S1|@alle>',
  '<@U1> <@UBEN> @ben @channel @here',
  '<#C1> <#C1|stimmen> #stimmen',
  '<https://x.example/a|y>',
  '<mailto:a@x.example|schreib> <tel:110>',
  '[y](https://x.example/b) ![z](https://x.example/c.png)',
  '<!date^1392734382^{date}^https://x.example/d|da>',
  'https://x.example/e und x.example/f',
  '*b* _i_ ~s~ `c` **bb** __uu__',
  '```\ncode <!channel>\n```',
  '> Zitat\n>>> noch eines',
  '• eins\n1. zwei\n- drei',
  '&lt;!channel&gt; &amp;lt;!here&amp;gt; &amp; &#60;!channel&#62;',
  ':tada: :white_check_mark: :no_such_name: 12:30:45',
  '<!channel',
  '!channel>',
  '<<!channel>>',
  '<\n!channel>',
  '<​!channel>',
  '{"type":"broadcast","range":"channel"}',
  '*<https://x.example/g|*fett*>*',
  '\u202Ednammoc\u202C und \u2066drin\u2069',
  'مرحبا \u200Fhallo',
  'a\u0000b',
  'tab\tund\u000Bmehr',
  '\uFEFFvorn',
  'ｆｕｌｌ ＜！ｃｈａｎｎｅｌ＞',
  '%3C!channel%3E \\u003c!channel\\u003e',
];

const own = (read: string): boolean =>
  read.startsWith('{') && JSON.parse(read).url?.startsWith('http://127.0.0.1:8080/');

/** What Slack made of it instead of showing it; links to what we published are meant. */
const readInto = (blocks: readonly Json[]): readonly string[] => interpreted(blocks).filter((one) => !own(one));

function strayIn({ method, args }: Call): readonly string[] {
  const body = method === 'response_url' ? (JSON.parse(String(args.body)) as Json) : args;
  const view = (body.view ?? null) as Json | null;
  if (view !== null) return readInto(view.blocks as readonly Json[]);
  if (body.text === undefined) return [];
  const text = String(body.text);
  const unfurls =
    method !== 'chat.update' && ['unfurl_links', 'unfurl_media'].some((name) => String(body[name]) !== 'false');
  return [
    ...readInto((body.blocks ?? []) as readonly Json[]),
    // With blocks it is what notifications show; what is escaped is nothing but characters.
    ...(/[<>]|&(?!(?:amp|lt|gt);)/.test(text) ? [text] : []),
    ...(body.link_names !== undefined || body.parse !== undefined || unfurls ? [`${method} reads names or links`] : []),
  ];
}

/** Nothing anybody wrote became anything but characters, Slack took everything we sent, and nobody stumbled. */
export function expectHarmless({ slack, stage, company }: Office): void {
  expect(slack.calls.flatMap(strayIn)).toEqual([]);
  // Whoever types on has left the window before.
  const refused = slack.calls.filter(({ answer }) => answer.ok === false && answer.error !== 'not_found');
  expect(refused.map(({ method, args, answer }) => ({ method, args, answer }))).toEqual([]);
  expect([...stage.log, ...company.log].filter((line) => /^(?:error|warn)/.test(line))).toEqual([]);
}

/** What became of a text. */
export type Put =
  | { readonly kind: 'asked'; readonly id: string; readonly card: Message }
  | { readonly kind: 'kept-back'; readonly said: string };

const newest = async ({ company }: Office): Promise<string> =>
  (await company.store.read((tx) => tx.proposals.list({}, { limit: 1 })))[0]?.id ?? '';

/** The card of the newest proposal, once it is another one than `before`. */
async function cardAfter(at: Office, before: string): Promise<Put> {
  const asked = await vi.waitFor(
    async () => {
      const id = await newest(at);
      const row = await at.company.store.read((tx) => tx.outbox.byKey(cardKey(id, 1, 1, 'slack')));
      const card = at.slack.message(row?.message ?? '');
      if (id === before || card === null) throw new Error('no new card');
      return { kind: 'asked', id, card } as const;
    },
    { interval: 2, timeout: 4_000 },
  );
  const revision = await at.company.store.read((tx) => tx.proposals.revision(asked.id, 1));
  // It can be asked for all the same: somebody else may let it pass, with a reason.
  return revision?.review.verdict === 'block' ? { kind: 'kept-back', said: readable(asked.card) } : asked;
}

/** Jana writes it into the form, sends it, and asks a colleague where advice comes first. */
export async function put(at: Office, values: Readonly<Record<string, string>>, all = false): Promise<Put> {
  const jana = at.slack.as('UJANA');
  const before = await newest(at);
  const reviews = jana.inbox().length;
  await jana.command('');
  const window = await at.window('UJANA', 'Was soll die Welt wissen?');
  if (all) {
    await jana.press(window, 'more-fields', { puts: { text: values.text ?? '' } });
    await vi.waitFor(() => expect(readable(jana.view())).toContain('Inhaltswarnung'), { interval: 2 });
  }
  const sent = await jana.submit(values);
  if (sent.trouble !== null) throw new Error(sent.trouble);
  if (sent.view !== null) {
    await jana.closeView({ all: true });
    return { kind: 'kept-back', said: Object.values(sent.errors).join(' ') || readable(sent.view) };
  }
  if ((await newest(at)) !== before) return cardAfter(at, before);
  const review = await vi.waitFor(
    () => {
      const found = jana.inbox()[reviews];
      if (found === undefined) throw new Error('no review');
      return found;
    },
    { interval: 2, timeout: 4_000 },
  );
  if (!buttonsOf(review.blocks).includes('do:ask')) return { kind: 'kept-back', said: readable(review) };
  await jana.press(review, 'do:ask');
  return cardAfter(at, before);
}

/** People's own words on a card: what stands behind the bar, block by block. */
export const quoted = ({ blocks }: Message): readonly string[] =>
  blocks
    .flatMap((block) => (block.type === 'rich_text' ? (block.elements as readonly Json[]) : []))
    .filter(({ type }) => type === 'rich_text_quote')
    .map(({ elements }) => (elements as readonly Json[]).map(({ text }) => String(text)).join(''));

/** Ben says yes, and the grace is over: what readers get of each, on every account. */
export async function published<T extends Put & { readonly kind: 'asked' }>(at: Office, all: readonly T[]) {
  for (const { card } of all) await at.slack.as('UBEN').react(card, 'white_check_mark');
  const stateOf = (id: string) => at.company.store.read(async (tx) => (await tx.proposals.get(id))?.status);
  const are = (wanted: string) =>
    vi.waitFor(
      async () => {
        for (const { id } of all) expect(await stateOf(id)).toBe(wanted);
      },
      { interval: 20, timeout: 10_000 },
    );
  await are('approved');
  await at.company.pass(5_000);
  await are('published');
  const source = microblogSource(at.company.store, at.company.house.leitbild.accounts);
  return Promise.all(
    all.map(async (one) => {
      const rows = await at.company.store.read((tx) => tx.publications.of(one.id));
      const posts = await Promise.all(rows.map(({ id }) => source.one(id)));
      return { ...one, posts: posts.filter((post) => post !== null && post !== 'gone') };
    }),
  );
}
