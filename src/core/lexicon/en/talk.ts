/** What campaigns say and what people say to one another: our own collection, lower case. */
import { lines, words } from '../words.ts';

/** Phrases that tell readers what to click, buy, join or follow now. Our own list. */
export const callsToAction = lines(`
  sign up now; sign up today; sign up for free; sign up for our; register now; register today; register for free
  learn more; find out more; find out how; read more; read our latest; discover more; discover how; discover our
  explore our; check out our; check us out; have a look at our; link in bio; link in the bio; link in comments
  link in the comments; link below; click here; click the link; tap the link; tap to; swipe up; swipe to; swipe left
  visit our; visit us at; visit us online; stop by our; come see us; come visit us; meet us at; join us; join our
  join now; become a member; become part of; be part of our; don't miss; don't miss out; don't wait; do not miss
  you won't want to miss; save your spot; save your seat; save the date; reserve your; reserve your spot; secure your
  secure your spot; claim your; grab your; grab yours; get yours; get your tickets; get your copy; get yours today
  get started; get a quote; download now; download the; download your free; download the app; subscribe now
  subscribe today; follow us; follow along; follow for more; stay tuned; stay up to date; stay informed
  stay connected; like and share; like and subscribe; share this post; share with a friend; tag a friend; tag someone
  tell us in the comments; let us know in the comments; comment below; drop a comment; drop us a line; leave a comment
  leave us a review; vote now; cast your vote; apply now; apply today; apply online; we're hiring; we are hiring
  send us your resume; shop now; shop the; shop our; shop online; buy now; order now; order today; order yours
  pre-order; preorder; pre-order now; book now; book today; book your; book a demo; book a call; request a demo
  schedule a demo; schedule a call; schedule your; call us today; call now; contact us today; contact our team
  reach out today; try it free; try it now; try it today; try for free; start your free trial; start saving
  donate now; donate today; give today; watch now; watch the full; watch live; tune in; listen now; listen to the full
  stream it; stream now; available now at; mark your calendar; mark your calendars; spread the word; take our quiz
  take the survey; take our survey; take advantage of; make sure to follow; turn on notifications
  what are you waiting for; treat yourself
`);

/** Phrases that hurry readers. Our own list. */
export const urgency = lines(`
  today only; act now; act fast; hurry; hurry up; last chance; final chance; final call; last call; final hours
  final day; final days; last day; last days; ends today; ends tonight; ends tomorrow; ends soon; ends sunday
  ending soon; sale ends; offer ends; closes soon; expires soon; expires today; expires tonight; before it's too late
  before they're gone; before it's gone; before time runs out; while supplies last; while stocks last; while they last
  limited time; limited time only; for a limited time; limited-time; limited-time offer; limited edition
  limited spots; limited seats; limited spaces; limited availability; limited quantities; spots are limited
  seats are limited; space is limited; spots are filling; filling up fast; selling fast; selling out fast
  almost sold out; almost gone; going fast; going going gone; only a few left; few spots left; few tickets left
  only <number> left; only <number> days left; only <number> spots; <number> hours left; <number> days left
  <number> days to go; <number> spots left; just <number> days; time is running out; the clock is ticking; countdown
  don't delay; deadline extended; early bird; early-bird; flash sale; happening now; live now; going live; starts now
  starting now; starts today; starts tomorrow; tonight only; this weekend only; one day only; one week only
  first come first served; once in a lifetime; back by popular demand
`);

/** Words and phrases of what is given away or made cheaper. Our own list; numbers stand as `<number>`. */
export const offer = lines(`
  <number> % off; <number>% off; <number> percent off; <number> dollars off; $<number> off; % off; off your order
  off your first; off your next; off everything; discount*; discount code; promo; promo code; promotion; coupon*
  use code; with code; voucher*; gift card*; gift with purchase; free gift; free trial; free shipping; free delivery
  free sample*; free download; free consultation; free webinar; free ebook; free e-book; free guide; free entry
  free admission; free event; for free; free of charge; absolutely free; completely free; giveaway*; give away
  giving away; win one of; win tickets; enter to win; enter for a chance; chance to win; sweepstakes; raffle*; contest
  prize*; grand prize; lucky winner*; bonus; bundle; great deal*; hot deal*; daily deal*; special offer*
  exclusive offer*; exclusive access; exclusive discount*; introductory offer; introductory price; on sale; sale
  sales event; big sale; black friday; cyber monday; prime day; clearance; half price; half off; two for one
  two-for-one; buy one get one; bogo; save up to; save <number>; save big; save $<number>; up to <number> % off
  up to <number>% off; lowest price*; lowest prices; low price*; best price*; unbeatable price*; price drop
  starting at; starting from $<number>; as low as; only $<number>; just $<number>; cash back; cashback; rebate*
  money-back guarantee; no credit card required; no purchase necessary; terms apply; terms and conditions apply
  new arrival*; now available; available now; out now; just dropped; just landed; in stores now; deal of the day
  best deals; great deals; deals
`);

/** What people say to one another in a conversation and no campaign says to anybody. Our own list. */
export const social = lines(`
  thanks; thank you; thx; ty; tysm; thanks so much; thanks a lot; many thanks; thanks again; thanks for asking
  thanks for the; cheers; much appreciated; appreciate it; sorry; so sorry; sorry about that; sorry to hear; my bad
  apologies; oops; whoops; uh-oh; yikes; ouch; ugh; argh; hmm; hm; huh; um; uh; meh; eh; phew; whew; wow; yay; woohoo
  aww; aw; ooh; oh; oh no; oh well; oh dear; aha; ahh; haha; hahaha; heh; hehe; lol; lmao; rofl; omg; btw; imo; imho
  fwiw; tbh; afaik; iirc; idk; ikr; smh; tl;dr; nvm; np; yw; yes; yep; yup; yeah; yea; nope; nah; ok; okay; kk; sure
  sure thing; of course; agreed; i agree; same here; me too; me neither; same; fair enough; fair point; good point
  good question; great question; good catch; good luck; good idea; good morning; good night; no worries; no problem
  no idea; not sure; not really; no clue; never mind; nevermind; don't worry; you're welcome; you are welcome
  my pleasure; no biggie; all good; sounds good; got it; gotcha; makes sense; i see; i guess; i think; i thought
  i mean; i suppose; i wonder; i wish; i hope; i bet; i'd say; i love this; i hate; i know; i don't know
  i have no idea; you know; you're right; you are right; that's right; that's true; that's funny; that's awesome
  that's a shame; that's what i; anyway; actually; honestly; basically; kinda; sorta; gonna; wanna; gotta; dunno
  lemme; y'all; dude; bro; buddy; folks; hi; hey; howdy; bye; see you; see ya; take care; congrats; well done
  nice one; nice work; nice; neat; love it; love this; happy birthday; get well soon; hang in there; fingers crossed
  does anyone know; has anyone; anyone else; anybody else; what do you think; what about you; how about you
  how are you; how's it going; how come; why not; for real; no way; who knows; wait; wait what; long story short
  unpopular opinion; hot take; just saying; turns out; by the way; to be fair; to be honest; speaking of
  in my opinion; in my experience; if i remember; if i recall; let me know; let me check; let me see; give it a try
  that worked; it worked; worked for me; same problem; same issue; ah well; oh well that; welp
`);

/** The speaker as one person or as one of a few. Our own list. */
export const firstPerson = words(`
  i i'm i've i'd i'll im ive me my mine myself we we're we've we'd we'll us our ours ourselves let's
`);

/** Whoever is spoken to. Our own list. */
export const secondPerson = words(`
  you you're you've you'd you'll your yours yourself yourselves ya ya'll y'all yall u ur
`);

/** How answers begin. Our own list; to be looked for at the beginning of a text only. */
export const answers = lines(`
  yes; yep; yup; yeah; no,; no it; no we; no that; nope; nah; sure; of course; absolutely; definitely; exactly
  correct; right; that's right; that's correct; that's true; true; indeed; agreed; i agree; we agree; fair point
  fair enough; good point; good question; great question; good catch; you're right; you are right; you're welcome
  you are welcome; no worries; no problem; not a problem; not yet; not quite; not really; not at the moment
  not that i; unfortunately; sadly; sorry; we're sorry; we are sorry; i'm sorry; i am sorry; sorry about
  sorry to hear; so sorry; our apologies; apologies; our mistake; our fault; my mistake; that was; that one was
  that would; that should; that depends; that's a; that's because; it depends; it looks like; looks like; because
  the reason; glad to; glad you; glad it; happy to; happy it; so glad; so happy; thanks; thank you; ah; oh; oh no; hm
  hmm; actually; ok; okay; got it; i think; i believe; i guess; we think; we did; we don't; we had; we just
  we checked; we looked; have you tried; did you try; could you; can you; which one; what version; please send
  please try; try
`);

/** How campaigns announce. Our own list; `*` stands for further letters. */
export const announce = lines(`
  we're excited to; we are excited to; so excited to; excited to announce; excited to share; excited to introduce
  excited to launch; excited to welcome; excited to partner; we're thrilled to; we are thrilled to
  thrilled to announce; thrilled to share; thrilled to welcome; thrilled to introduce; thrilled to be; we're proud to
  we are proud to; proud to announce; proud to present; proud to introduce; proud to share; proud to launch
  proud to sponsor; proud to support; proud to partner; proud to be named; proud to be recognized; we're delighted to
  we are delighted to; delighted to announce; delighted to welcome; delighted to share; we're pleased to
  we are pleased to; pleased to announce; pleased to share; pleased to introduce; pleased to welcome
  we're happy to announce; we are happy to announce; happy to announce; happy to share; we're honored to
  we are honored to; honored to be; honored to receive; honored to announce; grateful to announce; we can't wait to
  can't wait to see you; can't wait to share; can't wait to show; we are announcing; we're announcing; announcing our
  introducing; meet our; meet your; unveiling; we're launching; we are launching; now launching; launching today
  launching soon; just launched; big news; great news; exciting news; breaking news; some exciting news
  big announcement; special announcement; it's official; it's finally here; is finally here; the wait is over
  the moment you've been waiting for; you've been waiting for; the countdown is on; drumroll; drum roll please
  coming soon; coming this; brand new; brand-new; all-new; new and improved; new year new you; new release
  new episode; new blog post; new collection; our latest; our newest; we've been named; we have been named
  has been named; ranked among; we're celebrating; we are celebrating; celebrating <number> years
  join us in congratulating; join us in welcoming; please join us in; say hello to; say goodbye to; did you know
  are you ready; we have big news; for the first time ever
`);
