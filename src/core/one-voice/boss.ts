import type { Locale } from '../locale.ts';
import { type Random, seeded } from '../random.ts';
import { between, type Instant } from '../time.ts';
import type { OneVoice, OneVoices } from './data.ts';
import { clockSpan, duration, fill, localDate, longDate } from './wording.ts';

/** What became of one publication: taken away by us, already away, or still there. */
export interface Undone {
  readonly network: string;
  readonly outcome: 'removed' | 'gone' | 'stuck';
  /** Where a person can finish it by hand. */
  readonly link?: string;
}

export interface Office {
  /** As the chat shows whoever undid the post. */
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly results: readonly Undone[];
  readonly zone: string;
  readonly locale: Locale;
  readonly seed: string;
  /** The post was about death, illness, an apology …: facts alone. Ask `serious(voices, text)`. */
  readonly plain?: boolean;
}

function outcomeLine(data: OneVoice, { network, outcome, link }: Undone, chance: Random, plain: boolean): string {
  const { certificate } = data;
  const fits = certificate[outcome].filter((t) => link !== undefined || !t.includes('{link}'));
  const text = plain ? fits[0] : chance.pick(fits);
  const line = fill(text ?? '{network}', { network, ...(link === undefined ? {} : { link }) });
  const asides = certificate.asides[network.toLowerCase()] ?? [];
  return plain || outcome !== 'removed' || asides.length === 0 ? line : `${line} ${chance.pick(asides)}`;
}

/**
 * The certificate for whoever undid a post: title, who and when, how long, one line a network, what remains, small print. Facts come
 * first; while something is still out there, and where life is serious, the jokes stay away.
 */
export function bossOfTheInternet(voices: OneVoices, office: Office): string[] {
  const data = voices[office.locale];
  const { certificate } = data;
  const chance = seeded(`${office.seed}/boss`);
  const plain = office.plain === true;
  const facts = {
    name: office.name,
    date: longDate(office.locale, localDate(office.from, office.zone), true),
    ...clockSpan(office.locale, office.from, office.to, office.zone),
  };
  const results = office.results.map((r) => outcomeLine(data, r, chance, plain));
  if (plain) return [fill(certificate.plain.opening, facts), ...results, certificate.plain.remains];
  const stuck = office.results.some((r) => r.outcome === 'stuck');
  return [
    chance.pick(certificate.titles),
    fill(chance.pick(certificate.openings), facts),
    fill(chance.pick(certificate.record), { duration: duration(data.units, between(office.from, office.to)) }),
    ...(results.length > 0 ? results : [chance.pick(certificate.nothing)]),
    ...(results.length > 0 && !stuck ? [chance.pick(certificate.remains)] : []),
    chance.pick(stuck ? certificate.unfinished : certificate.closings),
  ];
}
