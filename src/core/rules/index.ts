import { campaign } from './campaign.ts';
import { claims } from './claims.ts';
import { confidential } from './confidential.ts';
import { deceptive } from './deceptive.ts';
import { disclosure } from './disclosure.ts';
import { duplicate } from './duplicate.ts';
import { emptiness } from './emptiness.ts';
import { empty } from './empty.ts';
import { hashtags } from './hashtags.ts';
import { heat } from './heat.ts';
import { language } from './language.ts';
import { length } from './length.ts';
import { links } from './links.ts';
import { lived } from './lived.ts';
import { oneText } from './one-text.ts';
import { personal } from './personal.ts';
import { pictures } from './pictures.ts';
import { reach } from './reach.ts';
import { type BoundRule, bound } from './rule.ts';
import { secrets } from './secrets.ts';
import { shouting } from './shouting.ts';
import { styled } from './styled.ts';
import { unfit } from './unfit.ts';
import { wording } from './wording.ts';

/** Every rule, in the order its findings are shown within one verdict. */
export const rules: readonly BoundRule[] = [
  bound(secrets),
  bound(personal),
  bound(confidential),
  bound(disclosure),
  bound(deceptive),
  bound(empty),
  bound(length),
  bound(reach),
  bound(unfit),
  bound(pictures),
  bound(claims),
  bound(links),
  bound(heat),
  bound(duplicate),
  bound(oneText),
  bound(wording),
  bound(emptiness),
  bound(campaign),
  bound(shouting),
  bound(hashtags),
  bound(styled),
  bound(language),
  bound(lived),
];
