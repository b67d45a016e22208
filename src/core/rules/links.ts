import type { Hit } from '../finding.ts';
import { type Link, linksIn, sameSite } from '../links.ts';
import type { Rule } from './rule.ts';

interface Props {
  readonly kind: 'other-host' | 'login' | 'code' | 'mixed' | 'short' | 'tracked';
  /** What one sees of it. */
  readonly seen: string;
  readonly host: string;
}

/** Told of so many: who pastes a list of links has seen it by then. */
const MOST = 5;

/** Not t.co and lnkd.in: those are put in by their networks, not by authors. */
const SHORTENERS = new Set(
  `bit.ly tinyurl.com goo.gl ow.ly buff.ly is.gd v.gd rebrand.ly cutt.ly t.ly shorturl.at rb.gy tiny.cc bl.ink dlvr.it ift.tt j.mp
  trib.al s.id shorturl.com short.io bitly.com kurzelinks.de t1p.de adf.ly clck.ru`.split(/\s+/u),
);
const TRACKED = /[?&#](?:utm_[a-z]{1,20}|fbclid|gclid|msclkid|igshid|igsh|mc_eid|mc_cid|twclid|li_fat_id|_hsenc)=/iu;
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

function kindOf({ shown, host, login, rest }: Link): Props['kind'] | null {
  if (login !== null) return 'login';
  if (shown !== null && !sameSite(shown, host)) return 'other-host';
  const labels = host.split('.');
  if (labels.some((one) => LATIN.test(one) && LOOKALIKE.test(one))) return 'mixed';
  if (labels.some((one) => one.startsWith('xn--'))) return 'code';
  if (SHORTENERS.has(host.replace(/^www\./u, ''))) return 'short';
  return TRACKED.test(rest) ? 'tracked' : null;
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Links that lead elsewhere than they look, or that do not show where they lead. Plain http is left alone. */
export const links: Rule<Props> = {
  id: 'links',
  reads: 'posts',
  texts: {
    message: {
      de: (p) =>
        ({
          'other-host': `Da steht »${p.seen}«, der Link führt aber zu ${p.host}.`,
          login: `Der Link beginnt mit »${p.seen}« und führt zu ${p.host}.`,
          code: `»${p.seen}« liest niemand als Adresse.`,
          mixed: `In »${p.seen}« stehen Buchstaben aus zwei Alphabeten.`,
          short: `»${p.seen}« ist ein Kurzlink.`,
          tracked: `Der Link trägt Zählmarken: »${p.seen}«.`,
        })[p.kind],
      en: (p) =>
        ({
          'other-host': `It says "${p.seen}," but the link leads to ${p.host}.`,
          login: `The link begins with "${p.seen}" and leads to ${p.host}.`,
          code: `Nobody can read "${p.seen}" as an address.`,
          mixed: `"${p.seen}" has letters of two alphabets in it.`,
          short: `"${p.seen}" is a short link.`,
          tracked: `The link carries tracking marks: "${p.seen}".`,
        })[p.kind],
    },
    why: {
      de: (p) =>
        ({
          'other-host': 'So sehen Links aus, vor denen gewarnt wird. Meist war es ein Versehen beim Einfügen.',
          login:
            'Was vor dem @ steht, ist ein Name zum Anmelden und kein Ort. Mit solchen Links werden Leute getäuscht.',
          code: 'Das ist die Schreibweise für Maschinen. Niemand erkennt daran, wem die Seite gehört.',
          mixed: 'Ein kyrillisches »а« sieht aus wie ein lateinisches und führt woandershin.',
          short: 'Man sieht nicht, wohin er führt, und wenn der Dienst aufgibt, führt er nirgends mehr hin.',
          tracked: 'Sie verraten, woher jemand kam. Der Link geht auch ohne sie.',
        })[p.kind],
      en: (p) =>
        ({
          'other-host':
            'That is what the links look like that people are warned of. Usually it slipped in when pasting.',
          login:
            'What stands before the @ is a login name and not a place. Links like that are used to deceive people.',
          code: 'That is the spelling for machines. Nobody can tell from it whose page it is.',
          mixed: 'A Cyrillic "а" looks like a Latin one and leads elsewhere.',
          short: 'Nobody can see where it leads, and once the service shuts down it leads nowhere.',
          tracked: 'They tell where somebody came from. The link works without them.',
        })[p.kind],
    },
    instead: {
      de: (p) =>
        p.kind === 'short'
          ? 'Nimm die ganze Adresse. Die Netzwerke kürzen sie von selbst.'
          : p.kind === 'tracked'
            ? `Lass weg, was mit »${p.seen}« anfängt, und sieh nach, ob die Seite kommt.`
            : 'Öffne die Seite und kopier die Adresse von dort.',
      en: (p) =>
        p.kind === 'short'
          ? 'Use the whole address. The networks shorten it by themselves.'
          : p.kind === 'tracked'
            ? `Drop what begins with "${p.seen}" and see whether the page still comes.`
            : 'Open the page and copy the address from there.',
    },
  },
  check: ({ words: text }) => {
    if (!text.includes('://')) return [];
    const told = new Set<string>();
    return linksIn(text)
      .flatMap((link): readonly Hit<Props>[] => {
        const kind = kindOf(link);
        if (kind === null || told.has(`${kind} ${link.host}`)) return [];
        told.add(`${kind} ${link.host}`);
        const { start, end, host } = link;
        const mark = TRACKED.exec(link.rest)?.[0].slice(1, -1) ?? '';
        const seen = {
          'other-host': link.shown ?? '',
          login: link.login ?? '',
          tracked: mark,
          code: host,
          mixed: host,
          short: host,
        }[kind];
        const props = { kind, seen: cut(seen), host: cut(host) };
        return [{ verdict: 'advise', start, end, props, ...(kind === 'tracked' ? { about: 'style' as const } : {}) }];
      })
      .slice(0, MOST);
  },
};
