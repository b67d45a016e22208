import { describe, expect, it } from 'vitest';
import {
  readAction,
  readCommand,
  readEvent,
  readShortcut,
  readSubmission,
} from '../../../../adapters/chats/slack/read.ts';
import { homeOf } from '../../../../adapters/chats/slack/teams.ts';
import type { SlackEvent } from '../../../../adapters/chats/slack/types.ts';
import { actionIds } from '../../../../src/core/card.ts';

const nothing = { kind: 'nothing' };
const at = { team: { id: 'T1' }, user: { id: 'UJANA', team_id: 'T1' } };
const happening = (event: object, more: object = {}) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T1',
  authorizations: [{ team_id: 'T1', enterprise_id: null }],
  event,
  ...more,
});

const did = (read: ReturnType<typeof readCommand>): SlackEvent =>
  read.kind === 'event' ? read.event : expect.fail(`it reads as ${read.kind}`);

describe('a command', () => {
  const typed = (text: string, more: object = {}) =>
    readCommand({ command: '/voice', text, team_id: 'T1', user_id: 'UJANA', trigger_id: '1.2.a', ...more });

  it('is what was typed, as it was typed', () => {
    const text = ' Hallo  <!channel> & alle\n– bis morgen ';
    expect(typed(text, { response_url: 'https://hooks.slack.com/commands/1' })).toEqual({
      kind: 'event',
      event: {
        incoming: {
          event: 'slack:trigger:1.2.a',
          from: { chat: 'slack', user: 'UJANA' },
          intent: { kind: 'command', text },
        },
        team: 'T1',
        trigger: '1.2.a',
        responseUrl: 'https://hooks.slack.com/commands/1',
        opens: false,
        view: null,
      },
    });
  });

  it.each([
    ['<@UBEN>', '@UBEN'],
    [' <@UBEN|ben.k> Hallo <@UKIM>', ' @UBEN Hallo <@UKIM>'],
    ['<@nobody> Hallo', '<@nobody> Hallo'],
    ['Hallo <@UBEN>', 'Hallo <@UBEN>'],
  ])('%j names whom to ask: %j', (text, said) =>
    expect(did(typed(text)).incoming.intent).toEqual({ kind: 'command', text: said }),
  );

  it.each([
    '',
    '  ',
    '--',
    '@ben',
    '<@UBEN> ',
    'revise k7m2',
    'revise #k7m2 ',
    'reply k7m2',
    'undo k7m2',
    'stop',
    'stop Feuer',
    'go',
    'leitbild start',
  ])('%j opens a window', (text) => expect(did(typed(text)).opens).toBe(true));
  it.each([
    'Hallo',
    '@ben Hallo',
    'list',
    'revise',
    'reply',
    'revise k7m2 Neue Worte',
    'reply k7m2 Danke',
    'undo',
    'undo ',
    'help',
    'leitbild',
    'leitbild check',
    '-- revise k7m2',
  ])('%j opens none', (text) => expect(did(typed(text)).opens).toBe(false));

  it('without a trigger is none: it could not be told from its repeat', () => {
    expect(typed('x', { trigger_id: undefined })).toEqual(nothing);
    expect(typed('x', { user_id: '' })).toEqual(nothing);
  });
});

describe('a shortcut', () => {
  const on = (message: object, more: object = {}) =>
    readShortcut({ type: 'message_action', callback_id: 'propose_message', trigger_id: '4', message, ...at, ...more });

  it('from anywhere begins an empty draft', () => {
    const event = did(readShortcut({ type: 'shortcut', callback_id: 'propose', trigger_id: '4', ...at }));
    expect(event).toMatchObject({ opens: true, trigger: '4', responseUrl: null });
    expect(event.incoming.intent).toEqual({ kind: 'start', values: {} });
  });

  it("on a message begins with its words, its pictures, and what those show in their author's words", () => {
    const files = [
      { id: 'F1', mimetype: 'image/jpeg', alt_txt: 'Die Mühle von 1974' },
      { id: 'F2', mimetype: 'application/pdf' },
      { id: 'F3', mimetype: 'image/png', mode: 'hosted' },
      { id: 'F4', mimetype: 'image/png', mode: 'tombstone' },
      { id: 'F5', mimetype: 'image/png', mode: 'external' },
      { id: 'F6', file_access: 'check_file_info' },
      'no file',
    ];
    expect(did(on({ ts: '1.1', user: 'U2', text: 'Repariert &amp; geölt', files })).incoming.intent).toEqual({
      kind: 'start',
      values: { text: 'Repariert & geölt', media: '[{"id":"slack-file:F1","alt":"Die Mühle von 1974"}]' },
      files: ['slack-file:F1', 'slack-file:F3'],
    });
  });

  it('on a message without words or pictures begins an empty draft', () => {
    expect(did(on({ ts: '1.1', text: '' })).incoming.intent).toEqual({ kind: 'start', values: {} });
  });
});

describe('a press', () => {
  const press = (action: object, more: object = {}) =>
    readAction({
      type: 'block_actions',
      trigger_id: '3',
      container: { type: 'message', channel_id: 'C1', message_ts: '1700000000.000100' },
      channel: { id: 'C1' },
      message: { ts: '1700000000.000100' },
      response_url: 'https://hooks.slack.com/actions/1',
      actions: [{ type: 'button', block_id: 'b', value: 'k7m2', ...action }],
      ...at,
      ...more,
    });

  it('is on the message, with what it is about', () => {
    expect(press({ action_id: 'do:yes:k7m2' })).toEqual({
      kind: 'event',
      event: {
        incoming: {
          event: 'slack:trigger:3',
          from: { chat: 'slack', user: 'UJANA' },
          intent: { kind: 'press', message: 'C1:1700000000.000100', action: 'yes', values: {}, about: 'k7m2' },
        },
        team: 'T1',
        trigger: '3',
        responseUrl: 'https://hooks.slack.com/actions/1',
        opens: false,
        view: null,
      },
    });
  });

  it('in a menu is what was chosen there', () => {
    const chosen = did(press({ type: 'overflow', action_id: 'do:menu', selected_option: { value: 'do:undo:k7m2' } }));
    expect(chosen.incoming.intent).toMatchObject({ action: 'undo', about: 'k7m2' });
  });

  it('on the page of whoever pressed is on that page; in a window on that window', () => {
    const home = did(
      press({ action_id: 'do:stop' }, { view: { id: 'V1', type: 'home' }, container: { type: 'view' } }),
    );
    expect(home).toMatchObject({ opens: true, view: null, incoming: { intent: { message: 'home:UJANA' } } });
    const modal = did(
      press({ action_id: 'do:revise' }, { view: { id: 'V2', type: 'modal' }, container: { type: 'view' } }),
    );
    expect(modal).toMatchObject({
      opens: false,
      view: { id: 'V2', submitted: false },
      incoming: { intent: { message: 'view:V2' } },
    });
  });

  it('brings along what stands in the inputs of a message, and asks for no form then', () => {
    const state = { values: { reason: { value: { type: 'plain_text_input', value: 'Die Zahl stimmt nicht.' } } } };
    const given = did(press({ action_id: 'do:object' }, { state }));
    expect(given.incoming.intent).toMatchObject({ values: { reason: 'Die Zahl stimmt nicht.' } });
    expect(given.opens).toBe(false);
  });

  it('opens a window where its answer is a form or a question', () => {
    const opening = actionIds.filter((id) => did(press({ action_id: `do:${id}` })).opens);
    expect(opening.sort()).toEqual(
      ['object', 'revise', 'override', 'undo', 'correct', 'reply', 'will-answer', 'again', 'stop', 'go', 'note'].sort(),
    );
  });

  it('for more fields asks for them, in its window alone', () => {
    const state = { values: { text: { value: { type: 'plain_text_input', value: 'Wir' } } } };
    expect(press({ action_id: 'more-fields' }, { view: { id: 'V1', type: 'modal', state } })).toEqual({
      kind: 'more-fields',
      view: 'V1',
      user: 'UJANA',
      values: { text: 'Wir' },
      window: expect.objectContaining({ id: 'V1', state }),
    });
    expect(press({ action_id: 'more-fields' })).toEqual(nothing);
  });

  it.each([
    [{ action_id: 'value' }, {}],
    [{ action_id: 'do:dance' }, {}],
    [{ action_id: 'do:' }, {}],
    [{ action_id: 'do:menu' }, {}],
    [{}, {}],
    [{ action_id: 'do:yes' }, { container: undefined, channel: undefined }],
    [{ action_id: 'do:yes' }, { trigger_id: undefined }],
    [{ action_id: 'do:yes' }, { actions: [] }],
  ])('%j with %j is none of ours', (action, more) => expect(press(action, more)).toEqual(nothing));
});

describe('a form that was sent', () => {
  const sent = (callback_id: string, values: object, blocks: object[] = []) =>
    readSubmission({
      type: 'view_submission',
      trigger_id: '2',
      view: { id: 'V1', type: 'modal', callback_id, state: { values }, blocks },
      ...at,
    });

  it('is a press on its window, with what was filled in', () => {
    const values = {
      text: { value: { type: 'plain_text_input', value: 'Wir reparieren.' } },
      note: { value: { type: 'plain_text_input', value: null } },
      time: { value: { type: 'datetimepicker', selected_date_time: 1_700_000_000 } },
      networks: { value: { type: 'checkboxes', selected_options: [{ value: 'bluesky' }, { value: 'mastodon' }] } },
    };
    const event = did(sent('do:propose', values));
    expect(event).toMatchObject({ opens: false, view: { id: 'V1', submitted: true }, responseUrl: null });
    expect(event.incoming).toEqual({
      event: 'slack:trigger:2',
      from: { chat: 'slack', user: 'UJANA' },
      intent: {
        kind: 'press',
        message: 'view:V1',
        action: 'propose',
        values: { text: 'Wir reparieren.', note: '', time: '2023-11-14T22:13:20.000Z', networks: 'bluesky,mastodon' },
      },
    });
  });

  it('brings new pictures along, under the names of its entries', () => {
    const values = {
      'media:new': { value: { type: 'file_input', files: [{ id: 'F1' }, { id: 'F2' }] } },
      'media:new:alt': { value: { type: 'plain_text_input', value: 'Die Mühle\nDer Kegel' } },
    };
    const { intent } = did(sent('do:propose', values)).incoming;
    expect(intent).toMatchObject({ files: ['slack-file:F1', 'slack-file:F2'] });
    const media = intent.kind === 'press' ? JSON.parse(intent.values.media ?? '') : null;
    expect(media).toEqual([
      { id: 'slack-file:F1', alt: 'Die Mühle' },
      { id: 'slack-file:F2', alt: 'Der Kegel' },
    ]);
  });

  it('of another app is none of ours', () => expect(sent('propose', {})).toEqual(nothing));
});

describe('what happens without a button', () => {
  const item = { type: 'message', channel: 'C1', ts: '1700000000.000100' };
  const reaction = { type: 'reaction_added', user: 'UBEN', reaction: 'thumbsup::skin-tone-3', item, event_ts: '1.2' };

  it('a reaction, given and taken back; who posted the card may be missing', () => {
    const event = did(readEvent(happening(reaction)));
    expect(event).toMatchObject({ team: 'T1', trigger: null, opens: false, view: null });
    expect(event.incoming).toEqual({
      event: 'slack:Ev1',
      from: { chat: 'slack', user: 'UBEN' },
      intent: { kind: 'react', message: 'C1:1700000000.000100', reaction: '👍🏼', remove: false },
    });
    const removed = did(readEvent(happening({ ...reaction, type: 'reaction_removed', reaction: 'unsere_muehle' })));
    expect(removed.incoming.intent).toMatchObject({ reaction: ':unsere_muehle:', remove: true });
  });

  it('a reaction on a file means nothing', () =>
    expect(readEvent(happening({ ...reaction, item: { type: 'file', file: 'F1' } }))).toEqual(nothing));

  it('leaves aside what is done to messages of others, and keeps what it cannot tell', () => {
    expect(readEvent(happening({ ...reaction, item_user: 'UJANA' }), 'U0BOT')).toEqual(nothing);
    for (const owner of [{ item_user: 'U0BOT' }, { item_user: '' }, {}])
      expect(did(readEvent(happening({ ...reaction, ...owner }), 'U0BOT')).incoming.intent.kind).toBe('react');
    expect(did(readEvent(happening({ ...reaction, item_user: 'UJANA' }))).incoming.intent.kind).toBe('react');
  });

  it('a look at the page, and none at the messages', () => {
    const look = { type: 'app_home_opened', user: 'UJANA', channel: 'D1', tab: 'home' };
    expect(did(readEvent(happening(look))).incoming.intent).toEqual({ kind: 'home' });
    expect(readEvent(happening({ ...look, tab: 'messages' }))).toEqual(nothing);
  });

  describe('a message to the bot', () => {
    const said = { type: 'message', channel: 'D1', channel_type: 'im', user: 'UJANA', text: 'Repariert.', ts: '1.1' };
    const photo = { id: 'F1', mimetype: 'image/jpeg' };
    const values = { text: 'Repariert.' };

    it.each([
      ['words', said, { kind: 'start', values }],
      [
        'a photo with words',
        { ...said, subtype: 'file_share', files: [photo] },
        { kind: 'start', values, files: ['slack-file:F1'] },
      ],
      [
        'a photo alone',
        { ...said, text: '', subtype: 'file_share', files: [photo] },
        { kind: 'start', values: {}, files: ['slack-file:F1'] },
      ],
    ])('begins a draft: %s', (_, event, intent) =>
      expect(did(readEvent(happening(event))).incoming.intent).toEqual(intent),
    );

    it.each(['hallo', 'help', 'undo k7m2'])('keeps the picture somebody sends with »%s«', (text) => {
      const { intent } = did(readEvent(happening({ ...said, text, subtype: 'file_share', files: [photo] }))).incoming;
      expect(intent).toEqual({ kind: 'start', values: { text }, files: ['slack-file:F1'] });
    });

    it.each(['help', 'list', 'show k7m2', 'undo #k7m2', 'stop', 'stop Feuer'])('does what it says: »%s«', (text) =>
      expect(did(readEvent(happening({ ...said, text }))).incoming.intent).toEqual({ kind: 'command', text }),
    );

    it.each(['show me the mill of 1974', 'help us: the burr is blunt', 'go and see our mill', 'list of all mills'])(
      'is a draft where no number stands alone behind a word of a command: »%s«',
      (text) =>
        expect(did(readEvent(happening({ ...said, text }))).incoming.intent).toEqual({
          kind: 'start',
          values: { text },
        }),
    );

    it.each([
      ['nothing at all', { ...said, text: ' ' }],
      [
        'a file that is no picture',
        { ...said, text: '', subtype: 'file_share', files: [{ id: 'F1', mimetype: 'text/plain' }] },
      ],
      ['in a channel', { ...said, channel_type: 'channel' }],
      ['by a bot', { ...said, bot_id: 'B1' }],
      ['by a bot, the old way', { ...said, subtype: 'bot_message' }],
      ['an edit', { ...said, subtype: 'message_changed', message: said }],
      ['edited', { ...said, edited: { user: 'UJANA', ts: '1.2' } }],
      ['a removal', { ...said, subtype: 'message_deleted' }],
      ['hidden', { ...said, hidden: true }],
      ['by nobody', { ...said, user: undefined }],
    ])('means nothing: %s', (_, event) => expect(readEvent(happening(event))).toEqual(nothing));
  });

  it('people change, and installations end', () => {
    expect(readEvent(happening({ type: 'user_change', user: { id: 'UBEN', deleted: true } }))).toEqual({
      kind: 'person-changed',
      user: 'UBEN',
    });
    expect(readEvent(happening({ type: 'app_uninstalled' }))).toEqual({ kind: 'uninstalled', team: 'T1' });
    expect(readEvent(happening({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }))).toMatchObject({ team: 'T1' });
    expect(readEvent(happening({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }))).toEqual(nothing);
  });

  it.each([{}, { event: null }, happening({ type: 'of_tomorrow' }), happening(reaction, { event_id: undefined })])(
    '%j is nothing',
    (payload) => expect(readEvent(payload)).toEqual(nothing),
  );
});

describe('whose installation it was sent to', () => {
  it.each([
    ['an event', happening({}), { team: 'T1', enterprise: null }],
    [
      'an event of a shared channel, by somebody of elsewhere',
      happening(
        {},
        {
          team_id: 'T9',
          enterprise_id: 'E9',
          context_team_id: 'T9',
          authorizations: [{ team_id: 'T1', enterprise_id: 'E1' }],
        },
      ),
      { team: 'T1', enterprise: 'E1' },
    ],
    [
      'an event of a whole organisation',
      happening({}, { authorizations: [{ team_id: null, enterprise_id: 'E1' }] }),
      { team: null, enterprise: 'E1' },
    ],
    ['a command', { team_id: 'T1', enterprise_id: 'E1' }, { team: 'T1', enterprise: 'E1' }],
    ['a press', { team: { id: 'T1', domain: 'x' }, enterprise: null }, { team: 'T1', enterprise: null }],
    [
      'a press, everywhere installed',
      { team: null, enterprise: { id: 'E1' }, user: { team_id: 'T2' } },
      { team: 'T2', enterprise: 'E1' },
    ],
    [
      'a window opened elsewhere',
      { team: { id: 'T9' }, view: { app_installed_team_id: 'T1' } },
      { team: 'T1', enterprise: null },
    ],
    ['nothing', {}, { team: null, enterprise: null }],
    ['nonsense', { team_id: 7, team: 'x', authorizations: 'y', user: [] }, { team: null, enterprise: null }],
  ])('%s', (_, payload, home) => expect(homeOf(payload)).toEqual(home));
});
