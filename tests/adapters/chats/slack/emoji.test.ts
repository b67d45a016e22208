import { gemoji } from 'gemoji';
import { describe, expect, it } from 'vitest';
import { emojiNamed, reactionOf } from '../../../../adapters/chats/slack/emoji.ts';
import { plainReaction } from '../../../../src/core/leitbild.ts';

describe('the reaction that Slack names', () => {
  it.each([
    ['white_check_mark', '✅'],
    ['ballot_box_with_check', '☑️'],
    ['heavy_check_mark', '✔️'],
    ['+1', '👍'],
    ['thumbsup', '👍'],
    ['no_entry', '⛔'],
    ['x', '❌'],
    ['-1', '👎'],
    ['thumbsdown', '👎'],
    ['pencil2', '✏️'],
    ['flag-de', '🇩🇪'],
    ['hugging_face', '🤗'],
  ])('%s is %s', (name, emoji) => expect(reactionOf(name)).toBe(emoji));

  it('keeps every skin tone, and all of them mean the same', () => {
    const tones = [2, 3, 4, 5, 6].flatMap((n) =>
      ['+1', 'thumbsup'].map((name) => reactionOf(`${name}::skin-tone-${n}`)),
    );
    expect(tones).toEqual(['👍🏻', '👍🏻', '👍🏼', '👍🏼', '👍🏽', '👍🏽', '👍🏾', '👍🏾', '👍🏿', '👍🏿']);
    expect(new Set(tones.map(plainReaction))).toEqual(new Set(['👍']));
  });

  it('puts the tone behind the person, in place of the variation selector', () => {
    expect(reactionOf('v::skin-tone-4')).toBe('✌🏽');
    expect(reactionOf('running_woman::skin-tone-6')).toBe('🏃🏿‍♀️');
  });

  it('leaves a tone away where there is nobody to have it, or where there are two', () => {
    expect(reactionOf('white_check_mark::skin-tone-3')).toBe('✅');
    expect(reactionOf('handshake::skin-tone-2-4')).toBe('🤝');
  });

  it.each(['unsere_muehle', 'x::skin-tone-9', 'x::y::z', '', 'constructor', '__proto__'])(
    'leaves %j as it is: the company may have made it its own',
    (name) => {
      expect(reactionOf(name)).toBe(`:${name}:`);
      expect(emojiNamed(name)).toBeNull();
    },
  );

  it('knows every common name, to the same emoji', () => {
    const missed = gemoji.flatMap(({ emoji, names }) => names.filter((name) => reactionOf(name) !== emoji));
    expect(missed).toEqual([]);
  });
});
