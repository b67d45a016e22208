/** Letters of one case, a number at most behind them. Each is read in one way only: a choice would double the time with every hyphen. */
const SEGMENT = '(?:[A-Z]{2,30}|[A-Z]?[a-z]{0,30})\\d{0,4}';

/** Words joined by hyphens, as in the name of a branch or a page. Chance makes no such thing of sixteen characters. */
export const SLUG = `${SEGMENT}(?:[-_]${SEGMENT}){1,60}(?![A-Za-z0-9_-])`;

/** Passwords everybody tries first: whoever writes one tells a joke or warns of it. */
const WORST = new Set(
  `000000 111111 123123 654321 123456 1234567 12345678 123456789 1234567890 123321 666666 888888 987654321 abc123
  abcd1234 admin1 admin123 admin1234 changeme1 changeme123 demo123 demo1234 geheim123 hallo123 iloveyou1 letmein1
  letmein123 p@ssw0rd p@ssword pa$$w0rd pa$$word passw0rd passw0rd1 password1 password12 password123 password1234
  passwort1 passwort12 passwort123 passwort1234 1q2w3e 1q2w3e4r 1q2w3e4r5t qwertz1 qwertz123 qwerty1 qwerty123 root123
  secret123 test123 test1234 user123 welcome1 welcome123 p@ssw0rd1 changeme`.split(/\s+/),
);

const VARIABLE =
  /^(?:\$[A-Z_][A-Z0-9_]*|\$\w{0,40}(?:[Pp]ass|[Pp]w|[Kk]ey|[Tt]oken|[Ss]ecret)[A-Za-z_]{0,40}|\$\{[^{}]{0,80}\}?|\$\([^()]{0,80}\)?|%\w+%|\{\{?[^{}]{0,80}\}{0,2})$/;

/** Stands for a secret and is none: a variable, a gap to be filled in, what everybody knows. */
export const isPlaceholder = (value: string): boolean =>
  WORST.has(value.toLowerCase()) || VARIABLE.test(value) || /^(?:your|dein)[_-]|x{4}|\*{3}/i.test(value);

/** The same of a password in an address. */
export const isExamplePassword = (value: string): boolean =>
  isPlaceholder(value) ||
  /^(?:pass|passwd|password|passwort|pwd?|secret|git|x{3,}|\$.*)$/i.test(value) ||
  /^[A-Z_-]+$/.test(value);
