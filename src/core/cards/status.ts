import { type Line, line } from '../card.ts';
import type { Locale, Said, Texts } from '../locale.ts';
import type { ProposalStatus } from '../proposal.ts';
import type { HeldReason, PublicationState } from '../publication.ts';
import { between } from '../time.ts';
import { reasonTexts } from './reasons.ts';
import type { ProposalView, PublicationView, Reader } from './view.ts';
import { names, span, when } from './words.ts';

const held: Readonly<Record<HeldReason, Texts<string>>> = {
  login: { de: (n) => `${n}: wartet auf eine neue Anmeldung`, en: (n) => `${n}: waiting for a new sign-in` },
  budget: { de: (n) => `${n}: wartet, das Budget ist aufgebraucht`, en: (n) => `${n}: waiting, the budget is spent` },
  stopped: { de: (n) => `${n}: angehalten`, en: (n) => `${n}: stopped` },
  late: {
    de: (n) => `${n}: wartet. Es ist über eine Stunde zu spät – gilt das noch?`,
    en: (n) => `${n}: waiting. It is more than an hour late; does it still stand?`,
  },
  changed: {
    de: (n) => `${n}: wartet, das Konto heißt im Leitbild inzwischen anders. Bitte überarbeiten`,
    en: (n) => `${n}: waiting; the Leitbild calls this account something else by now. Please revise`,
  },
  picture: {
    de: (n) => `${n}: wartet, ein Bild ist nicht mehr da. Überarbeiten und neu hochladen, oder ohne Bild vorschlagen`,
    en: (n) => `${n}: waiting; a picture is gone. Revise and upload it again, or propose it without`,
  },
  'signals-unread': {
    de: (n) => `${n}: wartet, bis die Reaktionen wieder lesbar sind`,
    en: (n) => `${n}: waiting until reactions can be read again`,
  },
};

const states: Readonly<Record<Exclude<PublicationState, 'held'>, Texts<PublicationView>>> = {
  pending: {
    de: (p) => (p.reason === null ? `${p.handle}: bereit` : reasonTexts[p.reason].de(p.handle)),
    en: (p) => (p.reason === null ? `${p.handle}: ready` : reasonTexts[p.reason].en(p.handle)),
  },
  sending: { de: (p) => `${p.handle}: wird gesendet`, en: (p) => `${p.handle}: being sent` },
  live: {
    de: (p) => `${p.handle}: online ${p.url ?? ''}`.trim(),
    en: (p) => `${p.handle}: live ${p.url ?? ''}`.trim(),
  },
  refused: {
    de: (p) => reasonTexts[p.reason ?? 'other'].de(p.handle),
    en: (p) => reasonTexts[p.reason ?? 'other'].en(p.handle),
  },
  rehearsed: {
    de: (p) => `${p.handle}: Probelauf, wäre jetzt erschienen`,
    en: (p) => `${p.handle}: dry run, would have been posted now`,
  },
  unconfirmed: {
    de: (p) => `${p.handle}: ungewiss. Bitte nachsehen`,
    en: (p) => `${p.handle}: nobody can tell. Please have a look`,
  },
  cancelled: { de: (p) => `${p.handle}: nicht gesendet`, en: (p) => `${p.handle}: not sent` },
  'with-a-person': {
    de: (p) => `${p.handle}: liegt zum Einfügen bereit`,
    en: (p) => `${p.handle}: ready to be pasted by a person`,
  },
  removing: { de: (p) => `${p.handle}: wird entfernt`, en: (p) => `${p.handle}: being removed` },
  removed: { de: (p) => `${p.handle}: entfernt`, en: (p) => `${p.handle}: removed` },
  stuck: {
    de: (p) =>
      p.url === null
        ? `${p.handle}: steht vielleicht noch dort. Bitte nachsehen und von Hand entfernen`
        : `${p.handle}: lässt sich von hier nicht entfernen ${p.url}`,
    en: (p) =>
      p.url === null
        ? `${p.handle}: may still be there. Please look and remove it by hand`
        : `${p.handle}: can't be removed from here ${p.url}`,
  },
};

/** Where two accounts have one name, the network tells them apart. */
const told = (list: readonly PublicationView[]): readonly PublicationView[] =>
  list.map((p) =>
    list.some((other) => other !== p && other.handle === p.handle && other.network !== p.network)
      ? { ...p, handle: `${p.handle} (${p.network})` }
      : p,
  );

/** States whose line names the address. */
const linked: readonly PublicationState[] = ['live', 'stuck'];

/** One line per publication that says where it is. */
export const publicationLines = (list: readonly PublicationView[], locale: Locale): readonly Line[] =>
  told(list)
    .filter((p) => p.state !== 'cancelled')
    .map((p) => ({
      ...line('status', p.state === 'held' ? held[p.held ?? 'late'][locale](p.handle) : states[p.state][locale](p)),
      ...(p.url !== null && linked.includes(p.state) ? { url: p.url } : {}),
    }));

interface Told {
  readonly view: ProposalView;
  readonly reader: Reader;
}

const missing = (view: ProposalView): number => Math.max(0, view.needed - view.voices.length);

const whole: Readonly<Record<ProposalStatus, Texts<Told>>> = {
  draft: { de: () => 'Entwurf, nur für dich.', en: () => 'A draft, only for you.' },
  open: {
    de: ({ view }) => waits(view, 'de'),
    en: ({ view }) => waits(view, 'en'),
  },
  contested: { de: ({ view }) => contested(view, 'de'), en: ({ view }) => contested(view, 'en') },
  approved: {
    de: ({ view, reader }) =>
      `Freigegeben. Geht ${leaves(view, reader)} raus. Bis dahin kann jede Reaktion wieder weg, und zurückholen geht auch.`,
    en: ({ view, reader }) =>
      `Approved. Goes out ${leaves(view, reader)}. Until then any reaction can come off again, and the post can be taken back.`,
  },
  publishing: { de: () => 'Unterwegs.', en: () => 'On its way.' },
  published: { de: ({ view }) => live(view, 'de'), en: ({ view }) => live(view, 'en') },
  failed: { de: () => 'Nicht angekommen. Nichts ist draußen.', en: () => 'Not delivered. Nothing is out there.' },
  retracting: { de: () => 'Wird zurückgeholt.', en: () => 'Being taken back.' },
  retracted: {
    de: ({ view }) =>
      `Zurückgeholt${view.undoneBy === null ? '' : ` von ${view.undoneBy}`}${wasOut(view) ? '. Nachgesehen: nichts mehr da.' : ', bevor etwas hinaus war.'}`,
    en: ({ view }) =>
      `Taken back${view.undoneBy === null ? '' : ` by ${view.undoneBy}`}${wasOut(view) ? '. We looked: nothing is left.' : ' before anything had left.'}`,
  },
  withdrawn: { de: () => 'Zurückgezogen, bevor etwas hinaus war.', en: () => 'Withdrawn before anything had left.' },
  lapsed: {
    de: () => 'Verfallen. Es hatte niemand Zeit; das ist kein Nein.',
    en: () => 'Lapsed. Nobody had time. That is not a no.',
  },
};

/** A new version keeps the voice more that each objector costs, and drops those of overridden hints: they are about words that went. */
function contested({ needed, objections, overrides }: ProposalView, locale: Locale): string {
  const now = objections.filter((o) => o.current).length;
  const revised = needed - overrides.length;
  const dropped = needed - objections.length;
  if (locale === 'de') {
    const stands = now > 1 ? `${now} Einsprüche stehen` : 'Ein Einspruch steht';
    const then = objections.length > 1 ? '' : `; dann ${dropped === 1 ? 'reicht eine' : `reichen ${dropped}`}`;
    return `Umstritten: ${stands}. Ändert den Text, dann braucht die neue Fassung ${voices.de(revised)}. Oder wer widersprochen hat, lässt den Einspruch fallen${then}.`;
  }
  const stands = now > 1 ? `${now} objections stand` : 'an objection stands';
  const then = objections.length > 1 ? '' : `; then ${dropped === 1 ? 'one is' : `${dropped} are`} enough`;
  return `Contested: ${stands}. Revise the text, and the new version takes ${voices.en(revised)}. Or whoever objected drops the objection${then}.`;
}

const voices: Texts<number> = {
  de: (n) => (n === 1 ? 'eine Stimme' : `${n} Stimmen`),
  en: (n) => (n === 1 ? 'one voice' : `${n} voices`),
};

const wasOut = (view: ProposalView): boolean => view.publications.some((p) => p.state === 'removed');

const waiting = {
  stopped: {
    de: 'Angehalten. Mit /voice go geht es weiter, dafür braucht es zwei.',
    en: 'Stopped. /voice go starts again; it takes two.',
  },
  keeper: {
    de: 'Es fehlt noch die Stimme von jemandem, der das Leitbild hütet.',
    en: "A keeper's voice is still missing.",
  },
  hard: {
    de: 'Ein Hinweis hält den Beitrag auf: ändern, oder jemand anderes überstimmt ihn mit Grund. Das kostet eine Stimme mehr.',
    en: 'A hint stops it: revise it, or somebody else overrides the hint with a reason. That takes one more voice.',
  },
  hards: {
    de: 'Mehrere Hinweise halten den Beitrag auf: ändern, oder jemand anderes überstimmt jeden mit Grund. Jeder kostet eine Stimme mehr.',
    en: 'Several hints stop it: revise it, or somebody else overrides each of them with a reason. Each takes one more voice.',
  },
  one: { de: 'Eine Stimme fehlt noch.', en: 'One voice to go.' },
  again: {
    de: 'Wieder offen: Es zählen nur Stimmen auf dieser Karte.',
    en: 'Open again: only voices on this card count.',
  },
} as const;

/** Why nothing can be approved just now, and how it goes on. */
export const stoppedLine = (locale: Locale): Line => line('status', waiting.stopped[locale]);

function waits(view: ProposalView, locale: Locale): string {
  if (view.stopped) return waiting.stopped[locale];
  return view.round > 1 ? `${waiting.again[locale]} ${lacks(view, locale)}` : lacks(view, locale);
}

function lacks(view: ProposalView, locale: Locale): string {
  const left = missing(view);
  const hard = view.hard.length === 0 ? null : waiting[view.hard.length === 1 ? 'hard' : 'hards'][locale];
  if (left === 0) return hard ?? waiting.keeper[locale];
  const voices =
    left === 1 ? waiting.one[locale] : { de: `${left} Stimmen fehlen noch.`, en: `${left} voices to go.` }[locale];
  return hard === null ? voices : `${voices} ${hard}`;
}

function leaves(view: ProposalView, reader: Reader): string {
  if (view.due === null) return reader.locale === 'de' ? 'gleich' : 'soon';
  const ms = between(reader.now, view.due);
  if (ms > 120_000) return `${reader.locale === 'de' ? 'am ' : ''}${when(view.due, reader.zone, reader.locale)}`;
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return `in ${span(seconds * 1000, reader.locale)}`;
}

function live(view: ProposalView, locale: Locale): string {
  const all = view.publications.filter((p) => p.state !== 'cancelled');
  const there = all.filter((p) => p.state === 'live').length;
  if (isRehearsal(view)) return rehearsal[locale];
  const took = view.liveAt === null ? '' : span(between(view.createdAt, view.liveAt), locale);
  if (there < all.length)
    return locale === 'de' ? `Online auf ${there} von ${all.length} Konten.` : `${there} of ${all.length} live.`;
  if (took === '') return locale === 'de' ? 'Online.' : 'Live.';
  return locale === 'de' ? `Online. Vom Vorschlag bis hierher: ${took}.` : `Live, ${took} after it was proposed.`;
}

/** All of its accounts only practise: nothing is out. */
export const isRehearsal = (view: ProposalView): boolean => {
  const all = view.publications.filter((p) => p.state !== 'cancelled');
  return all.length > 0 && all.every((p) => p.state === 'rehearsed');
};

const rehearsal: Said = {
  de: 'Probelauf: Alles ist passiert außer dem Senden.',
  en: 'Dry run: everything happened but the sending.',
};

/** A hint of which somebody said, with a reason, that it is wrong here. */
const overridden: Texts<{ readonly name: string; readonly hint: string; readonly reason: string }> = {
  de: ({ name, hint, reason }) => `${name} hat überstimmt: ${hint} Grund: ${reason}`,
  en: ({ name, hint, reason }) => `${name} overrode this: ${hint} Reason: ${reason}`,
};

const restored: Texts<string> = {
  de: (at) => `Am ${at} aus einer Sicherung zurückgeholt. Bitte sieh zuerst nach, ob das schon draußen ist.`,
  en: (at) => `Brought back from a backup on ${at}. Please look first whether this is out already.`,
};

/** Where a proposal stands, in one line, then the people and places behind it. */
export function statusLines(view: ProposalView, reader: Reader): readonly Line[] {
  const { locale } = reader;
  const lines = [line('status', whole[view.status][locale]({ view, reader }))];
  if (view.stopped && view.status === 'contested') lines.push(stoppedLine(locale));
  const { restoredAt } = view;
  if (restoredAt !== null && ['open', 'contested', 'approved', 'publishing'].includes(view.status))
    lines.push(line('status', restored[locale](when(restoredAt, reader.zone, locale))));
  for (const o of view.objections) {
    const reason = o.reason ?? (locale === 'de' ? 'Grund folgt' : 'reason pending');
    if (o.current)
      lines.push(
        line('status', locale === 'de' ? `Einspruch von ${o.name}: ${reason}` : `${o.name} objects: ${reason}`),
      );
    else
      lines.push(
        line(
          'status',
          locale === 'de'
            ? `${o.name} hatte Einspruch gegen eine frühere Fassung (${reason}); es braucht eine Stimme mehr.`
            : `${o.name} objected to an earlier version (${reason}); it takes one more voice.`,
        ),
      );
  }
  for (const { rule, name, reason } of view.overrides) {
    const found = view.review.findings.filter((f) => f.rule === rule && f.verdict === 'block');
    const hint = found.length === 0 ? rule : found.map(({ message }) => message[locale]).join(' ');
    lines.push(line('status', overridden[locale]({ name, hint, reason: reason || '…' })));
  }
  if (view.voices.length > 0 && ['open', 'contested', 'approved', 'publishing', 'published'].includes(view.status)) {
    lines.push(
      line(
        'status',
        locale === 'de' ? `Dafür: ${names(view.voices, 'de')}.` : `In favor: ${names(view.voices, 'en')}.`,
      ),
    );
  }
  return [...lines, ...publicationLines(view.publications, locale)];
}
