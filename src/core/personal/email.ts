/** A run of what an address may consist of can start once, so that a long text is read once. */
const ADDRESS =
  /(?<![\p{L}\p{N}._%+@/-])([\p{L}\p{N}._%+-]{1,64})@((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?![\p{L}\p{N}@-])/gu;

/** Who reads there is an office, whoever sits in it. */
const roles = new Set(
  `abo abuse accounting admin anfrage anfragen anmeldung apply ask ausbildung auskunft backoffice bestellung
  bestellungen bewerbung bewerbungen billing booking bookings buchhaltung buchung buero büro care career careers club
  community complaints contact customercare customerrelations customers customerservice customersupport datenschutz
  datenschutzbeauftragte datenschutzbeauftragter dialog donate donations donotreply dpo edit editor editorial einkauf
  empfang enquiries event events feedback frage fragen gemeinde geschaeftsstelle geschäftsstelle guestrelations hallo
  hello help helpdesk hi hilfe hostmaster hotline hr impressum info information inquiries invoice invoices it job jobs
  karriere kasse kontakt kundencenter kundendienst kundenservice laden legal leserbriefe mail mailbox marketing media
  mitmachen moin news newsletter noreply office order orders partner people personal post postmaster pr praxis press
  presse privacy process questions reception rechnung rechnungen recht recruiting redaktion redaktionen reservation
  reservations reservierung reservierungen returns rezeption sales schule security sekretariat service shop social
  spende spenden sponsoring store stories studio subscribe support team tech termin termine ticket tickets tip tips
  unsubscribe veranstaltung veranstaltungen verein verkauf verlag vertrieb verwaltung volunteer vorstand webmaster
  welcome werkstatt wholesale workshop zentrale`.split(/\s+/),
);

/** Reserved for examples (RFC 2606), and how people call such things. */
const EXAMPLE = /(?:^|\.)(?:example|beispiel|muster\p{L}{0,20}|invalid|localhost|test)(?:\.\p{L}{2,24})?$/iu;

const MANY_LIVE_THERE =
  /^(?:gmail|googlemail|gmx|web|t-online|freenet|outlook|hotmail|live|yahoo|ymail|icloud|me|mac|aol|posteo|mailbox|proton|protonmail|pm|mail|arcor|vodafone|bluewin|hispeed|comcast|verizon)\.[a-z.]{2,10}$/i;

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Domains a text names, as of an imprint: whoever writes from there writes for the company. Those of mail providers are nobody's own. */
export const domainsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu)]
    .map(([host]) => host.toLowerCase().replace(/^www\./, ''))
    .filter((host) => !MANY_LIVE_THERE.test(host));

/** The addresses a text names, in small letters. */
export const addressesIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(ADDRESS), ([address]) => address.toLowerCase()));

/** E-mail addresses of people, but not those of the company. Handles of the Fediverse are made to be told. */
export const emailsIn = (
  text: string,
  own: { readonly emails: ReadonlySet<string>; readonly domains: readonly string[] },
): readonly Found[] => {
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const [whole, name = '', host = ''] = match;
    const domain = host.toLowerCase();
    const [first = ''] = name.toLowerCase().split(/[._+%-]/);
    const ours =
      own.emails.has(whole.toLowerCase()) || own.domains.some((one) => domain === one || domain.endsWith(`.${one}`));
    const office = roles.has(first) || /^no-?reply/i.test(name);
    return ours || office || EXAMPLE.test(domain) ? [] : [{ start: match.index, end: match.index + whole.length }];
  });
};
