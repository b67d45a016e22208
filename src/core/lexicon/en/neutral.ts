/** English of every trade. Our own collection, lower case. */
import { forms } from '../words.ts';

/**
 * Words that every company, club and office has, whatever it does: neither empty nor specific. Whatever stands in none of our lists
 * is rare, and rare words are what people use who talk about something in particular. A `*` stands for an inflection.
 */
export const neutral = forms(`
  forwards beings feelings allows allowed allowing considers considered considering reaches enjoyed enjoying thanked thanking
  welcomes welcomed visits visiting rights clearly closes closely peoples persons patiently points pointing hearts reasons
  courses pleases pleased amounts basics characters classes cleaning colors colours directing dreaming equally existing
  explains explaining expresses expressing extras finishes fronts gardens gardening gathering imagined interests locally
  manners naturally openings opinions owners perfectly periods personally pressing prices ranges realizes realized regions
  seasons socially solves solved sounding spaces sports sporting stressed studying supposed surprises surprised sweets systems
  teaches teaching topics totally touches touching trades travels treating truths understanding visitors worrying thankfully
  acceptable accompany|ing according accurate active adult|s advert|s advertise|s advertising advice advise|s advising
  affect|s afterward|s alive alright alternative|s altogether anticipate|s anticipating apparent appealing applicable
  appropriate arrange|s arranging aside assistant|s assume|s assuming attract|s|ing available aware await|s balanced behave
  behaviour|s behavior|s behalf beginner|s blend|s|ing block|s bound brand-new broader burden|s busier busiest calm calmly
  calming capital career-long careful|ly careless characteristic|s choosing clarify classics clever closest collect|s|ing
  colorful colourful combine|s|d combining comfortably command|s commercial|ly companion|s comparable complex|es component|s
  comprise|s comprising concern|s|ed|ing confident|ly confidential connect|s|ed conservative considerate constraint|s
  constructive contact|s|ing contactless continent|s contractual contrast control|s controlling conventional convince cope
  copes correct|ly counsel counselor|s counsellor|s countryside craft|s|ed|ing criteria crisp cuisine customary daily damage|s
  danger|s dangerous daytime decent decor decorate|d decorating decorative decoration|s deeper deepest define|s defining
  definite|ly delicate deliciously demanding depend|s|ing dependent depth describe|s describing desirable despite
  detail|s|ed|ing dine dines dining distant domestic dominant dramatic dutiful eagerly earn earns earning|s ease eases easier
  easiest economic|s economically educate|s educating educational effectively elderly emotional|ly emphasis ending|s energy
  energies entertain|s|ing equipment especial essentials evident exams exercise|s exercising expensive expose facilities
  facility facing factor|s fairly faiths fan fans fancy fashion|s fashionable fat fats favor|s favorite|s favour|s favourite|s
  favourable feature|s festival|s festive filling fills financially fits flavor|s flavour|s foods fortunate fortune frame|s
  fresh fresher fruit|s fuel furnish|ed|ing furnishings furniture gap gaps gatherings gentle gently gentlemen giant|s goods
  gradual gear habit|s handle|s|ing handling handy happier happily harm harms harmful harmless hate hates healthcare heartily
  highest homeowner|s homes honestly hoping hoped households humor humour ideally illness|es imaginable immediate importantly
  improper including increase|s increasing independent|ly individual|s|ly indoor|s industrial inexpensive inform|s|ing
  informal informative infrastructure ingredient|s initial|s inn input|s intend|s|ing intense intensive interior|s
  intermediate irrespective justify kindly ladies larger largest latest legend|s leisure lifetime|s lighting liked likes
  liking lines lining link links linked linking literal literary load loads logical lookout makeup massive master|s matched
  material|s mature meals meanings meanwhile medicine|s memories mental|ly merchandise mere merit|s mild minds modest mood
  moral nearby neat neatly network|s newcomer|s newer newest nicely notable numerous nutritious online onwards onward operated
  optional organic oriented outdoor|s overall overlook|s|ing overview|s owned owns owning owner-operated packaging pace pain
  pains painful painless full-time pasts pastime|s perceive perform|s|ing permanent pet pets physical|ly plain planner|s
  planning platform|s playful pleasant|ly pleasing pleasure|s polite|ly portable possess posture practical|ly practice
  practise|s practising practitioner|s predictable prefer|s preferred preferring preliminary prepare|s|d preparing pressures
  preventive pricing private progresses progressing promotional prompt proper|ly property properties prospective protective
  protected public public's pupils pure purely qualify|ing qualifies radical ranging rapid reachable react|s readily realised
  realise|s realising realizing realistic reasonable recommend|s|ing recovery recreation recreational refine|s refining
  refuse|s refreshingly refreshed regard|s|ing regardless regional regular|s|ly relate|s relating relatively relax|es|ed
  relief relieve|s|d rely relies relying remedy remind|s|ing remote represent|s require|s|d requiring residential resolves
  resolving resource|s respective respond|s|ing response|s review|s|ing reward|s|ed richer rises rising rough routine|s safely
  safer sake save saves saved saving scale|s scenery scope seasonal selected selective self seniors sensible sensitive
  settle|s settling setting|s sharing shine|s shiny shy silent simpler simplest sized sizes slight smaller smooth|ly smoother
  solving sometime somewhat soothing souls source|s|d spark|s spiritual|ly sporty stake|s staying steady steadily straight
  straightforward stressful strongly studio subtle sufficient suit suits suited suitable sunny super supplied supplies
  supply|ing supporters supporter surely surprising surround|s|ing surroundings sustain|s swift|ly systematic tailor tale
  tales target|s|ed|ing task tasks technical technique|s technological|ly tested testing theme|s|d therapy therapies
  therapist|s therefore thinker|s throughout thus tightly timing tiny tones tools tourists transport|s|ing traveler|s
  traveller|s tricky typical unable uncommon underlying unfortunate unknown unnecessary unpleasant untouched unwanted upcoming
  upgrade|s upgrading urgent|ly usable usage useful|ly useless vague valid varied vary varies varying vastly venture|s venue|s
  virtual visible visual|ly volunteer|s|ing vulnerable waters wealthy widely wider widest widely-known widespread willing|ly
  wisely wished wishing children's wonderfully workable worries worthwhile worthy would-be younger ageing aging alike
  amateur|s amongst ample anxious anxiety appliance|s architectural artist|s artistic arts athlete|s athletic|s attractive
  auto beautifully beverage|s biggest bigger bio biological breath breathe builder|s buildings casual chemistry chore|s
  christian compact company's complimentary concrete construction correction|s cosmetic|s creatively creature|s credit|s
  curious custom|s dental dentistry diet diets dietary disciplines doubtless drama dwelling|s earth's ebook|s eco elegantly
  elsewhere endlessly entrepreneur|s everyday expertly excellently explorer|s extreme fabricator|s faithfully fantasy farming
  farms fellow|s fitness floral florist|s fragrance|s framing freelancer|s functional functioning gaming garment|s generously
  gifts gourmet graceful greatly greenery greener greeting|s hairdressing happenings heating competitively funding
  workshop|s consultation|s societies costly gladly anew upkeep tightest golden wiser strongers joyful cheerful freely
  accessories accessory jewelry jewellery strain installation|s motorists learners tradespeople machinery
`);
