import { confidential } from './confidential.ts';
import { deceptive } from './deceptive.ts';
import { empty } from './empty.ts';
import { length } from './length.ts';
import { lived } from './lived.ts';
import { pictures } from './pictures.ts';
import { reach } from './reach.ts';
import { type BoundRule, bound } from './rule.ts';
import { secrets } from './secrets.ts';
import { unfit } from './unfit.ts';
import { wording } from './wording.ts';

/** Every rule, in the order its findings are shown within one verdict. */
export const rules: readonly BoundRule[] = [
  bound(secrets),
  bound(confidential),
  bound(deceptive),
  bound(empty),
  bound(length),
  bound(reach),
  bound(unfit),
  bound(pictures),
  bound(wording),
  bound(lived),
];
