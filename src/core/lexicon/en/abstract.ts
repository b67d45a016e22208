/** What cannot be touched, seen or counted, and the words that go with it: our own collection, lower case. */
import { lines, words } from '../words.ts';

/**
 * Nouns for what nobody can touch, see or count, and that the suffixes below miss or that companies love. Our own
 * list.
 */
export const abstractNouns = words(`
  trust responsibility success future passion purpose vision mission value values quality excellence integrity respect courage
  aspiration aspirations dedication commitment commitments loyalty honesty openness fairness equality equity diversity inclusion
  belonging dignity freedom justice peace harmony balance unity solidarity community communities culture cultures heritage
  tradition traditions legacy history identity spirit soul essence nature style innovation innovations creativity imagination
  inspiration curiosity knowledge wisdom insight insights intelligence intuition expertise know-how experience experiences skill
  skills talent talents ability abilities capability capabilities capacity competence competencies strength strengths potential
  momentum motivation enthusiasm excitement joy happiness fulfillment satisfaction delight pride gratitude appreciation kindness
  compassion empathy care caring support guidance assistance attention focus mindset attitude approach perspective perspectives
  viewpoint outlook mentality thinking thought thoughts concept concepts principle principles philosophy belief beliefs conviction
  convictions faith desire desires needs demand demands requirement requirements expectation expectations goal goals aim aims
  objective objectives priority priorities strategy strategies tactic tactics method methods methodology framework structure
  structures process processes procedure procedures practices policy policies standard standards norm norms guideline guidelines
  governance compliance regulation regulations management leadership stewardship ownership partnership partnerships relationship
  relationships friendship collaboration cooperation teamwork togetherness cohesion alignment consensus dialogue dialog
  communication discourse engagement involvement participation contribution contributions initiative initiatives effort efforts
  endeavor endeavors activity activities progress advancement improvement improvements development developments growth expansion
  evolution revolution transformation transformations transition transitions change changes disruption renewal modernization
  digitalization digitization automation optimization integration implementation execution delivery performance productivity
  efficiency effectiveness flexibility agility adaptability resilience stability security safety reliability dependability
  consistency continuity durability longevity permanence sustainability environment climate ecology economy world humanity mankind
  lifestyle wellbeing well-being wellness health prosperity wealth welfare profit profits profitability revenue gains benefit
  benefits advantage advantages opportunity opportunities possibility possibilities choice choices solution solutions result
  results outcome outcomes impact impacts effect effects influence consequence consequences achievement achievements
  accomplishment accomplishments milestone milestones triumph victory reputation credibility authenticity transparency
  accountability clarity simplicity complexity uncertainty challenge challenges obstacle obstacles barrier barriers difficulty
  difficulties crisis crises risk risks threat threats conflict conflicts struggle struggles adversity hardship pressure journey
  journeys pathway pathways direction directions horizon horizons landscape landscapes era epoch generation generations beginning
  beginnings phase phases dimension dimensions aspect aspects domain domains sector sectors industry industries market markets
  marketplace business businesses competition competitiveness competitor competitors commerce enterprise entrepreneurship
  organization organizations institution institutions ecosystem ecosystems sphere realm context contexts background foundation
  foundations basis core pillar pillars cornerstone cornerstones backbone bedrock technology technologies science research
  discovery discoveries breakthrough breakthroughs trend trends paradigm education learning training coaching mentoring mentorship
  empowerment enablement upskilling career careers professionalism craftsmanship artistry mastery precision diligence discipline
  perseverance persistence determination patience resolve willpower confidence self-confidence reassurance convenience
  independence autonomy sovereignty democracy visibility awareness recognition acknowledgment acknowledgement feedback relevance
  importance significance meaning cause causes function functions duty duties obligation obligations mandate authority promise
  promises pledge pledges guarantee assurance brand brands branding positioning differentiation uniqueness individuality
  personality charisma charm elegance beauty perfection prestige fame glory greatness uplift inclusivity allyship advocacy
  activism philanthropy generosity charity volunteerism service services offering offerings portfolio portfolios synergy synergies
  interaction interactions connection connections connectivity closeness proximity distance presence access availability readiness
  preparedness willingness eagerness magic wonder marvel adventure adventures narrative narratives storytelling analytics metrics
  sensitivity mindfulness consciousness conscience ethics morality morals virtue virtues goodness good accordance adoption
  betterment collective destiny dynamism equilibrium flair foresight forefront fulfilment groundwork hallmark hallmarks impetus
  inventiveness investment investments mindsets oneness optimism positivity proactivity prowess rapport rigor roadmap roadmaps
  self-worth spotlight standing stature superiority tenacity testament thoughtfulness touchpoint touchpoints trajectory uplifting
  vigor vitality zeal zest agenda ambassadorship camaraderie curation pursuit pursuits quest vanguard leap leaps stride strides
  catalyst catalysts enabler enablers lever multiplier appeal bond bonds comfort comforts esteem ethic ethos finesse goodwill
  ideals intent lifestyles livelihoods luxury morale renown repute self-belief self-esteem team-spirit warmth
`);

/** Endings of abstract nouns (the star leads): `notAbstract` holds the everyday things among them. Our own list. */
export const abstractSuffixes = words(`
  *ness *ity *ties *tion *tions *sion *sions *ment *ments *ance *ances *ence *ences *ship *ships *hood *ism *isms *acy
  *ancy *ency *dom *tude *cracy *pathy *sophy
`);

/** Words with such an ending that are things, people or places in everyday use. Our own list. */
export const notAbstract = words(`
  city cities university universities facility facilities cavity cavities utility utilities fatality fatalities parties counties
  properties beauties royalties penalties warranties ties neckties witness wilderness illness fitness lioness station stations
  substation workstation plantation plantations reservation reservations invitation invitations quotation quotations publication
  publications application applications prescription prescriptions subscription subscriptions receptions reception section
  sections junction junctions intersection intersections auction auctions lotion lotions portion portions potion potions ration
  rations caption captions question questions donation donations election elections injection injections vaccination vaccinations
  infection infections inflation vacation vacations location locations destination destinations installation installations
  notification notifications transaction transactions extension extensions inspection inspections correction corrections
  description descriptions construction constructions fraction fractions ammunition munition suction edition editions translation
  translations petition petitions television televisions mansion mansions pension pensions version versions permission permissions
  commission commissions session sessions collision collisions explosion explosions incision incisions excursion excursions
  division divisions admission suspension suspensions apartment apartments basement basements department departments document
  documents instrument instruments cement pavement pavements garment garments equipment tournament tournaments ornament ornaments
  ointment ointments attachment attachments payment payments installment installments repayment prepayment shipment shipments
  appointment appointments comment comments fragment fragments ligament ligaments filament filaments compartment compartments
  monument monuments replacement replacements refreshments parchment casement sediment pigment pigments tenement encampment
  statement statements measurement measurements parliament experiment experiments supplement supplements regiment condiment
  condiments agreement agreements ambulance ambulances appliance appliances entrance entrances dance dances lance substances
  allowance allowances fragrance fragrances clearance fence fences sentence sentences conference conferences residence residences
  sequence sequences pence ship ships battleship spaceship dealership dealerships airship township townships steamship warships
  warship starship scholarship scholarships internship internships membership memberships neighborhood hood childhood mechanism
  mechanisms organism organisms prism prisms pharmacy emergency agency tenancy vacancy pregnancy constituency conservancy
  residency kingdom random seldom stardom altitude latitude longitude electricity quantity quantities velocity humidity gravity
  toxicity intensity density glance panties twenties thirties forties fifties sixties seventies eighties nineties empties
  frailties dynasties deputies localities potties patties putties guaranties emulsion erosion corrosion torsion conjunction
  congestion digestion ingestion indigestion concussion constipation transfusion amputation inflammation dehydration irrigation
  ventilation insulation radiation vegetation precipitation combustion ignition transmission transmissions emission emissions
  admissions intermission procession processions recession evacuation evacuations detention transplantation hibernation
  pollination fermentation refrigeration registration registrations confirmation confirmations cancellation cancellations
  demolition renovation renovations expedition expeditions exhibition exhibitions coalition fiction nonfiction benediction
  subtraction multiplication paternity maternity abutment tenements pigmentation escarpment embankment embankments enlistment
  refreshment bombardment punishment abonnement indictment deployment deployments assignment assignments increment increments
  overpayment overpayments reimbursement reimbursements production productions invention inventions inscription inscriptions
  restoration restorations excavation excavations population populations nation nations graduation graduations demonstration
  demonstrations illustration illustrations decoration decorations association associations convention conventions subdivision
  subdivisions legislation jurisdiction taxation ordination congregation congregations coronation constitution federation
  federations delegation delegations occupation invasion immigration migration deportation circulation sponsorship sponsorships
  championship championships citizenship apprenticeship apprenticeships authorship settlement settlements amendment amendments
  enrollment enrolment retirement government governments charity charities municipality municipalities vicinity attendance
  insurance ordinance remembrance inheritance baptism baptisms tourism journalism vandalism varsity recreation presentation
  presentations collection collections competition competitions orchestration instrumentation incorporation secession succession
  abolition extinction reunion reunions annexation amalgamation liquidation arbitration litigation deposition depositions
  probation prosecution parole allocation allocations nomination nominations calculation calculations computation equation
  equations simulation simulations specification specifications configuration configurations filtration distillation carbonation
  germination propagation lamination galvanization excretion secretion respiration palpitation palpitations hypertension lesion
  lesions abrasion abrasions contusion contusions laceration lacerations malnutrition addiction depression anesthesia obesity
  ceremony advertisement advertisements advisement argument arguments embezzlement harassment judgment judgments pediment
  sacrament sacraments torment vestment vestments annoyance conveyance disturbance disturbances hindrance nuisance nuisances
  ordnance utterance severance surveillance grievance grievances disobedience silence influenza correspondence incidence
  turbulence flatulence censorship
`);

/** Verbs nobody can watch anyone do. Our own list; `*` stands for further letters, past forms stand beside. */
export const vagueVerbs = words(`
  foster* promote promotes promoted promoting enable enables enabled enabling empower* optimiz* shape shapes shaped shaping create
  creates created creating develop develops developed developing driven enhance* enhancing improv* strengthen* support supports
  supported supporting ensure* ensuring achiev* advanc* innovat* leverag* utiliz* harness* maximiz* minimiz* streamlin* facilitat*
  cultivat* nurtur* inspir* encourag* motivat* engag* involv* collaborat* cooperat* partnered partnering align aligns aligned
  aligning coordinat* orchestrat* implement* integrat* incorporat* establish* evolv* adapt adapts adapted adapting embrac* embody
  embodies embodied embodying reflect reflects reflected reflecting envision* reimagin* rethink* redefin* reinvent* revolutioniz*
  uplift* unleash* expand* extend extends extended extending scaled scaling growing thriv* flourish* prosper* succeed* excel
  excels excelled excelling surpass* exceed* outperform* delivering offering focus focuses focused focusing dedicat* commit
  commits committed committing striv* aim aims aimed aiming seek seeks sought seeking pursu* endeavor* contribut* impact impacts
  impacted impacting influenc* benefit* appreciat* respects respected respecting cherish* honor honors honored honoring celebrat*
  recogniz* acknowledg* emphasiz* prioritiz* believ* trusts trusted trusting addressed addressing tackl* overcom* overcame leads
  leading stewarded stewarding safeguard* uphold* upheld maintain maintains maintained maintaining stabiliz* digitiz* simplif*
  customiz* personaliz* tailored tailoring differentiat* positioned positioning unite unites uniting unify unifies unified enrich*
  fulfill* satisf* embark* discover discovers discovered discovering demonstrat* showcas* exemplif* complement* reinforc* propel*
  fueled fueling monetiz* capitaliz* strategiz* conceptualiz* reaffirm* renew renews renewed renewing reshap* revitaliz* broaden*
  deepen* diversif* equip equips equipped equipping serve serves serving valued valuing manage manages managing guide guiding
  guides secures securing explore explores exploring pioneering championing experiencing sustaining sustained transform transforms
  transformed transforming accelerate accelerates accelerated accelerating representing preserve preserves preserving connecting
  highlight highlights highlighting boost boosts boosting amplify amplifies amplifying bridging elevate elevates elevating
  elevated affecting automate automates automating providing provide provides moderniz* delighting reaching evaluat* stimulat*
  energiz* mobiliz* revamp* future-proof futureproof navigating underscores underscoring underscored embedding aspire aspires
  aspired aspiring grow assist assists assisted assisting assure assures assured assuring catered alleviate alleviates alleviated
  alleviating mitigate mitigates unlock unlocks unlocked ignite ignites igniting instil instils instilled instill instills
  instilling infuse infuses infused infusing devote devotes devoting maximis* minimis* prioritis* recognis* modernis* personalis*
  customis* revitalis* mobilis* harmonis* energis* stabilis* endeavour* engender engenders galvaniz* galvanis* catalys* bolster*
  fulfil fulfils honour honours honoured honouring revolutionis* rejuvenat* transcend transcends transcending underpin underpins
  underpinning
`);

/** Adjectives that praise without saying what can be seen, counted or checked. Our own list. */
export const bigAdjectives = words(`
  sustainable strong stronger strongest leading unique modern innovative great greater greatest excellent outstanding exceptional
  extraordinary remarkable amazing incredible fantastic wonderful marvelous fabulous phenomenal spectacular stunning magnificent
  superb splendid terrific brilliant impressive memorable unforgettable inspiring inspirational motivating exciting thrilling
  fascinating captivating compelling engaging vibrant dynamic energetic lively passionate dedicated committed devoted driven
  motivated ambitious bold brave courageous fearless daring determined relentless tireless steadfast loyal faithful reliable
  dependable trusted trustworthy honest sincere genuine authentic transparent respectful responsible ethical principled
  professional competent capable skilled talented gifted experienced seasoned knowledgeable qualified leading-edge cutting-edge
  state-of-the-art advanced progressive pioneering groundbreaking revolutionary transformative transformational disruptive
  visionary forward-thinking forward-looking future-proof next-generation smart smarter intelligent intuitive seamless effortless
  frictionless convenient comfortable flexible agile adaptable versatile nimble responsive proactive resilient robust solid stable
  secure durable lasting long-lasting long-term enduring timeless classic traditional iconic legendary renowned prestigious
  esteemed reputable acclaimed award-winning world-class best-in-class top-notch first-class first-rate premium premier superior
  supreme ultimate ideal optimal optimum best finest exquisite elegant sophisticated refined stylish luxurious exclusive special
  distinctive distinct unmatched unparalleled unrivaled unsurpassed unbeatable incomparable invaluable priceless valuable precious
  essential vital crucial critical pivotal fundamental core important significant substantial considerable meaningful purposeful
  relevant powerful impactful effective efficient productive successful profitable competitive strategic holistic comprehensive
  extensive broad wide-ranging integrated cohesive unified global worldwide international universal diverse inclusive equitable
  welcoming warm friendly caring compassionate empathetic supportive collaborative cooperative creative imaginative novel
  contemporary bright brighter brightest promising limitless endless boundless infinite unlimited vast enormous immense tremendous
  high-quality high-performance high-performing high-end tailored tailor-made customized personalized bespoke eco-friendly
  environmentally-friendly ecological conscious mindful thoughtful meticulous precise consistent continuous constant ongoing
  tangible optimistic hopeful proud grateful humble humbled honored thrilled delighted actionable aspirational adept astute
  dazzling distinguished encouraging enriching ever-growing exhilarating far-reaching first-in-class foremost game-changing genius
  gorgeous heartfelt high-caliber high-impact immersive indispensable industry-leading inspired instrumental intentional
  invigorating market-leading masterful mission-critical multifaceted noteworthy paramount people-first purpose-driven rewarding
  rich scalable second-to-none sought-after stellar streamlined thriving time-tested uncompromising unwavering user-friendly
  values-driven well-established wholehearted zealous prime proven beautiful delicious mouthwatering scrumptious delectable
  sumptuous cozy cosy charming idyllic picturesque quaint breathtaking serene tranquil relaxing refreshing spacious lavish opulent
  delightful enchanting enjoyable awesome astonishing epic unbelievable breathtakingly mind-blowing heartwarming beloved treasured
  adorable irresistible magical majestic pristine scenic vivid lush economical stress-free carefree courteous punctual upfront
  family-friendly happiest healthier upbeat unspoiled exemplary faultless flawless impeccable immaculate friendliest freshest
  tastiest smartest safest cleanest kindest best-loved comfy homely homey inviting hospitable generous gracious discerning trusty
  chic trendy sleek up-to-the-minute technologically-advanced sturdy rugged hard-wearing heavy-duty long-life value-priced
  full-scale sizeable sizable revered well-respected masterly skillful skilful proficient never-ending ever-lasting everlasting
  unending innumerable plentiful abundant multi-talented tight-knit close-knit
`);

/** Words that round a claim off in every direction and so take its edge away. Our own list. */
export const hedges = lines(`
  always; forever; truly; deeply; genuinely; sincerely; highly; extremely; incredibly; entirely; wholly; utterly
  continually; continuously; constantly; consistently; relentlessly; tirelessly; passionately; proudly; seamlessly
  effortlessly; virtually; essentially; ultimately; fundamentally; uniquely; significantly; dramatically
  exponentially; increasingly; at all times; at any time; anytime; around the clock; every day; each and every
  in every way; in every respect; in all respects; in every aspect; at every level; at all levels; across the board
  of all kinds; of every kind; as much as possible; wherever possible; whenever possible; where appropriate
  and beyond; and much more; and so much more; more than ever; like never before; like no other; to the fullest
  to the max; one hundred percent
`);
