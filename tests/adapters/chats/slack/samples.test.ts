import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Call, Delivery, Json } from '../../../support/slack/index.ts';
import { button, input, modal, wire } from './wire-kit.ts';

/** Published samples of what Slack sends and answers, where they lie beside the checkout. Shapes are real, values blank. */
const folder = join(import.meta.dirname, '../../../../../shared/facts/slack-samples');

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** Two samples of one thing as one. */
function both(a: unknown, b: unknown): unknown {
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return Object.fromEntries([...keys].map((key) => [key, both(a[key], b[key])]));
  }
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  return a ?? b;
}

/** Where a value is not like its sample: a key that is not there, or of another type. An empty sample says nothing of its inside. */
function flaws(value: unknown, sample: unknown, at: string): readonly string[] {
  if (value === null) return [];
  if (kindOf(value) !== kindOf(sample)) return [`${at}: ${kindOf(value)} instead of ${kindOf(sample)}`];
  if (Array.isArray(value) && Array.isArray(sample)) {
    if (sample.length === 0 || at.endsWith('.blocks')) return [];
    return value.flatMap((one, n) => flaws(one, sample.reduce(both), `${at}.${n}`));
  }
  if (!isObject(value) || !isObject(sample) || Object.keys(sample).length === 0) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key in sample ? flaws(one, sample[key], `${at}.${key}`) : [`${at}.${key}: not in the sample`],
  );
}

/** Everything this Slack can send and answer, once at least. */
async function everything(grid: boolean) {
  await using t = await wire(grid ? { enterprise: { id: 'E1', name: 'Einstimmig' } } : {});
  const { at, call } = t;
  t.taking();
  await t.client.start();
  const jana = at.as('UJANA');
  const bytes = new Uint8Array(3);
  const files = [{ name: 'a.png', mimetype: 'image/png', bytes, alt: 'eine Mühle' }];
  const more = at.issue('T1', ['reactions:write', 'channels:join', 'channels:read', 'groups:read', 'im:read']);
  const blocks = [{ type: 'actions', block_id: 'a', elements: [button] }];
  const metadata = { event_type: 'voices', event_payload: { key: 'k' } };
  await call('auth.test', {});
  await call('auth.test', {}, at.appToken);
  await call('team.info', {});
  for (const user of at.world.users.keys()) await call('users.info', { user, include_locale: true });
  await call('users.list', {});
  await call('users.lookupByEmail', { email: 'jana@werkstatt.example' });
  await call('dnd.info', { user: 'UJANA' });
  const { ts } = (await call('chat.postMessage', { channel: 'C1', text: 'x', blocks, metadata })).body;
  await call('chat.postMessage', { channel: 'C1', text: 'x', thread_ts: ts });
  await call('chat.postMessage', { channel: 'UJANA', text: 'x', blocks });
  await call('chat.update', { channel: 'C1', ts, text: 'y', blocks, metadata });
  await call('chat.getPermalink', { channel: 'C1', message_ts: ts });
  await call('conversations.open', { users: 'UJANA', return_im: true });
  for (const channel of ['C1', 'DJANA']) await call('conversations.info', { channel }, more);
  await call('conversations.join', { channel: 'C2' }, more);
  await call('conversations.members', { channel: 'C1' });
  await jana.react(`C1:${ts}`, '+1');
  await jana.unreact(`C1:${ts}`, '+1');
  for (const method of ['reactions.add', 'reactions.get', 'reactions.remove'])
    await call(method, { channel: 'C1', timestamp: ts, name: 'eyes' }, method === 'reactions.get' ? undefined : more);
  await jana.command('hallo');
  const trigger = () => at.deliveries.at(-1)?.payload.trigger_id;
  await call('views.open', { trigger_id: trigger(), view: modal([input, ...blocks], { notify_on_close: true }) });
  await jana.press(jana.view() ?? '', 'do:yes');
  await call('views.push', { trigger_id: trigger(), view: modal([input], { notify_on_close: true }) });
  await call('views.update', { view_id: jana.view()?.id, view: modal([input], { notify_on_close: true }) });
  await jana.submit({ text: 'hallo' });
  await jana.closeView();
  await call('views.publish', { user_id: 'UJANA', view: { type: 'home', blocks } });
  await jana.opensHome();
  await jana.press(jana.home() ?? '', 'do:yes');
  await jana.press(`C1:${ts}`, 'do:yes');
  await jana.shortcut('propose');
  await jana.shortcut('propose_message', { message: await jana.says('hallo', { files }) });
  const { message } = await jana.dm('hallo', { files });
  await call('files.info', { file: message.files[0] });
  await jana.edits(message, 'anders');
  await jana.deletes(message);
  await call('chat.delete', { channel: 'C1', ts });
  await call('oauth.v2.access', {
    client_id: at.client.id,
    client_secret: at.client.secret,
    code: at.consent('T1', 'UKIM'),
  });
  await call('auth.revoke', {}, more);
  await call('chat.postMessage', { channel: 'C9', text: 'x' });
  await call('chat.postMessage', { channel: 'C1', text: 'x', blocks: [{ type: 'what' }] });
  await call('views.open', { trigger_id: 'x' });
  await at.deactivate('UBEN');
  await at.uninstall();
  await at.settled();
  return { calls: [...at.calls], deliveries: [...at.deliveries] };
}

function sampled() {
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Json;
  // The samples of payloads left the blocks of windows out; the answers to opening them have them.
  const window = { view: { blocks: (read('api/views.open.json').view as Json).blocks } };
  const windowed = (sample: unknown) => both(sample, window) as Json;
  const events = readdirSync(join(folder, 'events')).map((name) => read(`events/${name}`));
  const { event: _, ...around } = events.reduce((a, b) => both(a, b) as Json);
  const shortcut = read('app-backend/MessageShortcutPayload.json');
  const press = windowed(read('app-backend/BlockActionPayload.json'));
  const message = shortcut.message as Json;
  const said = events.filter(({ event }) => isObject(event) && event.type === 'message').map(({ event }) => event);
  const person = read('api/users.info.json');
  const elsewhere: Readonly<Record<string, Json>> = {
    'views.push': read('api/views.open.json'),
    'conversations.join': read('api/conversations.info.json'),
    'users.list': { ...read('api/conversations.members.json'), members: [person.user], cache_ts: 1 },
    'users.lookupByEmail': both(read('api/users.lookupByEmail.json'), { user: person.user }) as Json,
    // Asked for by itself, a file says where it was shared as well.
    'files.info': {
      ...read('api/conversations.members.json'),
      file: { ...(message.file as Json), channels: [], groups: [], ims: [] },
      comments: [],
    },
    // A direct conversation has its person, which the sample of opening one shows.
    'conversations.info': both(read('api/conversations.info.json'), read('api/conversations.open.json')) as Json,
  };
  return {
    answer: ({ method }: Call): Json | null =>
      elsewhere[method] ?? (existsSync(join(folder, `api/${method}.json`)) ? read(`api/${method}.json`) : null),
    payload({ kind, payload }: Delivery): Json {
      if (kind === 'slash_commands')
        return { ...read('app-backend/SlashCommandPayload.json'), is_enterprise_install: '' };
      if (kind === 'events_api') {
        const { type } = payload.event as Json;
        const own = events.map(({ event }) => event as Json).find((event) => event?.type === type) ?? {};
        return {
          ...around,
          event:
            type === 'message' ? [...said, message].reduce(both) : type === 'app_home_opened' ? windowed(own) : own,
        };
      }
      switch (payload.type) {
        case 'block_actions':
          return press;
        case 'view_submission':
          return windowed(read('app-backend/ViewSubmissionPayload.json'));
        case 'view_closed':
          return windowed(read('app-backend/ViewClosedPayload.json'));
        default:
          // A shortcut without a message has no sample; what it has is what one on a message has, and the name as in other payloads.
          return both(shortcut, { user: press.user }) as Json;
      }
    },
  };
}

// Beside a checkout without them there is nothing to compare with.
if (existsSync(folder)) {
  describe('the wire-level Slack is held to the published samples', async () => {
    const { answer, payload } = sampled();
    const runs = [await everything(false), await everything(true)];
    const calls = runs.flatMap((run) => run.calls).filter(({ status }) => status === 200);
    const deliveries = runs.flatMap((run) => run.deliveries);

    it('every answer has the keys and types of its sample', () => {
      const unknown = calls.filter((one) => answer(one) === null).map(({ method }) => method);
      expect([...new Set(unknown)]).toEqual(['dnd.info']);
      const found = calls.flatMap((one) => {
        const sample = answer(one);
        return sample === null ? [] : flaws(one.answer, sample, one.method);
      });
      expect([...new Set(found)]).toEqual([]);
      expect(new Set(calls.map(({ method }) => method)).size).toBeGreaterThan(20);
    });

    it('every payload has the keys and types of its sample', () => {
      const name = ({ payload: { type, event } }: Delivery) => `${type ?? 'command'} ${(event as Json)?.type ?? ''}`;
      const found = deliveries.flatMap((one) => flaws(one.payload, payload(one), name(one)));
      expect([...new Set(found)]).toEqual([]);
      expect([...new Set(deliveries.map(name))].sort()).toEqual([
        'block_actions ',
        'command ',
        'event_callback app_home_opened',
        'event_callback app_uninstalled',
        'event_callback message',
        'event_callback reaction_added',
        'event_callback reaction_removed',
        'event_callback tokens_revoked',
        'event_callback user_change',
        'message_action ',
        'shortcut ',
        'view_closed ',
        'view_submission ',
      ]);
    });

    it('would see a wrong key and a wrong type', () => {
      const [first] = calls;
      if (first === undefined) throw new Error('nothing was called');
      const sample = answer(first);
      expect(flaws({ ...first.answer, ok: 'true' }, sample, '')).toHaveLength(1);
      expect(flaws({ ...first.answer, okay: true }, sample, '')).toHaveLength(1);
    });
  });
} else {
  it('has nothing to be held to here', () => expect(existsSync(folder)).toBe(false));
}
