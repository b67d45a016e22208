import { type Draft, textsFor } from '../draft.ts';
import type { Hit } from '../finding.ts';
import type { Account, Leitbild } from '../leitbild.ts';
import { type Marking, marking } from '../paid-mark.ts';
import { cached, matcher } from '../phrases.ts';
import { readText } from '../reading.ts';
import type { Rule, RuleContext } from './rule.ts';

interface Props {
  /** What is wrong with the mark of a paid text; `employer` = praise of one's own company. */
  readonly kind: Marking['kind'] | 'employer';
  readonly handle: string;
  /** The mark, or the words of praise. */
  readonly written: string;
}

const PRAISE = matcher([
  `toll* | großartig* | super | klasse | genial* | hervorragend* | fantastisch* | wunderbar* | spitze | beste | besten | bester | bestes | liebe ich
  empfehle* | empfehlenswert* | kann ich nur empfehlen | begeistert* | lohnt sich | unbedingt | beeindruckend*
  great | awesome | amazing | fantastic | excellent | brilliant | wonderful | superb | the best | love | recommend | highly recommend
  impressive | impressed | must-have | check out | outstanding`
    .split(/[|\n]/u)
    .map((one) => one.trim()),
]);

/** In UTF-16 units: longer than any network's post. */
const ENOUGH = 6_000;

/** Whoever says "we" or "my employer" has said it. */
const SAID =
  /(?<!\p{L})(?:wir|uns|unser(?:e[mnrs]?)?|arbeite|mein(?:e[mnrs]?)? (?:firma|arbeitgeber\p{L}{0,3}|arbeit|chef\p{L}{0,3}|team|kolleg\p{L}{0,5}|betrieb|job)|angestellt|mitarbeiter\p{L}{0,5}|we|us|our|ours|i work|i['’]m working|my (?:employer|company|job|team|work|boss|colleagues?|coworkers?|workplace)|employees?|full disclosure|disclosure)(?!\p{L})/iu;

const named = cached(({ company, review }: Leitbild) => matcher([[company.name, ...review.brands]]));

/** Praise of the company, in the sentence that names it, by somebody who does not say that they work there. */
function employerHit(draft: Draft, { handle, id }: Account, leitbild: Leitbild): readonly Hit<Props>[] {
  const text = (textsFor(draft, id)[0] ?? '').slice(0, ENOUGH);
  const names = named(leitbild)(text);
  if (names.length === 0 || SAID.test(text) || named(leitbild)(draft.signature ?? '').length > 0) return [];
  const praise = PRAISE(text).slice(0, 20);
  const { sentences } = readText(text);
  const both = praise.find(({ start }) => {
    const sentence = sentences.find((one) => one.end > start);
    return names.some((name) => sentence !== undefined && name.start >= sentence.start && name.start < sentence.end);
  });
  if (both === undefined) return [];
  const span = draft.words.startsWith(text) ? { start: both.start, end: both.end } : { start: 0, end: 0 };
  return [{ verdict: 'advise', ...span, props: { kind: 'employer', handle, written: both.words } }];
}

/** Each text a paid draft leaves with; one account that is not marked is one too many. */
function paidHits(draft: Draft, { leitbild, language }: RuleContext): readonly Hit<Props>[] {
  const texts = new Map<string, string>();
  for (const id of draft.accounts) {
    const handle = leitbild.accounts.find((one) => one.id === id)?.handle ?? id;
    const [text = ''] = textsFor(draft, id);
    texts.set(text, texts.get(text) ?? handle);
  }
  if (draft.accounts.length === 0) texts.set(draft.words, '');
  return [...texts].flatMap(([text, handle]): readonly Hit<Props>[] => {
    const found = marking(text.slice(0, ENOUGH), language);
    if (found === null) return [];
    const props = { ...found, handle };
    if (found.kind === 'unclear') return [{ verdict: 'advise', start: 0, end: 0, props }];
    return [{ verdict: 'block', start: 0, end: 0, props, overridable: true }];
  });
}

const at = (handle: string): string => (handle === '' ? '' : ` (${handle})`);

/** Who was paid says so at first sight (German courts; FTC), and who speaks well of the house they work in says that, too. */
export const disclosure: Rule<Props> = {
  id: 'disclosure',
  reads: 'draft',
  texts: {
    message: {
      de: (p) =>
        ({
          unmarked: `Für diesen Beitrag wurde bezahlt, und es steht nicht da${at(p.handle)}.`,
          late: `»${p.written}« steht, wo es niemand auf den ersten Blick sieht${at(p.handle)}.`,
          unclear: `»${p.written}« versteht nicht jeder als Werbung${at(p.handle)}.`,
          employer: `»${p.written}« über die eigene Firma, vom eigenen Konto${at(p.handle)}.`,
        })[p.kind],
      en: (p) =>
        ({
          unmarked: `This post was paid for, and it does not say so${at(p.handle)}.`,
          late: `"${p.written}" stands where nobody sees it at first sight${at(p.handle)}.`,
          unclear: `Not everybody reads "${p.written}" as advertising${at(p.handle)}.`,
          employer: `"${p.written}" about your own company, from your own account${at(p.handle)}.`,
        })[p.kind],
    },
    why: {
      de: ({ kind }) =>
        kind === 'employer'
          ? 'Lob vom eigenen Haus ist fein, solange alle wissen, wer lobt. Ohne das ist es Schleichwerbung.'
          : 'Wer es liest, muss auf den ersten Blick erkennen, dass es Werbung ist (§ 5a UWG, § 22 MStV). Am Ende einer Reihe von Hashtags reicht Gerichten nicht, #ad in deutschem Text auch nicht sicher.',
      en: ({ kind }) =>
        kind === 'employer'
          ? 'Praise for your own house is fine as long as everybody knows who is praising. Otherwise it is hidden advertising.'
          : 'People have to see at first sight that it is advertising (FTC Endorsement Guides; in Germany § 5a UWG). At the end of a row of hashtags is not enough.',
    },
    instead: {
      de: ({ kind }) =>
        kind === 'employer'
          ? 'Ein halber Satz genügt: »Ich arbeite dort.«'
          : 'Fang mit »Werbung:« oder »Anzeige:« an. Gibt doch niemand etwas dafür, stell »Bezahlt?« unter »Ändern« auf »Nein«.',
      en: ({ kind }) =>
        kind === 'employer'
          ? 'Half a sentence will do: "I work there."'
          : 'Start with "Ad:" or "Paid partnership:" (in German "Werbung:"). If nobody gives anything for it after all, set "Paid?" to "No" under "Revise".',
    },
  },
  check: (draft, context) => {
    const { leitbild } = context;
    const own = leitbild.accounts.filter(({ id, personal }) => personal === true && draft.accounts.includes(id));
    return [
      ...(draft.paid ? paidHits(draft, context) : []),
      ...own.flatMap((account) => employerHit(draft, account, leitbild)),
    ];
  },
};
