/** What English-speaking companies write about themselves: words of our own collection, lower case. */
import { words } from '../words.ts';

/**
 * Words that in a company's sentence nearly always mean that it says nothing. Our own list; `*` stands for further
 * letters.
 */
export const anyCompany1 = words(`
  holistic* synerg* leverag* empower* impactful* purposeful* seamless* frictionless* actionable aspirational ideation ideate*
  ideating operationaliz* incentiviz* productiz* strategiz* solutioning reimagin* revolutioniz* catalyz* spearhead* unleash*
  supercharge supercharges supercharged supercharging rightsiz* right-sized co-creat* cocreat* co-innovat* disruptor* disruptive*
  transformative transformational visionary visionaries innovative* groundbreaking ground-breaking trailblaz* pathbreaking
  path-breaking torchbearer* changemaker* change-maker* difference-maker* game-changer* game-changing gamechang* tastemaker*
  trendsetting intrapreneur* excellence unwavering* uncompromising* uncompromised unparalleled unrivaled unrivalled unmatched
  unsurpassed unbeatable incomparable* world-class best-in-class first-in-class best-of-breed best-in-breed second-to-none
  top-class top-quality world-leading world-beating world-renowned world-changing market-leading industry-leading category-leading
  category-defining class-leading field-leading nation-leading globally-recognized nationally-recognized
  internationally-recognized industry-recognized industry-first industry-proven industry-defining field-proven time-tested
  time-honored award-winning cutting-edge leading-edge bleeding-edge state-of-the-art next-generation next-gen next-level
  future-proof* futureproof* future-ready future-oriented future-focused future-facing future-minded future-fit tomorrow-ready
  forward-thinking forward-looking forward-leaning mission-critical mission-driven mission-focused mission-led mission-aligned
  mission-oriented business-critical purpose-driven purpose-led purpose-filled passion-driven passion-led passion-fueled
  vision-driven vision-led values-driven values-led values-based values-aligned value-driven value-focused value-oriented
  value-added value-add value-adds value-adding value-creating value-creation value-proposition value-rich principles-led
  principle-driven integrity-driven ethics-driven trust-based relationship-driven relationship-focused relationship-based
  relationship-oriented partnership-driven collaboration-driven community-focused community-minded community-centric
  customer-centric* customer-focused customer-first customer-obsessed customer-obsession customer-driven customer-oriented
  customer-led client-centric* client-focused client-first client-driven client-oriented people-centric* people-first
  people-focused people-driven people-oriented people-powered human-centric human-first human-focused user-centric user-focused
  user-first employee-centric employee-first employee-focused patient-centric patient-focused student-centric guest-centric
  guest-focused consumer-centric consumer-focused consumer-first member-centric member-focused partner-centric partner-first
  stakeholder-centric stakeholder-focused talent-driven talent-first heart-centered heart-led insight-driven insight-led
  insights-driven data-led results-driven results-oriented results-focused result-oriented result-driven outcome-driven
  outcome-based outcome-focused outcome-oriented performance-driven performance-oriented innovation-driven innovation-led
  innovation-focused technology-driven technology-enabled technology-led tech-driven tech-enabled tech-forward tech-led
  digital-first digitally-enabled digitally-native digitally-driven cloud-first ai-first ai-driven ai-enabled ai-led ai-infused
  ai-forward solution-oriented solutions-oriented solution-driven solutions-driven solution-focused solutions-focused
  solutions-based quality-driven quality-focused quality-oriented quality-conscious service-oriented service-driven service-minded
  team-oriented team-focused growth-oriented growth-minded growth-focused growth-driven growth-hacking growth-mindset
  goal-oriented goal-driven action-oriented opportunity-driven market-driven market-oriented demand-driven strategy-led
  strategy-driven roi-driven roi-focused impact-driven impact-oriented impact-focused impact-led sustainability-focused
  sustainability-driven planet-positive net-positive hyper-connected hyperconnected hyper-personal* hyperpersonal* hyper-growth
  hypergrowth ever-changing ever-evolving ever-shifting ever-increasing fast-paced fast-changing fast-evolving rapidly-changing
  rapidly-evolving rapidly-growing always-evolving turnkey turn-key hassle-free worry-free full-spectrum one-stop one-stop-shop
  best-practice best-practices thought-leader* needle-moving mutually-beneficial white-glove high-touch high-impact high-caliber
  high-performing enterprise-grade enterprise-class enterprise-ready enterprise-level best-fit tailor-made feature-rich
  omnichannel omni-channel phygital glocal mindshare mind-share north-star core-competency core-competencies top-of-mind
  time-to-value speed-to-market speed-to-value standard-setting boundary-pushing barrier-breaking envelope-pushing life-enhancing
  expertly-crafted expertly-curated carefully-curated thoughtfully-designed thoughtfully-crafted thoughtfully-curated
  meticulously-crafted self-starter* highly-motivated inclusivity allyship workstream* touchpoint* touch-point* pain-point*
  painpoint* enablement consultative* digitalization digitalisation socially-responsible soul-led experience-driven experience-led
  knowledge-driven expertise-driven evidence-led excellence-driven brand-building culture-driven culture-first diversity-driven
  trust-building team-driven bar-raising hyper-focused learnings deliverables value-laden value-packed benefit-driven
  confidence-inspiring world-leader* market-leader* industry-leader* industry-expert* well-positioned best-positioned
  strategically-aligned mission-minded possibility-driven disruptive empowerment frictionless future-proof futureproof holistic
  impactful incomparable innovative purposeful seamless seamlessly synergies synergy touchpoint touchpoints uncompromising
  unwavering second-to-no-one best-loved much-loved well-loved ever-popular mouthwatering mouth-watering scrumptious
  finger-licking luscious delectable unforgettably fun-filled action-packed jam-packed one-of-a-kind once-in-a-lifetime can't-miss
  not-to-be-missed must-see must-visit must-try like-no-other customer-friendly family-oriented family-focused family-centered
  family-centred child-centered child-centred student-centered student-centred learner-centered learner-centred person-centered
  person-centred patient-centered patient-centred resident-centered resident-centred community-driven community-led
  community-oriented community-spirited faith-driven faith-centered service-led safety-first safety-focused safety-conscious
  detail-driven detail-focused quality-assured quality-tested quality-led quality-first deadline-driven budget-friendly
  stress-free fuss-free trouble-free headache-free no-nonsense no-hassle no-fuss all-encompassing nurturing peerless exemplary
  unmistakable unbeatably wow-factor show-stopping showstopping awe-inspiring jaw-dropping eye-catching head-turning heart-warming
  heartwarming soul-stirring life-affirming life-enriching mind-blowing trendsetter trendsetters world-famous nationally-acclaimed
  internationally-acclaimed critically-acclaimed locally-loved friendliest tried-and-tested tried-and-true tried-and-trusted
  time-proven fully-qualified fully-trained fully-equipped highly-trained highly-experienced highly-regarded highly-rated
  highly-acclaimed highly-respected highly-valued highly-recommended well-regarded well-respected well-deserved well-trained
  well-appointed well-equipped well-maintained well-crafted well-designed well-thought-out beautifully-crafted lovingly-crafted
  lovingly-made lovingly-restored expertly-made expertly-trained hand-crafted hand-picked artisan-made superbly perfectly-suited
  perfectly-tailored ideally-situated ideally-located conveniently-located centrally-located fastest-growing best-kept unequalled
  unequaled unsurpassable innovates
`);

/**
 * Words that company sentences use far more than people do: weaker evidence, telling only together. Our own list.
 * Words of another list that a stem here covers are written out too: in the index a whole word beats a stem.
 */
export const anyCompany2 = words(`
  solution* innovation* innovate* innovating innovator* sustainab* commitment* committed committing dedicated dedication passion
  passions passionate* expertise know-how competenc* capabilit* capacity-building excel excels excelled excelling strateg* vision
  visions mission missions values purpose purposes objective objectives stakeholder* shareholder* investor* ecosystem* journey*
  roadmap* milestone* footprint portfolio* offering offerings deliver delivers delivering transform* disruption disrupting
  digitiz* digital digitally transparency transparent* accountability accountable integrity credibility credible trusted
  trustworth* reliab* dependab* loyalty resilien* agile agility adaptab* flexib* scalab* robust* secure* compliance compliant
  governance regulatory efficien* effectiveness productivity profitab* performance high-performance optimiz* optimis* maximiz*
  minimiz* streamlin* accelerat* amplify amplifies amplified amplifying elevate elevates elevated elevating enhance* enhancing
  enable* enabling facilitat* foster fosters fostering fostered cultivat* nurtur* harness* inspire inspires inspiring inspired
  inspirational enrich* uplift* boost* strengthen* reinforc* driven propel* fueled fueling championing pioneer* lead leads leading
  leader leaders leadership transition transitioning evolv* evolution reinvent* rethink* redefin* reshap* shaping revolution
  revolutionary redesign* rebrand* reposition* expand expands expanding expansion growing growth scaling scaled thrive thrives
  thriving flourish* prosper* succeed succeeds succeeding success successes successful* achiev* accomplish* attain* exceed exceeds
  exceeding exceeded surpass* outperform* outpac* excellent superior exceptional* outstanding extraordinary remarkable
  unforgettable memorable unique* distinctive* premier premium finest foremost prestigious renowned acclaimed respected
  recognition accolade* award awards awarded honor honors honored privilege* proud* pride humbled grateful* gratitude thrilled
  delighted excited excitement exciting enthusias* eager customer* client* consumer* partner partners partnered partnering
  partnership* supplier* vendor* buyer* prospects end-user* audience* workforce talent* associates employee* personnel
  professional professionals professionalism specialist* expert experts advisor* consult* management managing c-level c-suite
  senior-level cross-functional* interdisciplinar* multidisciplinar* multifaceted diverse diversity inclusion inclusive* equity
  equitable belonging wellbeing well-being wellness mindset* culture cultures cultural heritage legacy tradition* craftsmanship
  artisanal handcrafted handpicked curat* bespoke tailored customized customizable customization personalized personalization
  individualized custom-made high-quality high-value high-end high-growth high-tech quality standard standards benchmark* metric*
  kpi kpis okr okrs insight* analytic* data-driven data-backed evidence-based science-backed ai-powered ai-native smarter
  intelligent intuitive* user-friendly user-centered human-centered customer-facing client-facing easy-to-use cost-effective*
  cost-efficient* cost-saving* time-saving energy-efficient eco-friendly eco-conscious environment* responsib* ethical* ethics
  stewardship steward stewards philanthrop* charitable volunteerism decarboniz* carbon-neutral net-zero climate-neutral renewable*
  circularity circular esg csr dei b2b saas roi gtm go-to-market time-to-market market markets marketplace marketing branding
  brand brands branded positioning positioned segment* sector* industry industries vertical verticals enterprise* business*
  corporate corporation* company companies organization* organisation* institution* global* worldwide international* nationwide
  multinational cross-border emerging competitive* competitor* advantage* differentiat* opportunit* potential possibilities
  challenge* complexity complexities uncertainty landscape paradigm* framework* methodolog* approach* processes procedure*
  implement* integrat* orchestrat* align aligns aligned aligning alignment synchroniz* collaborat* cooperat* coordinat*
  communicat* engage engages engaging engagement* interact* connectivity connection connections relationship* networking communit*
  outreach initiative* campaign* activation activations investment* invest invests investing asset assets revenue* ebitda
  valuation fiscal quarter-over-quarter year-over-year trajectory momentum traction pipeline* funnel* lead-generation conversion*
  onboarding* offboarding upskill* reskill* development developing professional-development mentorship mentoring coaching
  knowledge knowledgeable experience experiences experienced seasoned proven track-record reputation reputable well-established
  established founded longstanding long-standing long-term longterm lasting long-lasting enduring timeless continuous* continual*
  ongoing consistent* consistency steadfast* relentless* tireless* rigorous* meticulous* thorough* precise precision
  attention-to-detail detail-oriented diligen* proactiv* responsive* dynamic* vibrant bold* ambitious* ambition* daring courageous
  fearless meaningful* significant* substantial* tangible measurable measurably demonstrabl* comprehensive* extensive* broad-based
  wide-ranging all-encompassing all-inclusive versatile versatility cohesive* unified unify unifying universal modern modernity
  moderniz* contemporary advanced advancement* advancing sophisticated progressive breakthrough* top-tier top-notch first-class
  first-rate five-star gold-standard industrial-grade enterprise-wide company-wide organization-wide end-to-end full-service
  all-in-one out-of-the-box plug-and-play win-win big-picture bottom-line top-line low-hanging deep-dive takeaway* forefront
  vanguard frontrunner* front-runner* standard-bearer* trendsetter* thought-provoking cornerstone* pillar pillars backbone bedrock
  hallmark* testament foundation foundational groundwork catalyst* incubator* hub hubs workspace* workplace* headquarter* flagship
  showcase* showcasing unveil* introduc* announc* roll-out rollout* release released highlight* spotlight* featured featuring
  keynote* panelist* summit* webinar* fireside symposium whitepaper* case-study testimonial* endors* best-known well-known
  hand-selected thoughtful* mindful* conscious* intentional* deliberate* genuine* heartfelt wholehearted* sincerely respectful*
  valued valuable value valuing cherish* appreciat* acknowledg* celebrat* commemorat* recogniz* reaffirm* emphasiz* prioritiz*
  focus focuses focused focusing center-stage dedicate dedicates strive strives striving endeavor* pursue pursues pursuing pursuit
  safeguard* uphold* embrac* embod* exemplif* epitomiz* resonat* empathy empathetic compassion* caring service services serving
  serve serves served supporting supportive supports assistance guidance guiding protect protecting ensure* ensuring guarantee*
  provid* equip equips equipped equipping offer offers cater caters catering accommodat* fulfill* satisf* delight delights
  delighting impact impacts impacting influenc* benefit* beneficial outcome* result results throughput deliverable best-selling
  top-selling sought-after in-demand must-have life-changing ever-growing ever-expanding fast-growing fast-moving rapidly
  like-minded open-minded self-motivated highly-skilled highly-qualified hard-working hardworking can-do go-getter* rockstar*
  ninja* evangelist* ambassador* advocate* advocacy contributor* contribution* collective* shared mutual* togetherness unity
  teamwork teambuilding team-building camaraderie work-life well-rounded purpose-built mission-based place-based vendor-agnostic
  interoperab* granular* utiliz* utilis* operational* procurement sourcing outsourc* nearshor* offshor* headcount restructur*
  rightshor* reorganiz* consolidat* merger* acquisition* divest* subsidiar* affiliate* conglomerate aspiration* executive* aspire
  aspires aspiring unlocking automate automates automating automated automation authentic authentically authenticity execution
  executing navigating underscores underscoring underscored credentialed accelerate accelerated accelerates accelerating
  accomplishment accomplishments achievement achievements acknowledgement acknowledgment adaptability adaptable advancement
  advantage advantages ambassadorship ambitious analytics appreciation approach aspiration aspirational aspirations benefit
  benefits bold boost boosting boosts breakthrough breakthroughs business businesses capabilities capability catalyst catalysts
  challenge challenges cohesive collaboration collaborative collective commitment commitments communication communities community
  compassion compassionate competence competencies competitive competitiveness competitor competitors comprehensive conscious
  consciousness consistent consistently continually continuous continuously contribution contributions cooperation cooperative
  cornerstone cornerstones curation dependability dependable differentiation digitization diligence distinctive dynamic ecosystem
  ecosystems efficiency efficient embodied embodies embody embodying enable enabled enablement enabler enablers enables endeavor
  endeavors engagement enriching enterprise enthusiasm environment environmentally-friendly ethical exceptional extensive
  flexibility flexible framework fulfillment genuine genuinely global grateful guarantee hallmark hallmarks highlight highlighting
  highlights implementation inclusive influence initiative initiatives innovation innovations insight insights institution
  institutions integrated integration intentional interaction interactions international intuitive investment investments journey
  journeys meaningful methodology meticulous metrics milestone milestones mindful mindfulness mindset mindsets modernization
  opportunities opportunity optimism optimistic optimization organization organizations outcome outcomes paradigm partnership
  partnerships passionate passionately philanthropy pioneering portfolio portfolios proactive proactivity procedure procedures
  profitability profitable prosperity proud proudly provide provides providing relationship relationships relentless relentlessly
  reliability reliable resilience resilient respectful responsibility responsible responsive revenue roadmap roadmaps robust
  satisfaction scalable sector sectors secure secures significant significantly solution solutions spotlight steadfast strategic
  strategies strategy streamlined substantial successful sustainability sustainable talent talented talents thoughtful
  thoughtfulness tireless tirelessly tradition traditional traditions transform transformation transformational transformations
  transformative transformed transforming transforms transparent trustworthy unique uniquely uniqueness uplift uplifting
  upskilling wholehearted family-owned family-run family-operated locally-owned locally-run locally-based locally-grown
  locally-sourced independently-owned owner-run owner-managed woman-owned women-owned veteran-owned minority-owned nestled
  nestling boast boasts boasting pamper pampers pampered pampering indulge indulges indulged indulging indulgent indulgence unwind
  unwinds unwinding rejuvenat* revitalis* replenish* savor savors savour savours relish relishes oasis haven havens gem gems
  treasure treasures treasured treasuring hospitality ambience ambiance atmosphere atmospheres workmanship courteous punctual
  insured bonded accredited accreditation accreditations certified licensed vetted fully-licensed upfront honesty fairness decency
  sincerity warmth kindness generosity affordab* value-for-money reputab* lifelong life-long fulfil fulfils fulfilment stimulating
  underserved disadvantaged marginalized marginalised grassroots volunteer-led volunteer-run all-volunteer non-profit
  not-for-profit nonprofit discerning savvy lover lovers aficionado aficionados connoisseur connoisseurs afficionado afficionados
  hassle hassles turnaround one-to-one one-on-one hands-on face-to-face utmost optimum unlimited countless myriad plethora
  abundance array assortment multitude wealth variety selection specialise specialises specialised specialising specialize
  specializes specialized specializing specialism specialisms speciality specialities specialty specialties boutique artisan
  artisans craftsman craftsmen craftspeople master-crafted handmade homemade home-made home-cooked freshly freshness sumptuous
  hearty wholesome convenience convenient conveniently effortlessness carefree safe-haven reassur* unfailing* unstinting maximis*
  minimis* prioritis* recognis* modernis* personalis* customis* capitalis* harmonis* revolutionis* digitis* standardis* synonymous
  renown repute esteemed coveted lauded applauded revered beloved adored well-earned hard-earned lucrative unlock unlocks unlocked
  forges forging ignite ignites ignited igniting fuelling sparking kindle kindles instil instils instill instills instilled
  instilling imbue imbues imbued infuse infuses infused infusing broadening deepening widening enlighten* enliven* invigorat*
  energis* captivat* enchant* mesmeri* astonish* amaz* impressed impressing wow wows wowed alleviat* mitigat* bolster* augment*
  expedit* simplif* standardiz* harmoniz* capitaliz* mobilis* galvaniz* galvanis* bridge-building advocating championed champion
  champions changemaking storytelling storyteller storytellers acumen prowess finesse ingenuity savoir-faire adept skillset
  skillsets skill-set skill-sets skillful* skilful* proficien* attentive* devotion devoted devotes bestseller bestsellers
  best-seller best-sellers crowd-pleaser crowd-pleasers showpiece showpieces showstopper showstoppers masterpiece masterpieces
  timelessly flair chic trend-setting on-trend fashion-forward sleek stylish maintenance-free long-life low-maintenance heavy-duty
  hard-wearing durable durability rugged sturdy confidentiality discreet tactful impartial impartiality unbiased objectivity
  academically co-curricular extracurricular extra-curricular critical-thinking problem-solving problem-solver problem-solvers
  self-esteem self-confidence self-belief self-expression self-discovery self-improvement spirit-filled christ-centered
  christ-centred bible-based gospel-centered fellowship discipleship blessed blessing blessings membership-driven member-led
  sportsmanship team-spirit conviviality fun-loving sociable citizen-focused citizen-centric public-spirited evidence-informed
  cross-sector multi-agency joined-up
`);
