import type { Said } from '../locale.ts';
import type { SecretSpan } from '../rules/rule.ts';
import { keyFor } from './kind.ts';
import { isExamplePassword, SLUG } from './placeholder.ts';

const password: Said = { de: 'Passwort in einer Adresse', en: 'password in an address' };

/** How what the library's rules find is called here, by the name of the rule; without an issuer's mark nothing of it is shown. */
const names: Readonly<Record<string, { readonly name: Said; readonly marked: boolean }>> = {
  ...Object.fromEntries(
    Object.entries({
      '1password': '1Password',
      anthropic: 'Anthropic',
      databricks: 'Databricks',
      docker: 'Docker Hub',
      figma: 'Figma',
      github: 'GitHub',
      gitlab: 'GitLab',
      grafana: 'Grafana',
      groq: 'Groq',
      'hashicorp-vault': 'HashiCorp Vault',
      huggingface: 'Hugging Face',
      linear: 'Linear',
      notion: 'Notion',
      npm: 'npm',
      openai: 'OpenAI',
      sendgrid: 'SendGrid',
      shopify: 'Shopify',
      vercel: 'Vercel',
    }).map(([rule, owner]) => [rule, { name: keyFor(owner), marked: true }]),
  ),
  aws: { name: keyFor('AWS'), marked: false },
  // An address of a webhook, or a token: the first characters of an address tell nothing.
  slack: { name: keyFor('Slack'), marked: false },
  basicauth: { name: password, marked: false },
  'database-connection-string': { name: password, marked: false },
  privatekey: { name: { de: 'privater Schlüssel', en: 'private key' }, marked: false },
};

/** What one of the library's rules finds; of a rule nobody has heard of, its own name. */
export const namedBy = ({ kind }: SecretSpan): { readonly name: Said; readonly marked: boolean } =>
  Object.hasOwn(names, kind) && names[kind] !== undefined
    ? names[kind]
    : { name: { de: `Zugangsdaten (${kind})`, en: `credentials (${kind})` }, marked: false };

const ADDRESSES = new Set(['basicauth', 'database-connection-string']);
const NAMED_PAGE = new RegExp(`^(?:sk|gl[a-z]{2,5})-${SLUG}$`);

/** False for what one of the library's rules takes for a secret and anybody sees to be none: an example's password, words joined by hyphens. */
export const isRealOne = (kind: string, secret: string): boolean => {
  if (!ADDRESSES.has(kind)) return !NAMED_PAGE.test(secret);
  const [, password = secret] = /:([^\s:@/]{1,200})@/.exec(secret) ?? [];
  return !isExamplePassword(password);
};
