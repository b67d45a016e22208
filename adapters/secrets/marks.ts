import { hasLongRun } from '../../src/core/secrets/find.ts';

/** What a text must hold for one of the library's rules to find anything in it: the marks of their patterns, version 12.0.0. */
const MARK =
  /npm_|gh[opsur]_|github_pat_|xox[abopr]-|xapp-|hooks\.slack\.com|sk-|gsk_|hf_|lin_api_|ntn_|PRIVATE KEY|SG\.|shp(?:pa|ca|at|ss)_|glpat-|gl(?:c|sa)_|ops_ey|hv[bsr]\.|vc[aciprk]_|dapi[A-Fa-f0-9]|dckr_pat_|figd_|[Aa]ccess_?[Kk]ey|ACCESS_?KEY/;
const SIGNED_IN = /:\/\/[^\s:/]{1,256}:[^\s@/]{1,256}@/;

/**
 * Could the library find a secret in it? False is certain. Costs an ordinary post next to nothing: its words are too short for a key,
 * and an address in it carries no password.
 */
export const mayHoldSecret = (text: string): boolean =>
  (hasLongRun(text) && MARK.test(text)) || (text.includes('://') && SIGNED_IN.test(text));
