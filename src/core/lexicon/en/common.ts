/** English that everybody uses about everything. Our own collection, lower case. */
import { forms } from '../words.ts';

/** Words of every other sentence: neither empty nor specific. A `*` stands for an inflection. */
export const common = forms(`
  a an the and or but so yet i you he she it we they me him her us them my your his its our their|s mine yours hers ours
  myself yourself himself herself itself ourselves yourselves themselves who whom whose which what that this these those there
  here where when why how whether whatever wherever whenever whoever however anyone anybody anything anywhere everyone
  everybody everything everywhere someone somebody something somewhere nothing nowhere one ones other|s another each every
  either both all any some many much more most few fewer less least several such same own just even still also too very quite
  rather enough again once ever often sometimes usually already soon now then today later back forward away up down in out on
  off over under above below between among through across around about along against at by for from into of onto to toward|s
  upon with after before during since till while because if though although than as like is am are be been being have has had
  having do does did done doing can could will would shall should may might must let lets get gets getting gotten go goes gone
  going come comes coming make makes made making take takes taken taking give gives given giving see sees seen seeing look
  looks looked looking find finds found finding know knows knew known knowing think|s say saying tell telling ask asks asking
  want wants wanted wanting need needed needing use uses used using work works working try tries tried trying feel feels felt
  feeling leave left leaving keep keeps kept keeping put puts putting mean means meant become|s becoming seem seems seemed
  begin|s begun start|s|ed|ing help helps helped helping show shows showed shown showing hear hears hearing play plays playing
  run runs running move moves moving live lives lived living believe|s|d bring|s|ing happen|s|ing stand|s stood meet meets
  meeting include|s|d continue|s|d set sets learn|s|ed changed changing follow stop stops speak allow add spend grows grew
  grown open opens win offered remember love loves loved loving consider appear send expect build|s|ing built stay stays
  stayed reach remain|s hope hopes talk talks talking turn turns call calls cares enjoy join joins share|s thank thanks
  welcome visit happy glad sure able better new old big small little long short high low early late young large right wrong
  different next last first real really simple simply easy hard full whole ready nice fun free true clear close certain|ly
  possible bad worse worst well people person man men woman women child children kid kids family families friend|s team teams
  member|s customer|s client|s guest|s patient patients employee|s colleague|s staff student|s neighbor|s neighbour|s folks
  time times moment|s life country countries state city town place|s home group job jobs school|s part parts thing|s way ways
  kind kinds fact case question|s answers problem|s point end side hand hands eye eyes face heart head word words name idea
  ideas story stories number money power line lot lots reason course area areas level yes please let's it's we're you're
  they're i'm we've you've they've i've we'll you'll they'll i'll he's she's that's there's here's what's who's i'd we'd you'd
  they'd oh hey hi hello ok okay etc vs via per together alone ahead behind beyond inside outside near far else maybe perhaps
  actually especially everyone's nobody's one's act acts acted acting action actual added adds afraid age ages air amount
  animal|s anyway apart arm arms art bank base based basic birth black blue board body born bottom break|s brown busy card
  catch center centre chance|s character cheap check choose chose chosen class clean clothes cloud cold color colour common
  complete|ly cool corner cost costs counts couple cover|s cross crowd current|ly dark date dead deal dear death decide deep
  deserve|s die difference difficult direct double doubt dream dreams drive driver dry due earth east edge empty enter entire
  equal event|s exactly example exist exists explain express extra fail failed fair familiar farm fast fear field fight figure
  fill final|ly fine finish finishing fire fit food force foreign form front fully funny game games garden gather general gift
  gold government grand green ground guess guy healthy heat heavy helpful hit hold holds holding holiday|s hot huge human|s
  hurry image imagine impossible interest interested interesting internet issue|s item items judge key lady land language law
  lay lesson lie list listen|s|ed|ing local loss loud lovely luck lucky main major manner map mark marriage matter|s meal
  measure meat media medical memory mention message metal middle mind miss missed mistake mix mouth movement movie music
  nation natural necessary negative news noise normal north note notice object obvious office officer older opening opinion
  option|s order|s ordinary original owner pair parent|s particular party pass passed past perfect period personal picture
  plan plans player|s plenty pocket poor popular position positive present president press pretty price probably produce
  product|s program project promised push pushes quarter quick|ly quiet race raise range rate raw reality realize receive
  recent|ly red region reply report resident|s rest rise road role round rule rules safe sales scene score sea season secret
  selves sense separate series serious sex sharp shore shot sick sight sign silence similar single size slow slowly smile|s
  social society soft solve song sound sounds south space speech speed sport spot square stage star stars step steps store
  strange stretch stress strike study stuff subject sudden|ly suggest suppose surface surprise sweet system tall tax teach
  teacher term terms test theory thick thin tired title tomorrow's tone tonight's tool top topic total touch tough track trade
  traffic travel treat treats treated trouble truth type understand understood unit united university unusual usual various
  version view village visitor voice|s vote war weak weather week's weight west white wide wild wise wish wishes woman's
  worker|s world's worry worried worth year's yellow youth zero thankful likely whole-hearted anymore everybody's further
  furthermore moreover nevertheless
`);
