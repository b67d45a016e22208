/** What English-speaking companies write about themselves: words and set phrases of our own collection, lower case. */
import { lines, words } from '../words.ts';

/**
 * Words that in a company's sentence nearly always mean that it says nothing. Our own list; `*` stands for further
 * letters.
 */
export const anyCompany1 = words(`
  holistic* synerg* leverag* empower* impactful* purposeful* seamless* frictionless* actionable aspirational ideation
  ideate* ideating operationaliz* incentiviz* productiz* strategiz* solutioning reimagin* revolutioniz* catalyz*
  spearhead* unleash* supercharge supercharges supercharged supercharging rightsiz* right-sized co-creat* cocreat*
  co-innovat* disruptor* disruptive* transformative transformational visionary visionaries innovative* groundbreaking
  ground-breaking trailblaz* pathbreaking path-breaking torchbearer* changemaker* change-maker* difference-maker*
  game-changer* game-changing gamechang* tastemaker* trendsetting intrapreneur* excellence unwavering* uncompromising*
  uncompromised unparalleled unrivaled unrivalled unmatched unsurpassed unbeatable incomparable* world-class
  best-in-class first-in-class best-of-breed best-in-breed second-to-none top-class top-quality world-leading
  world-beating world-renowned world-changing market-leading industry-leading category-leading category-defining
  class-leading field-leading nation-leading globally-recognized nationally-recognized internationally-recognized
  industry-recognized industry-first industry-proven industry-defining field-proven time-tested time-honored
  award-winning cutting-edge leading-edge bleeding-edge state-of-the-art next-generation next-gen next-level
  future-proof* futureproof* future-ready future-oriented future-focused future-facing future-minded future-fit
  tomorrow-ready forward-thinking forward-looking forward-leaning mission-critical mission-driven mission-focused
  mission-led mission-aligned mission-oriented business-critical purpose-driven purpose-led purpose-filled
  passion-driven passion-led passion-fueled vision-driven vision-led values-driven values-led values-based
  values-aligned value-driven value-focused value-oriented value-added value-add value-adds value-adding
  value-creating value-creation value-proposition value-rich principles-led principle-driven integrity-driven
  ethics-driven trust-based relationship-driven relationship-focused relationship-based relationship-oriented
  partnership-driven collaboration-driven community-focused community-minded community-centric customer-centric*
  customer-focused customer-first customer-obsessed customer-obsession customer-driven customer-oriented customer-led
  client-centric* client-focused client-first client-driven client-oriented people-centric* people-first
  people-focused people-driven people-oriented people-powered human-centric human-first human-focused user-centric
  user-focused user-first employee-centric employee-first employee-focused patient-centric patient-focused
  student-centric guest-centric guest-focused consumer-centric consumer-focused consumer-first member-centric
  member-focused partner-centric partner-first stakeholder-centric stakeholder-focused talent-driven talent-first
  heart-centered heart-led insight-driven insight-led insights-driven data-led results-driven results-oriented
  results-focused result-oriented result-driven outcome-driven outcome-based outcome-focused outcome-oriented
  performance-driven performance-oriented innovation-driven innovation-led innovation-focused technology-driven
  technology-enabled technology-led tech-driven tech-enabled tech-forward tech-led digital-first digitally-enabled
  digitally-native digitally-driven cloud-first ai-first ai-driven ai-enabled ai-led ai-infused ai-forward
  solution-oriented solutions-oriented solution-driven solutions-driven solution-focused solutions-focused
  solutions-based quality-driven quality-focused quality-oriented quality-conscious service-oriented service-driven
  service-minded team-oriented team-focused growth-oriented growth-minded growth-focused growth-driven growth-hacking
  growth-mindset goal-oriented goal-driven action-oriented opportunity-driven market-driven market-oriented
  demand-driven strategy-led strategy-driven roi-driven roi-focused impact-driven impact-oriented impact-focused
  impact-led sustainability-focused sustainability-driven planet-positive net-positive hyper-connected hyperconnected
  hyper-personal* hyperpersonal* hyper-growth hypergrowth ever-changing ever-evolving ever-shifting ever-increasing
  fast-paced fast-changing fast-evolving rapidly-changing rapidly-evolving rapidly-growing always-evolving turnkey
  turn-key hassle-free worry-free full-spectrum one-stop one-stop-shop best-practice best-practices thought-leader*
  needle-moving mutually-beneficial white-glove high-touch high-impact high-caliber high-performing enterprise-grade
  enterprise-class enterprise-ready enterprise-level best-fit tailor-made feature-rich omnichannel omni-channel
  phygital glocal mindshare mind-share north-star core-competency core-competencies top-of-mind time-to-value
  speed-to-market speed-to-value standard-setting boundary-pushing barrier-breaking envelope-pushing life-enhancing
  expertly-crafted expertly-curated carefully-curated thoughtfully-designed thoughtfully-crafted thoughtfully-curated
  meticulously-crafted self-starter* highly-motivated inclusivity allyship workstream* touchpoint* touch-point*
  pain-point* painpoint* enablement consultative* digitalization digitalisation socially-responsible soul-led
  experience-driven experience-led knowledge-driven expertise-driven evidence-led excellence-driven brand-building
  culture-driven culture-first diversity-driven trust-building team-driven bar-raising hyper-focused learnings
  deliverables value-laden value-packed benefit-driven confidence-inspiring world-leader* market-leader*
  industry-leader* industry-expert* well-positioned best-positioned strategically-aligned mission-minded
  possibility-driven disruptive empowerment frictionless future-proof futureproof holistic impactful incomparable
  innovative purposeful seamless seamlessly synergies synergy touchpoint touchpoints uncompromising unwavering
`);

/**
 * Words that company sentences use far more than people do: weaker evidence, telling only together. Our own list.
 * Words of another list that a stem here covers are written out too: in the index a whole word beats a stem.
 */
export const anyCompany2 = words(`
  solution* innovation* innovate* innovating innovator* sustainab* commitment* committed committing dedicated
  dedication passion passions passionate* expertise know-how competenc* capabilit* capacity-building excel excels
  excelled excelling strateg* vision visions mission missions values purpose purposes objective objectives
  stakeholder* shareholder* investor* ecosystem* journey* roadmap* milestone* footprint portfolio* offering offerings
  deliver delivers delivering transform* disruption disrupting digitiz* digital digitally transparency transparent*
  accountability accountable integrity credibility credible trusted trustworth* reliab* dependab* loyalty resilien*
  agile agility adaptab* flexib* scalab* robust* secure* compliance compliant governance regulatory efficien*
  effectiveness productivity profitab* performance high-performance optimiz* optimis* maximiz* minimiz* streamlin*
  accelerat* amplify amplifies amplified amplifying elevate elevates elevated elevating enhance* enhancing enable*
  enabling facilitat* foster fosters fostering fostered cultivat* nurtur* harness* inspire inspires inspiring inspired
  inspirational enrich* uplift* boost* strengthen* reinforc* driven propel* fueled fueling championing pioneer* lead
  leads leading leader leaders leadership transition transitioning evolv* evolution reinvent* rethink* redefin*
  reshap* shaping revolution revolutionary redesign* rebrand* reposition* expand expands expanding expansion growing
  growth scaling scaled thrive thrives thriving flourish* prosper* succeed succeeds succeeding success successes
  successful* achiev* accomplish* attain* exceed exceeds exceeding exceeded surpass* outperform* outpac* excellent
  superior exceptional* outstanding extraordinary remarkable unforgettable memorable unique* distinctive* premier
  premium finest foremost prestigious renowned acclaimed respected recognition accolade* award awards awarded honor
  honors honored privilege* proud* pride humbled grateful* gratitude thrilled delighted excited excitement exciting
  enthusias* eager customer* client* consumer* partner partners partnered partnering partnership* supplier* vendor*
  buyer* prospects end-user* audience* workforce talent* associates employee* personnel professional professionals
  professionalism specialist* expert experts advisor* consult* management managing c-level c-suite senior-level
  cross-functional* interdisciplinar* multidisciplinar* multifaceted diverse diversity inclusion inclusive* equity
  equitable belonging wellbeing well-being wellness mindset* culture cultures cultural heritage legacy tradition*
  craftsmanship artisanal handcrafted handpicked curat* bespoke tailored customized customizable customization
  personalized personalization individualized custom-made high-quality high-value high-end high-growth high-tech
  quality standard standards benchmark* metric* kpi kpis okr okrs insight* analytic* data-driven data-backed
  evidence-based science-backed ai-powered ai-native smarter intelligent intuitive* user-friendly user-centered
  human-centered customer-facing client-facing easy-to-use cost-effective* cost-efficient* cost-saving* time-saving
  energy-efficient eco-friendly eco-conscious environment* responsib* ethical* ethics stewardship steward stewards
  philanthrop* charitable volunteerism decarboniz* carbon-neutral net-zero climate-neutral renewable* circularity
  circular esg csr dei b2b saas roi gtm go-to-market time-to-market market markets marketplace marketing branding
  brand brands branded positioning positioned segment* sector* industry industries vertical verticals enterprise*
  business* corporate corporation* company companies organization* organisation* institution* global* worldwide
  international* nationwide multinational cross-border emerging competitive* competitor* competition advantage*
  differentiat* opportunit* potential possibilities challenge* complexity complexities uncertainty landscape paradigm*
  framework* methodolog* approach* processes procedure* implement* integrat* orchestrat* align aligns aligned aligning
  alignment synchroniz* collaborat* cooperat* coordinat* communicat* engage engages engaging engagement* interact*
  connectivity connection connections relationship* networking communit* outreach initiative* program programs
  campaign* activation activations investment* invest invests investing asset assets revenue* ebitda valuation funding
  fiscal quarter-over-quarter year-over-year trajectory momentum traction pipeline* funnel* lead-generation
  conversion* onboarding* offboarding upskill* reskill* development developing professional-development mentorship
  mentoring coaching knowledge knowledgeable experience experiences experienced seasoned proven track-record
  reputation reputable well-established established founded longstanding long-standing long-term longterm lasting
  long-lasting enduring timeless continuous* continual* ongoing consistent* consistency steadfast* relentless*
  tireless* rigorous* meticulous* thorough* precise precision attention-to-detail detail-oriented diligen* proactiv*
  responsive* dynamic* vibrant bold* ambitious* ambition* daring courageous fearless meaningful* significant*
  substantial* tangible measurable measurably demonstrabl* comprehensive* extensive* broad-based wide-ranging
  all-encompassing all-inclusive versatile versatility cohesive* unified unify unifying universal modern modernity
  moderniz* contemporary advanced advancement* advancing sophisticated progressive breakthrough* top-tier top-notch
  first-class first-rate five-star gold-standard industrial-grade enterprise-wide company-wide organization-wide
  end-to-end full-service all-in-one out-of-the-box plug-and-play win-win big-picture bottom-line top-line low-hanging
  deep-dive takeaway* forefront vanguard frontrunner* front-runner* standard-bearer* trendsetter* thought-provoking
  cornerstone* pillar pillars backbone bedrock hallmark* testament foundation foundational groundwork catalyst*
  incubator* hub hubs workspace* workplace* headquarter* flagship showcase* showcasing unveil* introduc* announc*
  roll-out rollout* release released highlight* spotlight* featured featuring keynote* panelist* summit* webinar*
  workshop* fireside symposium whitepaper* case-study testimonial* endors* best-known well-known hand-selected
  thoughtful* mindful* conscious* intentional* deliberate* genuine* heartfelt wholehearted* sincerely respectful*
  valued valuable value valuing cherish* appreciat* acknowledg* celebrat* commemorat* recogniz* reaffirm* emphasiz*
  prioritiz* focus focuses focused focusing center-stage dedicate dedicates strive strives striving endeavor* pursue
  pursues pursuing pursuit safeguard* uphold* embrac* embod* exemplif* epitomiz* resonat* empathy empathetic
  compassion* caring service services serving serve serves served supporting supportive supports assistance guidance
  guiding protect protecting ensure* ensuring guarantee* provid* equip equips equipped equipping offer offers cater
  caters catering accommodat* fulfill* satisf* delight delights delighting impact impacts impacting influenc* benefit*
  beneficial outcome* result results throughput deliverable best-selling top-selling sought-after in-demand must-have
  life-changing ever-growing ever-expanding fast-growing fast-moving rapidly like-minded open-minded self-motivated
  highly-skilled highly-qualified hard-working hardworking can-do go-getter* rockstar* ninja* evangelist* ambassador*
  advocate* advocacy contributor* contribution* collective* shared mutual* togetherness unity teamwork teambuilding
  team-building camaraderie work-life well-rounded purpose-built mission-based place-based vendor-agnostic
  interoperab* granular* utiliz* utilis* operational* procurement sourcing outsourc* nearshor* offshor* headcount
  restructur* rightshor* reorganiz* consolidat* merger* acquisition* divest* subsidiar* affiliate* conglomerate
  aspiration* executive* aspire aspires aspiring unlocking automate automates automating automated automation
  authentic authentically authenticity execution executing navigating underscores underscoring underscored
  credentialed accelerate accelerated accelerates accelerating accomplishment accomplishments achievement achievements
  acknowledgement acknowledgment adaptability adaptable advancement advantage advantages ambassadorship ambitious
  analytics appreciation approach aspiration aspirational aspirations benefit benefits bold boost boosting boosts
  breakthrough breakthroughs business businesses capabilities capability catalyst catalysts challenge challenges
  cohesive collaboration collaborative collective commitment commitments communication communities community
  compassion compassionate competence competencies competitive competitiveness competitor competitors comprehensive
  conscious consciousness consistent consistently continually continuous continuously contribution contributions
  cooperation cooperative cornerstone cornerstones curation dependability dependable differentiation digitization
  diligence distinctive dynamic ecosystem ecosystems efficiency efficient embodied embodies embody embodying enable
  enabled enablement enabler enablers enables endeavor endeavors engagement enriching enterprise enthusiasm
  environment environmentally-friendly ethical exceptional extensive flexibility flexible framework fulfillment
  genuine genuinely global grateful guarantee hallmark hallmarks highlight highlighting highlights implementation
  inclusive influence initiative initiatives innovation innovations insight insights institution institutions
  integrated integration intentional interaction interactions international intuitive investment investments journey
  journeys meaningful methodology meticulous metrics milestone milestones mindful mindfulness mindset mindsets
  modernization opportunities opportunity optimism optimistic optimization organization organizations outcome outcomes
  paradigm partnership partnerships passionate passionately philanthropy pioneering portfolio portfolios proactive
  proactivity procedure procedures profitability profitable prosperity proud proudly provide provides providing
  relationship relationships relentless relentlessly reliability reliable resilience resilient respectful
  responsibility responsible responsive revenue roadmap roadmaps robust satisfaction scalable sector sectors secure
  secures significant significantly solution solutions spotlight steadfast strategic strategies strategy streamlined
  substantial successful sustainability sustainable talent talented talents thoughtful thoughtfulness tireless
  tirelessly tradition traditional traditions transform transformation transformational transformations transformative
  transformed transforming transforms transparent trustworthy unique uniquely uniqueness uplift uplifting upskilling
  wholehearted
`);

/**
 * Set phrases of company talk, loud ones with buzzwords and quiet ones without any. Our own list; `*` stands for
 * further letters.
 */
export const setPhrases = lines(`
  to the next level; to new heights; push* the boundaries; push* the envelope; set* the standard; set* the bar high
  think* outside the box; ahead of the curve; stay* ahead of the curve; stay* ahead of the competition
  at the forefront of; on the cutting edge; at the cutting edge; state of the art; best in class; best of breed
  second to none; a cut above; head and shoulders above; in a league of our own; one stop shop; one-stop shop for
  full range of services; full suite of; comprehensive suite of; wide range of solutions
  wide range of products and services; solutions for every need; tailored to your needs; tailored to your unique needs
  tailored to meet your; customized to your needs; designed with you in mind; solutions that work for you
  innovative solution*; solutions that drive; drive success; drive meaningful change; drive value
  deliver on our promise*; committed to innovation; committed to sustainability; committed to our customers
  committed to delivering; committed to providing; committed to making a difference; dedicated to excellence
  dedicated to providing; dedicated to delivering; dedicated team of professionals; team of experts; team of dedicated
  team of experienced professionals; team of passionate; our highly skilled team; our world-class team
  passionate about what we do; passion for what we do; passion for excellence; passion for innovation
  driven by passion; fueled by passion; powered by people; powered by passion; innovation is in our dna; in our dna
  part of our dna; it's in our blood; excellence is a journey; quality is our passion; quality is our promise
  quality you can trust; quality you can count on; a name you can trust; your trusted partner; a trusted partner
  trusted advisor*; your partner of choice; partner of choice; employer of choice; provider of choice
  your reliable partner; your one source for; a strong partner; strategic partner*; long-term partnership*
  lasting relationships; build* strong relationships; meaningful relationships; building trust
  earn* your trust every day; shap* the future; shaping the future of; build* the future; building a better future
  a better future for all; a brighter future; for a better tomorrow; building a better tomorrow; the future of work
  the future is now; the future is bright; the future starts here; future generations; transforming lives
  transform the way; transforming the way; revolutionize the way; redefin* the way; redefin* what's possible
  reimagin* the future; make a meaningful impact; positive impact; lasting impact; real impact; lasting change
  meaningful change; unlock* the full potential; unlock* your potential; unlock* the power; unleash* the power
  reach* your full potential; realize their full potential; harness* the power; leverage the power
  empower* our people; empower* our customers; empower* people to; empower* you to; inspire the next generation
  the next generation of leaders; lead* by example; thought leader*; industry leader*; leading provider
  leading global provider; leading manufacturer; leader in the industry; leaders in our field; industry best practices
  lessons learned and best practices; win-win situation; win-win for everyone; value add; value for our customers
  value to our customers; shareholder value; core values; live our values; guided by our values; true to our values
  our values guide; our mission is to; our mission and vision; our vision is to; our purpose is to
  our guiding principles; core competenc*; core to who we are; central to our mission; customer at the center
  customers at the center; customers at the heart; put* customers first; put* our customers first; put* people first
  put* the customer first; put* safety first; people at the center; people at the heart
  at the heart of everything we do; at the heart of what we do; at the core of everything we do
  at the core of what we do; at the center of everything we do; in everything we do; everything we do
  guides everything we do; our greatest asset; our most valuable asset; our most important asset
  our greatest strength; diversity is our strength; strength in diversity; a culture of innovation
  culture of excellence; culture of inclusion; culture of trust; culture of belonging; inclusive culture
  inclusive environment; work hard play hard; a seat at the table; customer experience; customer journey
  customer satisfaction is our; exceed* expectations; exceed* your expectations; exceed* customer expectations
  exceptional service; exceptional customer service; outstanding service; unparalleled service
  excellence in everything; highest standards; highest quality; the highest level of; uncompromising quality
  attention to detail; peace of mind; no matter the challenge; rise to the challenge; rising to the challenge
  turn* challenges into opportunities; challenges and opportunities; ever-changing world; rapidly changing world
  in today's fast-paced; in today's competitive; in today's digital; fast-paced environment; digital transformation
  journey of transformation; embark on a journey; embarking on a journey; continuous improvement
  continuously improving; constantly evolving; sustainable future; sustainable growth; for people and planet
  people planet profit; commitment to sustainability; track record of success; proven track record
  standing the test of time; generations to come; decades of experience; years of combined experience
  a wealth of experience; a testament to; an important milestone; the next chapter; a new chapter
  exciting new chapter; exciting times ahead; the possibilities are endless; endless possibilities
  where innovation meets; where passion meets; where tradition meets; where quality meets; discover the difference
  success story; your success is our success; your goals are our goals; growth mindset; work-life balance
  give back to our communities; giving back to our community; go* the extra mile; went the extra mile
  go* above and beyond; went above and beyond; rais* the bar; mov* the needle; mak* a difference; mak* an impact
  mak* the world a better place; driv* growth; driv* results; driv* innovation; driv* change; deliver* results
  deliver* value; deliver* excellence; chang* lives; chang* the world; creat* value; commit* to excellence
  commit* to quality; commitment to our; build* relationships; lead* the way; we are here for you; we're here for you
  always here for you; here for you every step of the way; every step of the way; we are always there for you
  we are by your side; we're by your side; always by your side; we've got you covered; we have you covered
  we've got your back; you can count on us; you can rely on us; someone you can count on; someone you can trust
  you're in good hands; you are in good hands; in the best of hands; what matters to you; what matters most
  what really matters; what truly matters; because you matter; you matter to us; your opinion matters
  your feedback matters; your voice matters; your needs come first; you come first; our customers come first
  the customer comes first; it's all about people; it's all about you; it is all about the people
  it's the people who make; our people make the difference; people make the difference; people are what matters
  people are at our heart; it starts with people; it all starts with; it begins with our people; our people are our
  without our people; none of this would be possible; wouldn't be possible without; couldn't do it without you
  couldn't have done it without; thanks to our amazing team; thanks to our incredible team; what an amazing team
  what an incredible team; we are one team; one team one goal; we are a family; we're a family; we're like family
  like one big family; more than a team; more than a job; more than a company; more than a workplace
  part of something bigger; something bigger than ourselves; be part of something; join us on this journey
  join us on our journey; our journey together; thank you for being part of; thank you for your continued support
  thank you for your trust; thank you for trusting us; thank you for all you do; hats off to our; shout-out to our
  together we can; together we are; stronger together; better together; we're in this together
  we are in this together; work together to; hand in hand; shoulder to shoulder; on equal footing; heart and soul
  with heart and soul; with all our heart; from the bottom of our hearts; from the heart; day in and day out
  day in day out; each and every day; each and every one; today and every day; now and in the future
  now more than ever; since day one; from day one; a big step forward; an important step
  a step in the right direction; our way forward; there is always more to do; we never stop; we never stop learning
  we don't stop there; we look ahead; we look forward to what; looking forward to what's next; what's next for
  who knows what's next; we believe in; we firmly believe; we truly believe; because we care; we care about you
  we care about our; we care deeply; we listen to you; we listen to our customers; we understand your needs
  we know how important; we know what matters; we know what it takes; no matter where you are; wherever life takes you
  whenever you need us; when you need us most; whatever the future holds; we take pride in; take great pride in
  we take our responsibility; take responsibility; we value your; we value our; we value each; we stand for
  we stand behind; what we stand for; who we are; that's who we are; it's who we are; this is what we do
  that's what we do; what sets us apart; what makes us different; what makes us who we are; what makes us special
  why we do what we do; we love what we do; love what they do; we do what we love; we do things differently
  we make it happen; making it happen; make things happen; we make it possible; we make it work; we make it easy
  making life easier; make your life easier; making things better; we find a way; we find solutions
  the right solution; the right solution for you; the right partner; make you feel at home; feel right at home
  it's the little things; the little things that count; it's the small things; small things make a big difference
  every voice counts; every person counts; every detail counts; every detail matters; down to the last detail
  good isn't good enough; good is not enough; nothing less than; settle for nothing less; nothing but the best
  the best for you; the very best; our very best; give our best; give our all; giving our best every day
  always do our best; doing the right thing; do the right thing; do what's right; doing what's right; do what we say
  say what we mean; keep our promises; we keep our word; a promise is a promise; that's our promise
  this is our promise; our promise to you; word you can trust; with open arms; an open ear; our door is always open
  our doors are always open; a place where everyone; a place where people; a place for everyone; a place to grow
  where everyone belongs; where everyone can; everyone is welcome; something for everyone; room to grow; grow with us
  growing together; learn and grow; we grow together; where you can be yourself; bring your whole self; be who you are
  be the best version; be your best self; we are proud of; proud of what we; proud of our team; proud of our people
  proud to be part; proud to call; we are grateful for; grateful to everyone; grateful for the opportunity
  couldn't be prouder; couldn't be happier; means the world to us; means a lot to us; close to our hearts
  near and dear to our; that is our goal; that's our goal; our goal is to; our goal is simple; our focus is on
  our top priority; our number one priority; your safety is our; our first concern; nothing is more important
  nothing matters more; the most important thing; everyone can make a contribution; do our part; doing our part
  play our part; no two customers are; no two projects are; no two days are the same; we take your concerns seriously
  we take your feedback seriously; your privacy matters; try* our very best; success story of our
  people always come first
`);
