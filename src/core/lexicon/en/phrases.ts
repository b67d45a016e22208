/** Set phrases of English company texts. Our own collection, lower case. */
import { lines } from '../words.ts';

/**
 * Set phrases of company talk, loud ones with buzzwords and quiet ones without any. Our own list; `*` stands for
 * further letters.
 */
export const setPhrases = lines(`
  together we shape; shape tomorrow; is our motivation; is what drives us; what really matters; what truly matters
  once again a highlight; a good time was had by all; tradition meets; meets tradition; are here to stay
  to the next level; to new heights; push* the boundaries; push* the envelope; set* the standard; set* the bar high
  think* outside the box; ahead of the curve; stay* ahead of the curve; stay* ahead of the competition; at the forefront of
  on the cutting edge; at the cutting edge; state of the art; best in class; best of breed; second to none; a cut above
  head and shoulders above; in a league of our own; one stop shop; one-stop shop for; full range of services; full suite of
  comprehensive suite of; wide range of solutions; wide range of products and services; solutions for every need
  tailored to your needs; tailored to your unique needs; tailored to meet your; customized to your needs
  designed with you in mind; solutions that work for you; innovative solution*; solutions that drive; drive success
  drive meaningful change; drive value; deliver on our promise*; committed to innovation; committed to sustainability
  committed to our customers; committed to delivering; committed to providing; committed to making a difference
  dedicated to excellence; dedicated to providing; dedicated to delivering; dedicated team of professionals; team of experts
  team of dedicated; team of experienced professionals; team of passionate; our highly skilled team; our world-class team
  passionate about what we do; passion for what we do; passion for excellence; passion for innovation; driven by passion
  fueled by passion; powered by people; powered by passion; innovation is in our dna; in our dna; part of our dna
  it's in our blood; excellence is a journey; quality is our passion; quality is our promise; quality you can trust
  quality you can count on; a name you can trust; your trusted partner; a trusted partner; trusted advisor*
  your partner of choice; partner of choice; employer of choice; provider of choice; your reliable partner; your one source for
  a strong partner; strategic partner*; long-term partnership*; lasting relationships; build* strong relationships
  meaningful relationships; building trust; earn* your trust every day; shap* the future; shaping the future of; build* the future
  building a better future; a better future for all; a brighter future; for a better tomorrow; building a better tomorrow
  the future of work; the future is now; the future is bright; the future starts here; future generations; transforming lives
  transform the way; transforming the way; revolutionize the way; redefin* the way; redefin* what's possible; reimagin* the future
  make a meaningful impact; positive impact; lasting impact; real impact; lasting change; meaningful change
  unlock* the full potential; unlock* your potential; unlock* the power; unleash* the power; reach* your full potential
  realize their full potential; harness* the power; leverage the power; empower* our people; empower* our customers
  empower* people to; empower* you to; inspire the next generation; the next generation of leaders; lead* by example
  thought leader*; industry leader*; leading provider; leading global provider; leading manufacturer; leader in the industry
  leaders in our field; industry best practices; lessons learned and best practices; win-win situation; win-win for everyone
  value add; value for our customers; value to our customers; shareholder value; core values; live our values
  guided by our values; true to our values; our values guide; our mission is to; our mission and vision; our vision is to
  our purpose is to; our guiding principles; core competenc*; core to who we are; central to our mission; customer at the center
  customers at the center; customers at the heart; put* customers first; put* our customers first; put* people first
  put* the customer first; put* safety first; people at the center; people at the heart; at the heart of everything we do
  at the heart of what we do; at the core of everything we do; at the core of what we do; at the center of everything we do
  in everything we do; everything we do; guides everything we do; our greatest asset; our most valuable asset
  our most important asset; our greatest strength; diversity is our strength; strength in diversity; a culture of innovation
  culture of excellence; culture of inclusion; culture of trust; culture of belonging; inclusive culture; inclusive environment
  work hard play hard; a seat at the table; customer experience; customer journey; customer satisfaction is our
  exceed* expectations; exceed* your expectations; exceed* customer expectations; exceptional service
  exceptional customer service; outstanding service; unparalleled service; excellence in everything; highest standards
  highest quality; the highest level of; uncompromising quality; attention to detail; peace of mind; no matter the challenge
  rise to the challenge; rising to the challenge; turn* challenges into opportunities; challenges and opportunities
  ever-changing world; rapidly changing world; in today's fast-paced; in today's competitive; in today's digital
  fast-paced environment; digital transformation; journey of transformation; embark on a journey; embarking on a journey
  continuous improvement; continuously improving; constantly evolving; sustainable future; sustainable growth
  for people and planet; people planet profit; commitment to sustainability; track record of success; proven track record
  standing the test of time; generations to come; decades of experience; years of combined experience; a wealth of experience
  a testament to; an important milestone; the next chapter; a new chapter; exciting new chapter; exciting times ahead
  the possibilities are endless; endless possibilities; where innovation meets; where passion meets; where tradition meets
  where quality meets; discover the difference; success story; your success is our success; your goals are our goals
  growth mindset; work-life balance; give back to our communities; giving back to our community; go* the extra mile
  went the extra mile; go* above and beyond; went above and beyond; rais* the bar; mov* the needle; mak* a difference
  mak* an impact; mak* the world a better place; driv* growth; driv* results; driv* innovation; driv* change; deliver* results
  deliver* value; deliver* excellence; chang* lives; chang* the world; creat* value; commit* to excellence; commit* to quality
  commitment to our; build* relationships; lead* the way; we are here for you; we're here for you; always here for you
  here for you every step of the way; every step of the way; we are always there for you; we are by your side; we're by your side
  always by your side; we've got you covered; we have you covered; we've got your back; you can rely on us
  someone you can count on; someone you can trust; you're in good hands; you are in good hands; in the best of hands
  what matters to you; what matters most; what really matters; what truly matters; because you matter; you matter to us
  your opinion matters; your feedback matters; your voice matters; your needs come first; you come first; our customers come first
  the customer comes first; it's all about people; it's all about you; it is all about the people; it's the people who make
  our people make the difference; people make the difference; people are what matters; people are at our heart
  it starts with people; it all starts with; it begins with our people; our people are our; without our people
  none of this would be possible; wouldn't be possible without; couldn't do it without you; couldn't have done it without
  thanks to our amazing team; thanks to our incredible team; what an amazing team; what an incredible team; we are one team
  one team one goal; we are a family; we're a family; we're like family; like one big family; more than a team; more than a job
  more than a company; more than a workplace; part of something bigger; something bigger than ourselves; be part of something
  join us on this journey; join us on our journey; our journey together; thank you for being part of
  thank you for your continued support; thank you for your trust; thank you for trusting us; thank you for all you do
  hats off to our; shout-out to our; together we can; together we are; stronger together; better together; we're in this together
  we are in this together; work together to; hand in hand; shoulder to shoulder; on equal footing; heart and soul
  with heart and soul; with all our heart; from the bottom of our hearts; from the heart; day in and day out; day in day out
  each and every day; each and every one; today and every day; now and in the future; now more than ever; since day one
  from day one; a big step forward; an important step; our way forward; there is always more to do
  we never stop; we never stop learning; we don't stop there; we look ahead; we look forward to what
  looking forward to what's next; what's next for; who knows what's next; we firmly believe; we truly believe
  because we care; we care about you; we care about our; we care deeply; we listen to you; we listen to our customers
  we understand your needs; we know how important; we know what matters; we know what it takes; no matter where you are
  wherever life takes you; whenever you need us; when you need us most; whatever the future holds; we take pride in
  take great pride in; we take our responsibility; take responsibility; we value your; we value our; we value each; we stand for
  we stand behind; what we stand for; who we are; that's who we are; it's who we are; this is what we do; that's what we do
  what sets us apart; what makes us different; what makes us who we are; what makes us special; why we do what we do
  we love what we do; love what they do; we do what we love; we do things differently; we make it happen; making it happen
  make things happen; we make it possible; we make it work; we make it easy; making life easier; make your life easier
  making things better; we find a way; we find solutions; the right solution; the right solution for you; the right partner
  make you feel at home; feel right at home; it's the little things; the little things that count; it's the small things
  small things make a big difference; every voice counts; every person counts; every detail counts; every detail matters
  down to the last detail; good isn't good enough; good is not enough; nothing less than; settle for nothing less
  nothing but the best; the best for you; the very best; our very best; give our best; give our all; giving our best every day
  always do our best; doing the right thing; do the right thing; do what's right; doing what's right; do what we say
  say what we mean; keep our promises; we keep our word; a promise is a promise; that's our promise; this is our promise
  our promise to you; word you can trust; with open arms; an open ear; our door is always open; our doors are always open
  a place where everyone; a place where people; a place for everyone; a place to grow; where everyone belongs; where everyone can
  everyone is welcome; something for everyone; room to grow; grow with us; growing together; learn and grow; we grow together
  where you can be yourself; bring your whole self; be who you are; be the best version; be your best self; we are proud of
  proud of what we; proud of our team; proud of our people; proud to be part; proud to call; we are grateful for
  grateful to everyone; grateful for the opportunity; couldn't be prouder; couldn't be happier; means the world to us
  means a lot to us; close to our hearts; near and dear to our; that is our goal; that's our goal
  our goal is simple; our focus is on; our number one priority; your safety is our; our first concern
  nothing is more important; nothing matters more; the most important thing; everyone can make a contribution; do our part
  doing our part; play our part; no two customers are; no two projects are; no two days are the same
  we take your concerns seriously; we take your feedback seriously; your privacy matters; try* our very best; success story of our
  people always come first; no job too big; no job too small; no job is too big; no job is too small; no project is too
  no task too; from beginning to end; from concept to completion; from design to installation; we pride ourselves
  pride ourselves on; prides itself on; prides himself on; prides herself on; take* pride in; takes great pride
  we take great care; great care is taken; take the guesswork out; a friendly welcome; a warm welcome; warmly welcome*
  warm and friendly; friendly and professional; friendly and helpful; friendly and knowledgeable; friendly and welcoming
  friendly and efficient; warm and welcoming; safe and welcoming; welcoming environment; safe and supportive; safe and secure
  caring and supportive; supportive environment; nurturing environment; stimulating environment; friendly environment
  relaxed atmosphere; friendly atmosphere; welcoming atmosphere; relaxing atmosphere; family atmosphere; all ages and abilities
  all walks of life; every walk of life; regardless of background; regardless of ability; everyone is invited; all are welcome
  new members are always; new members welcome; we welcome everyone; we'd love to have you; love to hear from you
  we'd love to hear; always happy to; at your disposal; at your fingertips; at your convenience
  do not hesitate to; please do not hesitate; contact us today; call us today; look no further; you've come to the right place
  you have come to the right place; come and join; join us today; be part of our; part of our family; our extended family
  fun for the whole family; all your needs; your every need; meet* your needs; meet* the needs; meet* your requirements
  suit* your needs; suit* every; suit* all; for every budget; for every taste; for every occasion; for every season; to suit your
  tailored to you; changing needs; needs and wants; wants and needs; or anything in between; everything you need; you name it
  much more than; that little extra; extra touch; personal touch; personal service; personal attention; individual attention
  undivided attention; tender loving care; wide range of; broad range of; full range of; vast range of; complete range of
  great range of; large range of; extensive range; diverse range of; wide variety of; wide selection of; large selection of
  great selection; wide array of; vast array; wealth of knowledge; long tradition; proud history; rich history; rich heritage
  stay* true to; true to our; from humble beginnings; humble beginnings; has grown into; have grown into; continue* to grow
  going from strength to strength; gone from strength to strength; from strength to strength; still going strong
  stand* the test of time; strong reputation; great reputation; excellent reputation; built a reputation; built our reputation
  earned a reputation; reputation for; renowned for; widely regarded; one of the leading; one of the finest; among the leading
  some of the finest; the best possible; best possible service; best possible care; best possible experience; the best of both
  best in the business; highest possible; the very highest; high level of; exceptional quality; quality and service
  quality workmanship; value for money; best value; great prices; competitive prices; competitive rates; competitive pricing
  affordable prices; affordable price; reasonable prices; reasonable price; fair prices; without breaking the bank; at a price you
  for every pocket; on time and on budget; in a timely manner; timely manner; quickly and efficiently; fast and easy
  fast and reliable; fast and friendly; safe and reliable; licensed and insured; fully insured; fully licensed; fully qualified
  fully trained; fully equipped; highly qualified; highly trained; highly skilled; highly experienced; highly motivated
  highly regarded; highly respected; skilled and experienced; our dedicated; our passionate; our knowledgeable
  team of professionals; team of skilled; team of specialists; team of qualified; we aim to; we strive; we endeavor; we endeavour
  proud to offer; proud to serve; proud to support; proud to provide; rest assured; you can be sure; satisfaction guaranteed
  satisfaction is guaranteed; customer satisfaction; complete satisfaction; total satisfaction; client satisfaction; put you first
  puts you first; children come first; students come first; patients come first; treat you like; treated like family; like family
  like part of the family; dignity and respect; made with love; made with care; love and care; care and attention; blood sweat and
  labor of love; labour of love; share* our passion; share* their passion; believe that every; believe that everyone
  reach* their potential; full potential; fulfil* their potential; achieve your goals; reach your goals; dreams come true
  dream come true; of your dreams; turn* your vision; bring* your vision; bring* your ideas; ideas to life; vision to life
  bring* to life; brighter future; better future; bright future; better world; better lives; improve lives; improve the lives
  quality of life; enrich* the lives; enrich* lives; touch* the lives; difference in the lives; lasting difference
  real difference; make* the difference; positive difference; positive change; meaningful impact; make an impact; community spirit
  sense of community; sense of belonging; sense of pride; heart of the community; at the heart of; the heart and soul
  pillar* of the community; give* back to; giving back; wider community; serve our community; serving our community
  strengthen our; bring* people together; bringing people together; grow together; stand together; hand-in-hand with
  lasting friendships; friends for life; memories that last; lasting memories; unforgettable memories; create memories
  make memories; memories to last; last a lifetime; once in a lifetime; experience of a lifetime; unforgettable experience
  memorable experience; enjoyable experience; experience like no other; hidden gem; home away from home; home from home
  make yourself at home; relax and unwind; rest and relax; get away from it all; ideal choice; something to suit
  look* no further than; key to success; recipe for success; our continued success; continued success; continue* to provide
  continue* to serve; continued support; ongoing support; support and guidance; help and support; help and advice
  advice and support; friendly advice; across the globe; far and wide; cutting edge; leading edge; latest technologies
  latest trends; modern facilities; modern technology; newest technology; advanced technology; keep* pace; move* with the times
  traditional values; family values; shared values; time-honored; good old-fashioned; the way forward; look* to the future
  looking to the future; towards the future; future leaders; step ahead; one step ahead; learning journey; healing journey
  lifelong learners; love of learning; passion for learning; joy of learning; critical thinking; well-rounded; ready for life
  prepared for the future; every child; every individual; every customer; at every step; at every stage; smallest detail
  finest detail; finest ingredients; freshest ingredients; best ingredients; quality ingredients; finest materials
  quality materials; delicious food; fun environment; action packed; look forward to welcoming; looking forward to welcoming
  look forward to working; thank you for choosing; massive thank you; extremely proud; what a fantastic; fantastic day
  huge success; resounding success; success stories; well-deserved; hard work and dedication; someone you can rely on
  people you can rely on; people you can trust; good things take time; every piece is unique; no two are alike; has its own story
  has its own character; tells a story; tell* its own story; nothing beats; there is nothing like; there's nothing like
  nothing compares; few things are as; more important than ever; when it matters; when it counts; that counts
  makes all the difference; make all the difference; feel the difference; taste the difference; see the difference
  better safe than sorry; better than cure; first impressions count; in the long term; deserves the best; deserve the best
  deserves better; deserve better; only the best; only the finest; only the freshest; simply the best; at its best; at its finest
  a matter of trust; a question of trust; trust has to be earned; trust is earned; trust is the; speak* for itself
  speak* for themselves; leave* nothing to chance; nothing is left to chance; tried and tested; tried and true; from the ground up
  eye for detail; keen eye; trained eye; love of detail; passion for detail; close to nature; in harmony with; in tune with
  the beauty of; the power of; the joy of; the magic of; the art of; the world of; living tradition; open minds; open heart
  memories are made; friendships are made; become friends; becomes family; feel welcome; feel safe; feels like home
  peace and quiet; mind and body; body and mind; body and soul; mind, body; body, mind; inside and out; everyday life
  hustle and bustle; time for yourself; treat yourself; day after day; year after year; time after time; time and again
  time and time again; season after season; safely and on time; quickly and safely; with skill and; knowledge and experience
  heart and mind; hearts and minds; pure joy; pure nature; straight from the heart; happy customers; satisfied customers
  loyal customers; happy clients; happy faces; smiling faces; put a smile; bring* a smile; smile on your; smiles on; bring* joy
  spread* joy; way of life; more than just a; part of everyday; part of our lives; part of your life; in good hands; in safe hands
  safe hands; capable hands; experienced hands; there for you; there for each other; look* out for each other
  look* after each other; take* care of the rest; leave the rest to us; let us take care; let us handle; we take care of
  so you can focus; so you can enjoy; focus on what matters; enjoy life; enjoy the moment; life to the full; best years
  golden years; in no time; in next to no time; as if it were our own; as if they were our own; as though it were our own
  one to remember; day to remember; night to remember; evening to remember; take the strain; take the stress out
  take the hassle out; home and abroad; any questions you may have; answer any questions; answer all your questions
  glad to answer; happy to answer; happy to advise; glad to help; glad to advise; happy to discuss; because they care
  work* closely with; in close cooperation; in close collaboration; run* smoothly; smooth running; past alive; history alive
  represent* the interests; interests of our; a voice for; best interests of; best interest of; for the good of
  for the benefit of; common good; greater good; for the love of; with your help; thanks to your support; every little helps
  every donation counts; every contribution counts; no matter how small; no matter how big; great or small; stress of the day
  stress of everyday; stresses of; recharge your batteries; new energy; nothing to worry about; without the worry; leave it to us
  get the job done; job done right; done right the first time; right the first time; first time, every time; the right choice
  under one roof; everything under one roof; from a single source; all from one source; one point of contact
  short lines of communication; open communication; open dialogue; a warm heart; a big heart; open to all; open to everyone
  a safe place; safe space; a happy place; second home; a second home; home for everyone; nobody is left behind
  no one is left behind; leave no one behind; no child left behind; no one left behind; all in one place; treat for the senses
  all the senses; for the senses; feast for; for body and soul; good for the soul; food for the soul; something to celebrate
  cause for celebration; worth celebrating; worth every penny; worth the wait; worth the trip; worth a visit; a must-see
  not to be missed; get the most out of; make the most of; get the best out of; bring* out the best
`);

/** Ways of praising oneself by way of comparison: they look like conditions and hold nothing one could check. Our own list. */
export const contrasts = lines(`
  more than a; more than an; more than just; so much more than; not just a; not just an; not just; isn't just; aren't just
  don't just; doesn't just; is not just; are not just; not only; isn't only; no ordinary; not your average; not your typical
  is not an option; isn't what we; nothing is impossible; no limits; without limits; never stop; never settle; won't stop
  won't want to miss; don't want to miss; couldn't be more; not afraid; isn't afraid; aren't afraid; never been more
  like no other; today, tomorrow; today and tomorrow; yesterday, today; of tomorrow; in today's; everyday; no matter what
`);
