import { type Kind, keyFor, kind } from './kind.ts';
import { SLUG } from './placeholder.ts';

/** Starts where no word goes on; ends where its letters end, as every body is greedy. */
const key = (owner: string, body: string): Kind => held(owner, new RegExp(`(?<![A-Za-z0-9])(?:${body})`, 'gu'), true);
/** Without a mark of its own: nothing of it is shown. */
const unmarked = (owner: string, body: string): Kind => ({ ...key(owner, body), marked: false });
const held = (owner: string, pattern: RegExp, marked = false): Kind => ({
  name: keyFor(owner),
  pattern,
  marked,
  verdict: 'block',
});

/** A run of exactly so many, not the beginning of a longer one. */
const END = '(?![A-Za-z0-9])';
const B64 = '[A-Za-z0-9_-]';

/** Keys by the mark their issuer gives them, as the issuers document them. What the library knows as well is left to it. */
const known: readonly Kind[] = [
  key('AWS', `(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}${END}`),
  key('GitHub', 'gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}'),
  key('GitLab', `gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-(?!${SLUG})${B64}{16,255}(?:\\.${B64}{1,40}){0,2}`),
  key('Slack', 'xox[abceoprs]-[A-Za-z0-9-]{10,255}|xapp-\\d-[A-Za-z0-9-]{10,255}'),
  key('Stripe', '(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{10,255}'),
  // Real ones carry digits; "sk-" followed by hyphenated words is a branch, or a workshop.
  key('OpenAI / Anthropic', `sk-(?=[A-Za-z_-]{0,40}\\d)(?!${SLUG})${B64}{20,255}`),
  key('Google', `AIza${B64}{35}|GOCSPX-${B64}{28}|ya29\\.${B64}{30,1000}`),
  key('npm', 'npm_[A-Za-z0-9]{36}'),
  key('SendGrid', `SG\\.${B64}{16,40}\\.${B64}{16,80}`),
  key('DigitalOcean', `do[opr]_v1_[a-f0-9]{64}`),
  key('Twilio', `SK[a-f0-9]{32}${END}`),
  key('Mailgun', `key-[a-f0-9]{32}${END}`),
  unmarked('Mailgun', `[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}${END}`),
  unmarked('Mailchimp', `[a-f0-9]{32}-us\\d{1,2}${END}`),
  key('Heroku', `HRKU-${B64}{36,80}`),
  key('Atlassian', `AT[AC]TT3${B64}{20,300}(?:=[A-F0-9]{8})?`),
  key('Bitbucket', `ATBB[A-Za-z0-9]{28,40}${END}`),
  key('Linear', 'lin_oauth_[A-Za-z0-9]{40,128}'),
  key('Notion', `secret_(?=[A-Za-z]{0,42}\\d)[A-Za-z0-9]{43}${END}`),
  key('Hugging Face', 'api_org_[A-Za-z]{34}'),
  key('Dropbox', `sl\\.(?:u\\.)?${B64}{130,2000}`),
  key('PyPI', `pypi-AgE${B64}{50,1000}`),
  key('RubyGems', 'rubygems_[a-f0-9]{48}'),
  key('Docker Hub', `dckr_oat_${B64}{27,60}`),
  key('Grafana', 'eyJrIjoi[A-Za-z0-9]{60,400}={0,3}'),
  key('HashiCorp Vault', `hv[sbr]\\.${B64}{24,400}`),
  unmarked('HashiCorp Terraform', `[A-Za-z0-9]{14}\\.atlasv1\\.${B64}{60,70}`),
  key('Cloudflare', `cf(?:k|ut|at)_${B64}{40,60}|v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}`),
  key('Square', `sq0(?:atp|csp)-${B64}{22,43}`),
  key('Sentry', `sntry[su]_(?=[A-Za-z_]{0,100}\\d)[A-Za-z0-9_+/=]{40,400}`),
  key('Airtable', `pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}`),
  key('Postman', 'PMAK-[a-f0-9]{24}-[a-f0-9]{34}'),
  key('Supabase', 'sbp_[a-f0-9]{40}'),
  key('Meta', 'EAA(?=[A-Za-z]{0,90}\\d)[A-Za-z0-9]{90,400}'),
  unmarked('X', 'A{20}(?=[A-Za-z]{0,60}[\\d%])[A-Za-z0-9%]{30,200}'),
  key('xAI', 'xai-[A-Za-z0-9]{60,100}'),
  key('Replicate', `r8_[A-Za-z0-9]{37}${END}`),
  key('Perplexity', `pplx-[A-Za-z0-9]{40,60}`),
  key('1Password', `A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}${END}`),
];

/** The way into a channel of somebody's chat, given in an address. */
const doors: readonly Kind[] = [
  held('Slack', /(?<=hooks\.slack\.com\/services\/)T[A-Z0-9]{4,20}\/B[A-Z0-9]{4,20}\/[A-Za-z0-9]{15,60}/gu),
  held('Discord', /(?<=discord(?:app)?\.com\/api\/webhooks\/)\d{15,20}\/[A-Za-z0-9_-]{50,100}/gu),
  held('Microsoft Teams', /(?<=webhook\.office\.com\/webhookb2\/)[a-f0-9-]{36}@[a-f0-9-]{36}\/[A-Za-z0-9/-]{30,120}/gu),
];

/** Secrets that say by their shape alone what they are. */
export const shaped: readonly Kind[] = [
  ...known,
  ...doors,
  unmarked('Azure', `[A-Za-z0-9_~.]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}`),
  held('Azure', /(?<=(?:AccountKey|SharedAccessKey)=)[A-Za-z0-9+/]{40,90}={1,2}/gu),
  held('Azure', /(?<=[?&]sig=)[A-Za-z0-9%+/]{40,80}(?:%3D|=)/gu),
  unmarked('Azure DevOps', `[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}${END}`),
  unmarked('Discord', `[MNO][A-Za-z0-9_-]{22,28}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}`),
  unmarked('Telegram', `\\d{8,10}:AA${B64}{33}`),
  key('age', 'AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{58,2000}'),
  kind(
    'Anmelde-Token (JWT)',
    'sign-in token (JWT)',
    /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,4000}/gu,
  ),
  kind(
    'Anmelde-Token',
    'sign-in token',
    /(?<=(?<![A-Za-z])Bearer )(?=[^\d\s]{0,200}\d)[A-Za-z0-9._~+/-]{20,4000}/gu,
    false,
  ),
];

/** Keys of several lines. */
export const armoured: readonly Kind[] = [
  kind(
    'privater Schlüssel',
    'private key',
    /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END [A-Z0-9 ]{1,60}-----|[\s\S]*)/gu,
    false,
  ),
  kind('privater Schlüssel', 'private key', /(?<=Private-Lines: \d{1,3}\r?\n)[A-Za-z0-9+/=\s]{40,6000}/gu, false),
];
