import { describe, expect, it } from 'vitest';
import { type Draft, plainDraft } from '../../../src/core/draft.ts';
import { heat } from '../../../src/core/rules/heat.ts';
import { findingsOf } from './one.ts';

const noon = '2026-11-24T11:00:00.000Z';
const late = '2026-11-24T22:41:00.000Z';
const early = '2026-11-25T04:05:00.000Z';

const on = (text: string, now = noon, more: Partial<Draft> = {}) =>
  findingsOf(heat, { ...plainDraft(text), ...more }, { now });
const reply = { kind: 'reply' as const, replyTo: 'x' };

describe('heat', () => {
  it('hears loud anger at somebody by day, without a word on the time', () => {
    const text = 'Das ist doch lächerlich, ihr habt es nicht einmal gelesen!!';
    const [finding] = on(text);
    expect(finding).toMatchObject({ rule: 'heat', verdict: 'advise' });
    expect(finding!.about).toBeUndefined();
    expect(text.slice(finding!.start, finding!.end)).toBe('lächerlich');
    expect(finding!.message.de).toBe('»lächerlich« klingt nach Ärger.');
    expect(finding!.instead!.de).toContain('In einer Stunde');
  });

  it('hears it in an answer without an exclamation mark', () => {
    const text = 'You are lying, and you know it.';
    expect(on(text)).toEqual([]);
    expect(on(text, noon, reply)).toHaveLength(1);
  });

  it('says at night what time it is, in the company’s zone, and offers the morning', () => {
    const [finding] = on('Ihr seid einfach unverschämt.', late);
    expect(finding!.message).toEqual({
      de: 'Es ist 23:41. »unverschämt« klingt nach Ärger.',
      en: 'It is 11:41 p.m. "unverschämt" sounds angry.',
    });
    expect(finding!.instead!.de).toMatch(/^Morgen um 8\? »Ändern«, und bei »Frühestens um«/);
    expect(finding!.instead!.en).toMatch(/^Send at 8 tomorrow\? Choose "Revise"/);
  });

  it('after midnight, eight is today', () => {
    const [finding] = on('You people are pathetic.', early);
    expect(finding!.message.en).toBe('It is 5:05 a.m. "pathetic" sounds angry.');
    expect(finding!.instead!.en).toMatch(/^Send at 8 this morning\?/);
  });

  it('leaves a friendly post at night alone', () => {
    expect(on('Die Mühle läuft wieder! Danke euch! Gute Nacht!', late)).toEqual([]);
    expect(on('Still at the bench, and you?', late)).toEqual([]);
  });

  it('is quiet where a later time is wished for already', () => {
    const text = 'Ihr seid einfach unverschämt!!';
    expect(on(text, late, { time: '2026-11-25T07:00:00.000Z' })).toEqual([]);
    expect(on(text, late, { time: '2026-11-24T07:00:00.000Z' })).toHaveLength(1);
  });

  it.each([
    ['nobody is meant', 'Der Mahlkegel ist lächerlich klein! Wirklich!'],
    ['somebody apologizes', 'Entschuldigung, das war dumm von uns! Ihr hattet recht!'],
    ['it is denied', 'You are not stupid! The manual is hard to read!'],
    ['it is they, not you', 'Das ist peinlich! Sehr! Dann hat sie gelacht.'],
    ['it is calm', 'Das ist Blödsinn, findet ihr nicht auch?'],
  ])('is quiet where %s', (_, text) => {
    expect(on(text)).toEqual([]);
  });
});

describe('whom it is said to', () => {
  it('counts only in the same sentence', () => {
    expect(on('Das Wetter ist lächerlich!! Kommt ihr morgen?')).toEqual([]);
    expect(on('This heat is ridiculous!! Are you coming tomorrow?')).toEqual([]);
    const text = 'The heat is ridiculous!! You are pathetic!';
    const [finding] = on(text);
    expect(text.slice(finding!.start, finding!.end)).toBe('pathetic');
  });

  it('a bare "damn" is no anger, "damn you" is', () => {
    expect(on('Damn, you make good coffee!!')).toEqual([]);
    expect(on('Well, damn you all!!')).toHaveLength(1);
  });
});
