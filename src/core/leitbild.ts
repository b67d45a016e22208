import { z } from 'zod';
import { nearest } from './faults.ts';
import { ruleFacts } from './levels/facts.ts';
import { policySchema } from './policy.ts';

const line = z.string().trim().min(1).max(500);
/** A sentence in both languages, or one string where both are the same. */
const said = z.union([z.strictObject({ de: line, en: line }), line.transform((s) => ({ de: s, en: s }))]);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: 'slug' });
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { message: 'clock' });
const weekday = z.number().int().min(1).max(7);

/** A reaction without skin tone and variation selectors: "👍🏽" and "👍" are one. */
export const plainReaction = (reaction: string): string =>
  reaction.replaceAll(/[\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F]/gu, '').replace(/::skin-tone-\d$/, '');

const isZone = (zone: string): boolean => {
  // Offsets such as "+01:00" are accepted by Intl and know no daylight saving time.
  if (!/^(?:UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** A list in which nothing stands twice; `key` says what "the same" means. The issue points at the second one. */
const distinct = <T extends z.ZodType>(item: T, key: (one: z.output<T>) => string, field?: string) =>
  z.array(item).superRefine((list, ctx) => {
    const seen = new Set<string>();
    for (const [i, one] of list.entries()) {
      if (seen.has(key(one))) ctx.addIssue({ code: 'custom', message: 'twice', path: field ? [i, field] : [i] });
      seen.add(key(one));
    }
  });
const byId = (one: { readonly id: string }) => one.id;
const itself = (one: string | number) => String(one);

const valueSchema = z.strictObject({
  id: slug,
  name: said,
  /** What one can see when it is lived, per language: phrases (see phrases.ts) that are evidence in a post. Naming the value is none. */
  seen: z.strictObject({ de: z.array(line).min(1), en: z.array(line).min(1) }),
});

/**
 * Level by rule or by entry of a rule file. What no company may waive is refused, and so is a rule that was misspelt. Entries are known
 * only once their files are read: any other name is looked at then (see leitbild-warnings.ts).
 */
const levelsSchema = z.record(line, z.enum(['off', 'advise', 'block'])).superRefine((levels, ctx) => {
  const ids = Object.keys(ruleFacts);
  for (const [name, level] of Object.entries(levels)) {
    const facts = Object.hasOwn(ruleFacts, name) ? ruleFacts[name] : undefined;
    const near = facts === undefined ? nearest(name, ids) : null;
    if (near !== null)
      ctx.addIssue({ code: 'custom', message: 'unknown-rule', path: [name], params: { name, near, at: 'key' } });
    if (facts?.fixed !== undefined && level !== 'block')
      ctx.addIssue({ code: 'custom', message: 'fixed-rule', path: [name], params: { name, why: facts.fixed } });
    if (facts?.most === 'praise' && level !== 'off')
      ctx.addIssue({ code: 'custom', message: 'praise-level', path: [name], params: { name } });
  }
});

const termSchema = z.strictObject({ term: line, why: said, instead: said.optional() });

const isServer = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(address);
  const plain = pathname === '/' && search === '' && hash === '' && username === '';
  const near = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return plain && (protocol === 'https:' || (protocol === 'http:' && near));
};

export const accountSchema = z.strictObject({
  id: slug,
  network: slug,
  /** As readers see it ("@werkstatt"). Part of the content hash. */
  handle: line,
  /** Who answers there? */
  answers: line,
  /** Takes part when a post names no accounts. */
  default: z.boolean().default(false),
  /** Address of its server, where the network has many ("https://mastodon.social"); plain http only on this machine. */
  server: z.string().refine(isServer, { message: 'server' }).optional(),
  /** Only practises: everything happens but the sending. */
  dry: z.boolean().optional(),
  /** A person's own account: who speaks well of the company there says that they work for it. */
  personal: z.boolean().optional(),
});

export type Account = Readonly<z.infer<typeof accountSchema>>;

export const leitbildSchema = z.strictObject({
  company: z.strictObject({
    name: line,
    /** An invented company is never served on the public door. */
    invented: z.boolean().default(false),
    language: z.enum(['de', 'en']),
  }),
  mission: said,
  vision: said,
  goals: z.array(said).min(1),
  values: distinct(valueSchema, byId, 'id').min(1).max(12),
  taboos: z.array(termSchema).default([]),
  confidential: z.array(termSchema).default([]),
  accounts: distinct(accountSchema, byId, 'id').min(1),
  rhythm: z.strictObject({
    /** IANA zone of working hours, reminders and wished times. */
    zone: z.string().refine(isZone, { message: 'zone' }),
    /** ISO weekdays, 1 = Monday. */
    workdays: distinct(weekday, itself).min(1),
    hours: z
      .strictObject({ from: clock, to: clock })
      .refine(({ from, to }) => from < to, { message: 'hours', path: ['to'] }),
    weekly: z.strictObject({ day: weekday, at: clock }),
    /** Days of silence per network that the team finds acceptable. */
    quietDays: z.number().int().min(1).max(90),
  }),
  policy: z.strictObject({ post: policySchema, reply: policySchema }),
  /** `need`: a picture without a description does not leave; `ask`: it is only pointed out. */
  pictures: z.strictObject({ alt: z.enum(['ask', 'need']).default('ask') }).default({ alt: 'ask' }),
  /** What the company changes about the review. Brands are names nobody may imitate with look-alike letters; the company's own always is one. */
  review: z
    .strictObject({
      levels: levelsSchema.default({}),
      brands: z.array(line).max(50).default([]),
    })
    .default({ levels: {}, brands: [] }),
  /** How many days answers of people outside are kept. */
  answers: z.strictObject({ keepDays: z.number().int().min(1).max(365).default(30) }).default({ keepDays: 30 }),
  /** Chat references ("playground:kim") or verified e-mail addresses. */
  keepers: distinct(line, itself).min(1),
  reactions: z
    .strictObject({ yes: z.array(line).min(1), object: z.array(line).min(1), note: z.array(line) })
    .superRefine((map, ctx) => {
      const seen = new Set<string>();
      for (const kind of ['yes', 'object', 'note'] as const) {
        for (const [i, sign] of map[kind].entries()) {
          const plain = plainReaction(sign);
          if (seen.has(plain)) ctx.addIssue({ code: 'custom', message: 'twice', path: [kind, i] });
          seen.add(plain);
        }
      }
    }),
  legal: z
    .strictObject({
      /** Imprint, privacy note and the responsible person; without them microblog and feeds are withheld from the public door. */
      imprint: z.string().trim().min(1),
      privacy: z.string().trim().min(1),
      responsible: z.string().trim().min(1),
    })
    .optional(),
});

export type Leitbild = Readonly<z.infer<typeof leitbildSchema>>;
