import type { SecretLintRuleContext, SecretLintRuleCreator } from '@secretlint/types';
import { describe, expect, it } from 'vitest';
import { finder, findSecrets, secretsFor } from '../../adapters/secrets/index.ts';
import { mayHoldSecret } from '../../adapters/secrets/marks.ts';

// Put together here, and of rows of letters, so that no scanner of this repository takes one for real.
const run = 'aBcDeFgHiJkLmNoPqRsT1234567890';
const hex = '0123456789abcdef'.repeat(2);
const letters = 'FakeFakeFakeFakeFakeFakeFakeFakeFa';
// As long as it takes for the closing brace to stand alone at the end, as in theirs.
const ops = Buffer.from(JSON.stringify({ email: 'kim@a.example', secretKey: run, more: `${run}${run}ab` })).toString(
  'base64',
);
const samples: readonly (readonly [kind: string, secret: string])[] = [
  ['1password', `ops_${ops}`],
  ['anthropic', `sk-ant-api03-${run.repeat(3)}abcAA`],
  ['databricks', `dapi${hex}-2`],
  ['docker', `dckr_pat_${run.slice(0, 27)}`],
  ['figma', `figd_${run}${run}`],
  ['github', `ghp_${run}abcdef`],
  ['github', `github_pat_${run}${run}${run.slice(0, 22)}`],
  ['gitlab', `glpat-${run.slice(0, 20)}`],
  ['grafana', `glc_eyJ${run}${run}==`],
  ['grafana', `glsa_${hex}_89abcdef`],
  ['groq', `gsk_${run}${run.slice(0, 22)}`],
  ['hashicorp-vault', `hvs.${run.repeat(3)}`],
  ['huggingface', `hf_${letters}`],
  ['linear', `lin_api_${run}${run.slice(0, 10)}`],
  ['notion', `ntn_12345678901${run}abcde`],
  ['npm', `npm_${run}abcdef`],
  ['openai', `sk-${run.slice(0, 20)}T3BlbkFJ${run.slice(0, 20)}`],
  ['sendgrid', `SG.${run.slice(0, 22)}.${run}${run.slice(0, 13)}`],
  ['shopify', `shpat_${hex}`],
  ['slack', `xoxb-${'23984754863'}-2348975623000-${run.slice(0, 24)}`],
  ['slack', `https://hooks.slack.com/services/T11111AA/BAAAA111A/${run.slice(0, 24)}`],
  ['vercel', `vcp_${run.slice(0, 24)}`],
];

describe('what secretlint knows', () => {
  it.each(samples)('%s: %s', async (kind, secret) => {
    const find = await findSecrets();
    const text = `Schaut mal: ${secret} und weiter`;
    expect(find(text)).toEqual([{ start: 12, end: 12 + secret.length, kind }]);
  });

  it('of an address with a password is the password alone', async () => {
    const find = await findSecrets();
    const of = (text: string) => find(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);
    expect(of('Seht https://mahlwerk:kurbel-99@db.firma.de an')).toEqual([['basicauth', 'kurbel-99']]);
    expect(of('mongodb+srv://mahlwerk:kurbel-99@db/voices')).toEqual([['database-connection-string', 'kurbel-99']]);
  });

  it('is where it is, not where its label begins', async () => {
    const find = await findSecrets();
    const key = `wJalrXUtnFEMI/K7MDENG/${run.slice(0, 18)}`;
    const text = `AWS_SECRET_ACCESS_KEY = ${key}`;
    const [found] = find(text);
    expect(text.slice(found!.start, found!.end)).toBe(key);
  });

  it('includes keys of several lines', async () => {
    const find = await findSecrets();
    const text = `-----BEGIN PRIVATE KEY-----\nMIIE${run.repeat(4)}\n-----END PRIVATE KEY-----`;
    expect(find(`Da:\n${text}`)).toEqual([{ start: 4, end: 4 + text.length, kind: 'privatekey' }]);
  });

  it('cannot be switched off by the text', async () => {
    const find = await findSecrets();
    const [, secret] = samples[4]!;
    expect(find(`// secretlint-disable\n<!-- secretlint-disable-line --> ${secret}`)).toHaveLength(1);
  });

  it('is nothing in an ordinary post', async () => {
    const find = await findSecrets();
    expect(find('Heute die Mühle von 1974 repariert, für 38 Euro. https://mahlwerk.example/blog @kim')).toEqual([]);
  });

  it('of one text loads the library only where there may be something', async () => {
    const [, secret] = samples[4]!;
    expect((await secretsFor(secret))(secret)).toHaveLength(1);
    expect(await secretsFor('Heute läuft sie wieder')).not.toBe(await findSecrets());
  });
});

describe('the first look', () => {
  it.each([...samples.map(([, secret]) => secret), 'https://mahlwerk:kurbel-99@db.firma.de'])(
    'lets %s in',
    (secret) => {
      expect(mayHoldSecret(secret)).toBe(true);
    },
  );

  it.each([
    'Heute die Mühle von 1974 repariert, für 38 Euro. https://mahlwerk.example/blog @kim',
    'task-force, SG. Dynamo, half_time, npm_install',
    'https://mahlwerk.example/@kim und https://mahlwerk.example:8080/a',
    '#ReparierenStattWegwerfenKaffeemuehlenWerkstatt',
  ])('keeps %s out', (text) => {
    expect(mayHoldSecret(text)).toBe(false);
  });
});

describe('a rule of the library', () => {
  const rule = (id: string, file: (content: string, context: SecretLintRuleContext) => unknown) =>
    ({
      messages: {},
      meta: {
        id: `@secretlint/secretlint-rule-${id}`,
        type: 'scanner',
        recommended: true,
        supportedContentTypes: ['text'],
      },
      create: (context: SecretLintRuleContext) => ({
        file: ({ content }: { content: string }) => file(content, context) as Promise<void>,
      }),
    }) satisfies SecretLintRuleCreator;
  const report = (context: SecretLintRuleContext, range: [number, number], data = {}) =>
    context.report({ message: { message: '', messageId: 'X', data }, range });
  const text = `da figd_${run} da`;

  it('that throws, or cannot be set up, keeps no other from looking', () => {
    const broken = { ...rule('two', () => undefined), create: () => expect.fail() };
    const find = finder([
      rule('one', () => {
        throw new Error('no');
      }),
      broken,
      rule('three', (_, context) => report(context, [3, 8])),
    ]);
    expect(find(text)).toEqual([{ start: 3, end: 8, kind: 'three' }]);
  });

  it('that goes on later reports to nobody, and its failure ends nothing', async () => {
    let late: () => void = () => undefined;
    const find = finder([
      rule('late', (_, context) => {
        late = () => report(context, [0, 1]);
        return Promise.reject(new Error('later'));
      }),
    ]);
    expect(find(text)).toEqual([]);
    late();
    expect(find(text)).toEqual([]);
    await Promise.resolve();
  });

  it('that names what it found is believed before its range', () => {
    const find = finder([rule('one', (_, context) => report(context, [0, 2], { KEY: `figd_${run}`, TYPE: 'da' }))]);
    expect(find(text)).toEqual([{ start: 0, end: 2, kind: 'one' }]);
    const other = finder([rule('one', (_, context) => report(context, [1, 2], { KEY: `figd_${run}`, TYPE: 'x' }))]);
    expect(other(text)).toEqual([{ start: 3, end: 3 + 5 + run.length, kind: 'one' }]);
  });

  it('that reads key files is left out, and so is what obeys comments', () => {
    const report1 = rule('gcp', (_, context) => report(context, [0, 1]));
    const report2 = rule('filter-comments', (_, context) => report(context, [0, 1]));
    expect(finder([report1, report2])(text)).toEqual([]);
  });
});
