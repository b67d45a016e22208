import { apart, pulls } from '../campaign/features.ts';
import type { Mark } from '../campaign/marks.ts';
import { campaignScore } from '../campaign/score.ts';
import { distinctWords } from '../phrases.ts';
import { readText } from '../reading.ts';
import type { Rule } from './rule.ts';

interface Props {
  /** The words that call, lure or announce, as written, three at most. */
  readonly written: readonly string[];
}

/** From here on a post is called a campaign: at most one in a hundred ordinary posts comes this far (npm run eval). */
const CAMPAIGN = 80;
/** One call alone is an invitation; with a link behind it, or a second one, it is an advertisement. */
const FEWEST_PLACES = 2;
/** Things done at some time: whoever tells them may also add where to read on. */
const STORY = 2;

/** Who asks people over announces something; it is no call to buy. */
const INVITES = /^(?:join us|komm\p{L}{0,2} (?:gern\p{L}? )?vorbei)$/iu;

/** Where a post pulls: a feast and who is asked to it are one place, however many words it takes. */
const countPlaces = (text: string, places: readonly Mark[]): number => {
  const isNews = ({ kind, start, end }: Mark): boolean =>
    kind === 'announce' || (kind === 'call' && INVITES.test(text.slice(start, end)));
  return places.filter((place) => !isNews(place)).length + (places.some(isNews) ? 1 : 0);
};

/** A question left to the reader, somebody addressed, or something told. */
const isConversation = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind }) => kind === 'question' || kind === 'reply') ||
  marks.filter(({ kind }) => kind === 'story').length >= STORY;

/** A link that is all there is to read; after something told it is where to read on. */
const bareLinks = (marks: readonly Mark[]): 0 | 1 =>
  marks.some(({ kind }) => kind === 'link') && !marks.some(({ kind }) => kind === 'story') ? 1 : 0;

/** A post that calls, lures and announces instead of talking with somebody. Advice only. */
export const campaign: Rule<Props> = {
  id: 'campaign',
  reads: 'posts',
  about: 'style',
  texts: {
    message: {
      de: ({ written }) => `So klingt eine Kampagne: ${written.map((w) => `»${w}«`).join(', ')}.`,
      en: ({ written }) => `This is how a campaign sounds: ${written.map((w) => `"${w}"`).join(', ')}.`,
    },
    why: {
      de: () => 'Auf einen Aufruf antwortet niemand, auf eine Frage oder eine Geschichte schon.',
      en: () => 'Nobody answers a call to action. People do answer a question, or a story.',
    },
    instead: {
      de: () => 'Wie würdest du es jemandem erzählen, der gerade vor dir steht?',
      en: () => 'How would you tell it to somebody standing in front of you?',
    },
  },
  check: ({ kind, words: text }, { leitbild, language }) => {
    if (language === null || kind === 'reply') return [];
    const { score, marks } = campaignScore(readText(text), language);
    if (score < CAMPAIGN || isConversation(marks)) return [];
    const places = apart(marks.filter((mark) => pulls.includes(mark.kind)));
    const [first] = places;
    if (!first || countPlaces(text, places) + bareLinks(marks) < FEWEST_PLACES) return [];
    const found = places.map(({ start, end }) => ({ group: 0, start, end, words: text.slice(start, end) }));
    const props = { written: distinctWords(found).slice(0, 3) };
    return [{ verdict: 'advise', start: first.start, end: first.end, props, leitbild: leitbild.mission }];
  },
};
