/** What can be touched, seen, counted, looked up or checked: our own collection, lower case. */
import { forms, lines, words } from '../words.ts';

/**
 * Heads of what one can touch, see or count: things, rooms, animals, food, papers, single people's jobs, weather.
 * Our own list; `*` in front stands for a compound's first part.
 */
export const things = forms(`
  hammer|s screwdriver|s wrench|es pliers plier drill|s chisel|s crowbar|s mallet|s axe|s hatchet|s shovel|s spade|s rake|s hoe|s
  pickaxe|s wheelbarrow|s ladder|s *ladder|s scaffold|s scaffolding sawhorse|s workbench|es vise|s clamp|s tape toolbox|es
  toolbelt|s toolkit|s *knife *knives knife knives scissors razor|s tweezers stapler|s staple|s nail|s screw|s bolt|s *bolt|s
  washer|s rivet|s hinge|s bracket|s dowel|s hook|s rope|s *rope|s chain|s cable|s wire|s hose|s *hose|s pipe|s tube|s tubing
  valve|s faucet|s nozzle|s spigot|s pump|s *pump|s gasket|s o-ring|s bearing|s gearbox|es sprocket|s pulley|s crankshaft|s
  camshaft|s driveshaft|s axle|s piston|s cylinder|s carburetor|s radiator|s alternator|s motor|s *motor|s turbine|s generator|s
  compressor|s boiler|s furnace|s heater|s *heater|s thermostat|s *burner|s chimney|s duct|s filter|s blower|s lathe|s router|s
  sander|s grinder|s welder|s conveyor|s forklift|s crane|s hoist|s winch|es excavator|s bulldozer|s backhoe|s tractor|s mower|s
  *mower|s plow|s *plow|s baler|s chainsaw|s dishwasher|s dryer|s fridge|s refrigerator|s freezer|s oven|s stove|s microwave|s
  toaster|s kettle|s blender|s mixer|s coffeemaker|s grill|s vacuum|s machine|s robot|s drone|s torch|es flashlight|s lantern|s
  lamp|s *lamp|s candle|s lighter|s matchbox|es fuse|s breaker|s switch|es socket|s outlet|s plug|s adapter|s charger|s battery
  batteries magnet|s sensor|s gauge|s thermometer|s stopwatch|es compass|es ruler|s caliper|s protractor|s car|s truck|s *truck|s
  van|s *van|s minivan|s suv|s sedan|s pickup|s bus|es minibus|es motorcycle|s motorbike|s bike|s *bike|s bicycle|s scooter|s
  moped|s trailer|s *trailer|s camper|s rv|s train|s tram|s subway|s locomotive|s boat|s ship|s ferry ferries yacht|s canoe|s
  kayak|s plane|s airplane|s helicopter|s jet|s taxi|s cab|s ambulance|s firetruck|s wagon|s stroller|s wheelchair|s skateboard|s
  sled|s tire|s wheel|s *wheel|s rim|s bumper|s fender|s windshield|s headlight|s taillight|s airbag|s seatbelt|s brake|s
  clutch|es gearshift|s pedal|s handlebar|s hubcap|s muffler|s exhaust|s tailpipe|s hood|s trunk|s odometer|s wiper|s room|s
  *room|s kitchen|s *kitchen|s bathroom|s bedroom|s basement|s attic|s garage|s closet|s hallway|s hall|s lobby lobbies elevator|s
  escalator|s staircase|s stairs stairwell|s balcony balconies porch|es patio|s terrace|s yard|s *yard|s lawn|s fence|s gate|s
  driveway|s sidewalk|s curb|s roof|s *roof|s gutter|s downspout|s shingle|s ceiling|s wall|s floor|s *floor|s door|s *door|s
  doorknob|s doorbell|s window|s *window|s windowsill|s shutter|s curtain|s blinds tile|s brick|s *brick|s plank|s lumber plywood
  drywall insulation house|s cottage|s cabin|s barn|s *barn|s shed|s silo|s greenhouse|s tent|s hut|s tower|s skyscraper|s
  apartment|s condo|s dorm|s hotel|s motel|s hostel|s restaurant|s diner|s cafe|s bakery bakeries butcher|s deli|s pub|s brewery
  breweries shop|s supermarket|s mall|s pharmacy pharmacies drugstore|s kindergarten|s daycare|s classroom|s library libraries
  museum|s theater|s cinema|s stadium|s gym|s pool|s playground|s park|s hospital|s clinic|s church|es mosque|s synagogue|s
  temple|s courthouse|s jail|s prison|s firehouse|s airport|s harbor|s dock|s pier|s tunnel|s factory factories warehouse|s mill|s
  quarry quarries sawmill|s foundry foundries laboratory laboratories lab|s depot|s cafeteria|s breakroom|s cubicle|s restroom|s
  toilet|s *toilet sink|s shower|s bathtub|s mirror|s street|s highway|s freeway|s interstate|s roundabout|s crosswalk|s
  intersection|s pothole|s parking ramp|s table|s chair|s *chair|s armchair|s stool|s bench|es couch|es sofa|s bed|s mattress|es
  pillow|s blanket|s shelf shelves *shelf *shelves bookcase|s cabinet|s *cabinet|s cupboard|s drawer|s dresser|s wardrobe|s desk|s
  *desk|s rug|s carpet|s doormat|s locker|s coatrack|s whiteboard|s blackboard|s clipboard|s corkboard|s box|es *box|es crate|s
  pallet|s *pallet|s barrel|s bucket|s *bucket|s basket|s bag|s *bag|s backpack|s suitcase|s briefcase|s envelope|s bottle|s
  *bottle|s jar|s cup|s mug|s glass|es bowl|s spoon|s *spoon|s fork|s saucepan|s pan|s pot|s lid|s cork|s corkscrew|s ladle|s
  spatula|s tray|s napkin|s tablecloth|s towel|s *towel|s sponge|s broom|s mop|s dustpan|s trash trashcan|s garbage dumpster|s
  detergent soap|s shampoo|s toothbrush|es toothpaste comb|s hairbrush|es diaper|s bread|s *bread loaf loaves bagel|s donut|s
  croissant|s roll|s bun|s muffin|s cake|s *cake|s pie|s cookie|s pretzel|s pancake|s waffle|s sandwich|es burger|s *burger|s
  pizza|s taco|s burrito|s pasta noodle|s rice soup|s salad|s sauce|s ketchup mustard mayo butter cheese *cheese milk cream yogurt
  egg|s *egg|s ham bacon sausage|s steak|s chicken|s turkey|s beef pork lamb fish salmon tuna shrimp crab|s lobster|s apple|s
  pear|s peach|es plum|s cherry cherries berry berries grape|s banana|s orange|s lemon|s lime|s melon|s *melon|s pineapple|s
  mango|s avocado|s tomato|es potato|es carrot|s onion|s garlic pepper|s cucumber|s lettuce spinach cabbage|s broccoli bean|s
  pea|s corn mushroom|s pumpkin|s zucchini nut|s peanut|s almond|s walnut|s honey jam sugar salt flour yeast dough oil vinegar
  cinnamon chocolate candy candies popcorn chips fries snack|s lunch|es breakfast|s dinner|s brunch coffee|s tea|s juice soda|s
  beer|s wine|s whiskey vodka lemonade smoothie|s cereal oatmeal meatball|s leftovers dog|s cat|s kitten|s puppy puppies horse|s
  *horse|s pony ponies cow|s calf calves bull|s ox oxen pig|s sheep goat|s rooster|s hen|s duck|s goose geese rabbit|s hamster|s
  mouse mice rat|s squirrel|s raccoon|s deer moose bear|s wolf wolves fox|es beaver|s skunk|s bat|s bird|s eagle|s hawk|s owl|s
  crow|s pigeon|s sparrow|s parrot|s snake|s lizard|s turtle|s frog|s toad|s bee|s wasp|s hornet|s ant|s spider|s mosquito|es
  beetle|s butterfly butterflies moth|s worm|s *worm|s snail|s slug|s beehive|s hive|s nest|s kennel|s leash|es saddle|s tree|s
  oak|s maple|s pine|s birch|es willow|s bush|es hedge|s shrub|s grass moss fern|s flower|s *flower|s rose|s tulip|s daisy daisies
  sunflower|s lily lilies leaf leaves twig|s bark stump|s seed|s seedling|s weed|s ivy vine|s hay straw wheat barley oats compost
  mulch manure fertilizer soil mud shirt|s *shirt|s t-shirt|s blouse|s sweater|s hoodie|s jacket|s coat|s vest|s pants jeans
  shorts skirt|s dress|es sock|s shoe|s *shoe|s boot|s *boot|s sneaker|s sandal|s slipper|s hat|s helmet|s glove|s scarf scarves
  belt|s *belt|s apron|s uniform|s overalls raincoat|s umbrella|s pajamas underwear bra|s zipper|s shoelace|s laundry earring|s
  necklace|s ring|s bracelet|s wristwatch|es eyeglasses sunglasses earplug|s earmuffs goggles mask|s finger|s *finger|s thumb|s
  wrist|s elbow|s shoulder|s knee|s ankle|s toe|s foot feet leg|s thigh|s hip|s belly stomach|s rib|s spine|s neck|s throat|s
  chin|s cheek|s nose|s ear|s eyebrow|s forehead|s lip|s tongue|s tooth teeth hair beard|s mustache|s skin bone|s muscle|s
  tendon|s lung|s liver|s kidney|s vein|s blood tear|s sweat bruise|s blister|s scar|s splinter|s crutch|es bandage|s band-aid|s
  syringe|s pill|s tablet|s stethoscope|s stretcher|s fever|s cough|s headache|s backache|s migraine|s flu pneumonia steel
  aluminum copper brass bronze zinc cement mortar gravel sand clay stone|s granite marble slate wood timber veneer cardboard paper
  plastic rubber foam fiberglass leather wool cotton linen silk glue epoxy putty caulk silicone paint varnish primer wax grease
  diesel gasoline kerosene propane asphalt tar dust sawdust ash soot foil invoice|s receipt|s bill|s checkbook|s timesheet|s
  paycheck|s paystub|s payslip|s contract|s lease|s permit|s certificate|s diploma|s passport|s badge|s keycard|s letter|s
  *letter|s postcard|s stamp|s package|s parcel|s mailbox|es newspaper|s magazine|s book|s notebook|s binder|s folder|s
  questionnaire|s checklist|s manual|s handout|s flyer|s poster|s sticker|s barcode|s menu|s recipe|s blueprint|s sketch|es
  drawing|s calendar|s spreadsheet|s memo|s voucher|s coupon|s ticket|s pamphlet|s brochure|s pen|s pencil|s *pencil|s marker|s
  crayon|s eraser|s chalk highlighter|s paperclip|s thumbtack|s ink toner dollar|s cent|s penny pennies nickel|s dime|s buck|s
  euro|s coin|s cash banknote|s wallet|s purse|s piggybank|s server|s laptop|s computer|s desktop|s keyboard|s mousepad|s
  monitor|s screen|s projector|s printer|s scanner|s copier|s fax webcam|s headset|s headphones earbuds microphone|s speaker|s
  phone|s *phone|s smartphone|s ipad|s iphone|s camera|s tripod|s lens|es tv|s radio|s antenna|s modem|s wifi ethernet usb
  dongle|s backup|s disk|s ssd|s cpu|s gpu|s motherboard|s database|s password|s login|s inbox|es email|s e-mail|s attachment|s
  crash|es browser|s url|s hyperlink|s pdf|s jpeg|s png changelog|s readme localhost stacktrace|s regex|es api|s endpoint|s
  firewall|s vpn playlist|s podcast|s photo|s selfie|s *photo video|s *video|s screenshot|s gif|s emoji|s hashtag|s headline|s
  chatbot|s guitar|s piano|s violin|s drum|s trumpet|s flute|s banjo|s ball|s racket|s frisbee|s puzzle|s doll|s *doll|s toy|s
  *toy|s teddy balloon|s kite|s trampoline|s swing|s sandbox|es dumbbell|s treadmill|s campfire|s fireplace|s bonfire|s firework|s
  apprentice|s intern|s trainee|s electrician|s plumber|s carpenter|s mason|s bricklayer|s roofer|s painter|s mechanic|s
  machinist|s engineer|s baker|s cook|s chef|s waiter|s waitress|es bartender|s barista|s cashier|s clerk|s receptionist|s
  janitor|s custodian|s cleaner|s gardener|s farmer|s farmhand|s trucker|s courier|s mailman mailmen sailor|s nurse|s doctor|s
  surgeon|s dentist|s vet|s paramedic|s midwife midwives pharmacist|s babysitter|s nanny nannies professor|s librarian|s toddler|s
  baby babies boy|s girl|s mom|s mother|s dad|s father|s grandma|s grandpa|s grandmother|s grandfather|s sister|s brother|s
  daughter|s son|s aunt|s uncle|s cousin|s nephew|s niece|s wife wives husband|s girlfriend|s boyfriend|s roommate|s boss|es
  secretary secretaries accountant|s bookkeeper|s lawyer|s policeman policemen cop|s firefighter|s soldier|s mayor|s landlord|s
  tenant|s seamstress|es hairdresser|s barber|s plasterer|s glazier|s locksmith|s blacksmith|s shoemaker|s tiler|s lifeguard|s
  referee|s goalie|s musician|s drummer|s singer|s programmer|s sysadmin|s webmaster|s proofreader|s photographer|s retiree|s
  passenger|s pedestrian|s cyclist|s hiker|s jogger|s rain snow hail sleet fog frost ice slush thunder lightning thunderstorm|s
  storm|s blizzard|s hurricane|s tornado|s drizzle puddle|s sunshine rainbow|s heatwave|s drought|s flood|s wind|s breeze|s moon|s
  sun sunrise|s sunset|s river|s creek|s lake|s pond|s ocean|s beach|es island|s mountain|s *mountain|s hill|s valley|s cliff|s
  cave|s forest|s woods meadow|s swamp|s desert|s glacier|s waterfall|s trail|s campsite|s orchard|s vineyard|s pasture|s ditch|es
  leak|s puncture|s dent|s scratch|es stain|s hole|s outage|s typo|s *typo queue|s detour|s birthday|s wedding|s funeral|s
  barbecue|s picnic|s potluck|s marathon|s concert|s rehearsal|s overtime timeclock|s punchcard|s alarm|s *alarm|s siren|s
  whistle|s horn|s bell|s clock|s *clock|s hourglass|es extinguisher|s defibrillator|s sprinkler|s bulb|s lightbulb|s button|s
  label|s light|s file|s bridge|s plant|s jack|s tank|s bar|s plate|s bug|s rock|s *berry *berries *boat|s *tree|s *bird|s
  *house|s bookshelf bookshelves cookbook|s textbook|s handbook|s logbook|s chequebook bookstore|s smokestack|s storehouse|s
  toolshed|s bookshop|s teapot|s flowerpot|s crackpot football|s baseball|s basketball|s volleyball|s snowball|s seat|s deck|s
  station|s hazelnut|s coconut|s doughnut|s manhole|s keyhole|s teacup|s coffeepot|s hairpin|s pin|s needle|s thread yarn
  keychain|s touchscreen|s campground|s ballpark|s wristband|s armband|s keys doorframe|s countertop|s stovetop|s handrail|s
  guardrail|s railing|s railroad|s freight cargo container|s wagonload dumptruck|s snowplow|s snowblower|s leafblower|s
  jackhammer|s sandpaper wallpaper newsprint printout|s hardcopy pushpin|s clothesline|s clothespin|s hanger|s hamper|s bleach
  dishcloth|s dishrack|s thermos coaster|s straws tongs whisk|s grater|s colander|s skillet|s wok|s crockpot|s cutlery silverware
  chopsticks toothpick|s lunchbox|es granola tofu lentil|s chickpea|s hummus salsa tortilla|s dumpling|s sushi ramen curry gravy
  syrup vanilla caramel icing frosting cupcake|s brownie|s pastry pastries dessert|s espresso latte|s cappuccino|s decaf cocoa
  cider foal|s filly lambs llama|s alpaca|s donkey|s mule|s hedgehog|s otter|s whale|s dolphin|s shark|s octopus jellyfish
  cockroach|es gnat|s flea|s tick|s termite|s caterpillar|s dragonfly dragonflies firefly fireflies ladybug|s cricket|s
  grasshopper|s cactus cacti acorn|s pinecone|s petal|s branch|es bouquet|s houseplant|s tumbleweed cornfield|s tissue|s kleenex
  gauze ointment|s inhaler|s splint|s x-ray|s mri|s ultrasound|s denture|s payphone|s pager|s voicemail|s hotline|s switchboard|s
  intercom|s turnstile|s jukebox|es supervisor|s foreman foremen dispatcher|s operator|s millwright|s lineman linemen longshoreman
  surveyor|s draftsman dietitian|s optician|s hygienist|s orderly ranger|s sheriff|s detective|s coroner|s astronaut|s biologist|s
  chemist|s geologist|s historian|s author|s editor|s reporter|s illustrator|s sculptor|s carver|s weaver|s potter|s beekeeper|s
  fisherman fishermen lumberjack|s rancher|s bellhop|s housekeeper|s maid|s usher|s bouncer|s cabbie|s chauffeur|s stewardess|es
  crib|s cradle|s highchair|s pacifier|s onesie|s sleepover|s recess homework typewriter|s abacus calculator|s shredder|s
  laminator|s whiteout sharpie|s post-it|s timer|s flywheel|s bushing|s crank|s toggle|s knob|s dial|s latch|es deadbolt|s
  padlock|s doorstop|s netting tarp|s sandbag|s cinderblock|s rebar joist|s rafter|s conduit|s transformer|s inverter|s
  capacitor|s resistor|s diode|s chip wafer|s semiconductor|s laser|s cartridge|s windmill|s aquarium|s cage|s birdhouse|s stall|s
  trough|s pitchfork|s scythe|s sickle|s wheelhouse anchor|s oar|s paddle|s rudder|s mast|s hull|s propeller|s cockpit|s runway|s
  hangar|s luggage notes forms clouds water engines gears snowstorm|s hailstorm|s codfish starfish swordfish altar|s nave naves
  aisle|s pew pews pulpit|s steeple|s spire|s belfry vestry crypt|s chapel|s hymnal|s choirbook|s lectern|s parsonage gravestone|s
  tombstone|s cemetery cemeteries coffin|s urn urns wicket|s innings goalpost|s goalkeeper|s scoreboard|s scorecard|s racquet|s
  shuttlecock|s dartboard|s snooker billiards bowling puck pucks ski skis snowboard|s surfboard|s paddleboard|s barbell|s
  kettlebell|s trophy trophies medal|s pennant|s jersey|s bib bibs cleats cello|s clarinet|s trombone|s accordion|s ukulele|s harp
  harps oboe oboes bassoon|s tuba tubas harmonica|s mandolin|s viola|s cymbal|s tambourine|s bagpipes metronome|s songbook|s
  amplifier|s turntable|s loom looms bobbin|s spindle|s crochet quilt|s fleece denim ribbon|s velvet corduroy canvas|es tote totes
  tapestry tapestries thimble|s mannequin|s bandsaw|s jigsaw|s planer|s jointer|s handsaw|s hacksaw|s whetstone|s anvil|s kiln
  kilns crucible|s rasp rasps awl awls plumblines trowel|s jackstand|s multimeter|s oscilloscope|s micrometer|s tripwire lintel|s
  soffit|s fascia truss|es girder|s eaves flashing gables skylight|s dormer|s parapet|s rainwater plinth|s screed grout stucco
  parquet laminate linoleum hardwood worktop|s benchtop|s splashback|s stairlift|s bannister|s banister|s flagstone|s paver|s kerb
  kerbs trellis|es pergola|s gazebo|s sod turf hosepipe|s flowerbed|s allotment|s polytunnel|s sapling|s nettle|s dandelion|s
  lavender rosemary basil thyme parsley chives rhubarb ductwork condenser|s evaporator|s refrigerant manifold|s pipework cistern|s
  stopcock|s drainpipe|s septic sump sumps flue flues solarpanels busbar|s circuitboard|s solder substation|s cask casks keg kegs
  fermenter|s malt wort mead brandy gin rum tequila champagne prosecco lager|s corkage decanter|s tumbler|s goblet|s saucer|s
  teaspoons jug jugs percolator|s brisket|s sirloin ribeye mince meatloaf gammon chorizo salami pastrami venison mutton trout
  herring mackerel haddock halibut anchovy anchovies oyster|s mussel|s clam clams scallop|s squid prawn|s lasagna risotto paella
  quiche|s omelette|s scone|s crumble sourdough baguette|s focaccia ciabatta tart tarts eclair|s macaron|s fudge toffee marmalade
  jelly custard sorbet gelato sprinkles mozzarella parmesan cheddar feta brie buttermilk bridle|s stirrup|s hoof hooves stable|s
  paddock|s farrier|s stallion|s mare mares gelding|s ewe ewes ram rams piglet|s sow sows heifer|s chick|s duckling|s gosling|s
  chinchilla|s guinea-pig|s ferret|s gerbil|s budgie|s goldfish koi tortoise|s gecko|s terrarium|s muzzle|s scalpel|s forceps
  catheter|s pacemaker|s stent|s enamel molar|s sling|s antibiotic|s penicillin insulin vaccine|s biopsy biopsies eyedrops
  hearing-aid|s walker|s affidavit|s mortgage|s subpoena|s patent|s statute|s bylaw|s ballot|s leaflet|s ledger|s payroll
  remittance letterhead placard|s billboard|s signpost|s microscope|s telescope|s beaker|s pipette|s globe|s atlas|es dictionary
  dictionaries encyclopedia|s worksheet|s flashcard|s satchel|s chalkboard|s gymnasium|s artifact|s fossil|s skeleton|s fresco|es
  mural|s sculpture|s statue|s etching|s lithograph|s easel|s paintbrush|es palette|s watercolor|s pottery ceramic|s porcelain
  mosaic|s stained-glass puppet|s marionette|s costume|s wig wigs stagehand|s backdrop|s dominoes chessboard|s checkers dice
  pinball carousel|s rollercoaster|s sandcastle|s slingshot|s bishop|s pastor|s vicar|s rector|s deacon|s nun nuns monk monks
  organist|s choirmaster|s sexton verger headmaster headmistress groundskeeper|s umpire|s linesman rower|s cricketer|s batsman
  batsmen wicketkeeper|s goaltender|s quarterback|s jockey|s stonemason|s thatcher|s cobbler|s milliner|s saddler|s wheelwright|s
  upholsterer|s joiner|s cabinetmaker|s fishmonger|s greengrocer|s stationer|s typesetter|s bookbinder|s engraver|s silversmith|s
  goldsmith|s jeweler|s watchmaker|s piano-tuner|s dressmaker|s tailor's firewood woodshed|s charcoal briquette|s woodchip|s
  pellet|s chimneysweep hearth|s mantel|s mantelpiece|s cauldron|s ridgepole|s weathervane|s flagpole|s lamppost|s bollard|s
  gatepost|s doorway|s archway|s porthole|s cellar|s loft lofts mezzanine|s pantry pantries larder|s scullery earthquake|s
  landslide|s avalanche|s wildfire|s outbreak|s epidemic|s bullet|s rifle|s cannon|s barracks trench|es bunker|s fortress|es
  castle|s palace|s moat moats drawbridge|s boulder|s pebble|s gorge|s canyon|s ravine|s estuary reef reefs lagoon|s dune dunes
  peninsula|s plateau|s marsh|es bog bogs heath|s glen glens
`);

/** Verbs of doing one can watch, with their past forms. Our own list. */
export const handVerbs: readonly string[] = [
  ...forms(`
  screw|s|ed|ing unscrew|s|ed|ing weld|s|ed|ing solder|s|ed|ing bolt|ed|ing hammer|ed|ing drill|s|ed|ing sand|ed|ing grind|s|ing
  polish|es|ed|ing paint|s|ed|ing repaint|s|ed|ing glue|s|d gluing tape|d taping tighten|s|ed|ing loosen|s|ed|ing fasten|s|ed|ing
  hang|s|ing hung mount|s|ed|ing install|s|ed|ing reinstall|s|ed|ing uninstall|s|ed|ing fix|es|ed|ing repair|s|ed|ing
  patch|es|ed|ing replace|s|d replacing swap|s|ped|ping rewire|d rewiring unplug|s|ged|ging plugged plugging wire|d wiring
  assemble|s|d assembling disassemble|d dismantle|d dismantling tore torn tear|ing demolish|es|ed|ing rebuild|s|ing rebuilt
  dig|s|ging dug shovel|ed|ing rake|d raking plow|s|ed|ing mow|s|ed|ing mown prune|d pruning trim|s|med|ming harvest|ed|ing picked
  picking pick|s feed|s|ing fed milk|ed|ing bake|s|d baking cook|s|ed|ing fry fries fried frying boil|s|ed|ing roast|s|ed|ing
  grill|ed|ing stir|s|red|ring knead|s|ed|ing chop|s|ped|ping slice|s|d slicing peel|s|ed|ing grate|d grating pour|s|ed|ing
  brew|s|ed|ing taste|s|d tasting eat|s|ing ate eaten drink|s|ing drank chew|s|ed|ing swallow|ed|ing bite|s bitten biting
  burn|s|ed|ing burnt melt|s|ed|ing freeze|s freezing froze frozen thaw|ed|ing spill|s|ed|ing splash|ed|ing wash|es|ed|ing
  rinse|s|d rinsing wipe|s|d wiping scrub|s|bed|bing mop|ped|ping sweep|s|ing swept vacuum|ed|ing fold|s|ed|ing sew|s|ed|ing sewn
  knit|s|ted|ting stitch|ed|ing hem|med|ming cut|s|ting tie|d tying untie|d knot|ted button|ed zip|ped zipping drove park|ed|ing
  tow|ed|ing steer|s|ed|ing brake|d braking honk|ed|ing ride|s rode ridden riding bike|d biking cycling walk|s|ed|ing ran
  jog|ged|ging hike|d hiking climb|s|ed|ing swim|s|ming swam jump|s|ed|ing crawl|s|ed|ing fell fall|s|ing slip|ped|ping stumble|d
  stumbling trip|ped|ping kneel|ed|ing knelt sit|s|ting sat fly|ing flew flown sail|ed|ing arrive|s|d arriving depart|ed|ing
  carry|ing carries carried haul|s|ed|ing drag|s|ged|ging pull|s|ed|ing shove|d stack|s|ed|ing pack|s|ed|ing unpack|s|ed|ing
  wrap|s|ped|ping unwrap|ped mail|ed|ing delivered drop|ped|ping fetch|es|ed|ing grab|s|bed|bing caught throw|s|ing threw thrown
  toss|ed|ing kick|s|ed|ing punch|ed|ing knock|s|ed|ing rang ring|ing buzz|ed|ing closing shut|s|ting lock|s|ed|ing slam|med|ming
  squeeze|d squeezing click|s|ed|ing tap|s|ped|ping swipe|d swiping typing mistype|d scroll|s|ed|ing copy copies copied copying
  paste|s|d pasting delete|s|d deleting upload|s|ed|ing download|s|ed|ing reboot|s|ed|ing restart|s|ed|ing reset|s|ting
  restore|s|d restoring deploy|s|ed|ing merge|d merging compile|s|d compiling debug|s|ged|ging refactor|s|ed|ing hack|ed|ing
  crash|ed|ing log|ged|ging unsubscribe|d rename|s|d renaming scan|s|ned|ning print|s|ed|ing reprint|ed photocopy photocopied
  fax|ed|ing email|ed|ing e-mail|ed text|ed|ing phone|d phoning dial|ed|ing answer|ed|ing shout|s|ed|ing yell|s|ed|ing
  whisper|s|ed|ing sing|s|ing sang sung laugh|s|ed|ing cry|ing cries cried smiling grin|ned|ning nod|s|ded|ding wave|d waving
  clap|ped|ping hug|s|ged|ging kiss|ed|ing shook wrote write|s writing written scribble|d scribbling draw|s|ing drew drawn
  sketch|ed|ing erase|d erasing reread|ing spell|ed|ing staple|d stapling file|d filing stamp|ed|ing label|ed|ing sort|s|ed|ing
  count|ed|ing recount|ed weigh|s|ed|ing measured measuring buy|s|ing bought sell|s|ing sold pay|s|ing paid repaid refund|s|ed|ing
  reimburse|s|d reimbursing charging invoice|d invoicing bill|ed|ing cancel|s|ed|ing reschedule|s|d rescheduling postpone|s|d
  postponing book|ed|ing rent|s|ed|ing borrow|s|ed|ing lend|s|ing lent owe|s|d return|ed|ing exchanging donate|s|d donating
  hire|s|d hiring fired firing quit|s|ting resign|ed|ing retire|s|d retiring clocked clocking sleep|s|ing slept overslept
  nap|ped|ping woke wake|s waking snore|d snoring yawn|ed|ing sneeze|s|d sneezing cough|ed|ing bleed|s|ing bled limp|ed|ing
  vomit|ed|ing bandage|d vaccinate|d vaccinating inject|ed|ing shave|d shaving brush|ed|ing comb|ed|ing wear|s|ing wore worn
  undress|ed dressed lost lose|s losing hid hidden hiding search|ed|ing watch|ed|ing stare|d staring peek|ed|ing smell|s|ed|ing
  heard overheard scratch|ed|ing rub|s|bed|bing leak|s|ed|ing drip|s|ped|ping squeak|s|ed|ing rattle|s|d rattling jam|med|ming
  stuck clog|ged|ging flood|ed|ing rust|ed|ing snap|ped|ping broke broken bent bend|s|ing dent|ed crack|ed|ing smash|ed|ing
  shatter|ed|ing explode|d exploding collapse|d collapsing sank sunk sink|ing float|ed|ing rain|ed|ing snow|ed|ing hail|ed|ing
  thunder|ed lit wait|s|ed|ing queue|d queuing met chat|ted|ting gossip|ed|ing told said says argue|d arguing apologize|s|d
  apologizing complain|s|ed|ing joke|d joking forgot forgotten forget|s misread misspelled misspell miscount|ed double-booked
  double-check|ed|ing proofread|ing interview|ed|ing photograph|ed|ing film|ed|ing dance|d dancing swung babysit|s babysat
  babysitting adopt|ed bury buried marry|ing married vacated evict|ed insulate|d insulating tile|d tiling plaster|ed|ing shingle|d
  caulk|ed|ing pave|d paving salted inspect|s|ed|ing calibrate|s|d calibrating lubricate|d lubricating grease|d greasing
  oil|ed|ing refuel|ed|ing refill|s|ed|ing recharge|d recharging drain|s|ed|ing flush|ed|ing vent|ed|ing test-drove retest|ed|ing
  sampled sampling planted planting lifted lifting pushed opened closed signed called asked boarded shipped loaded loading
  unload|s|ed|ing pressed recorded charged brought watered watering weeded weeding ironed ironing dusted dusting nailed ordered
  reordered touched scored rowed rowing played tells read retyped unboxed unboxing hoovered spackled primed stained strapped
  buckled unbuckled clamped clamping riveted riveting wedged pried prying hoisted hoisting jumpstarted rerouted backfilled sawed
  typed exchanged cycled
`),
  ...lines(`
  picked up; pick up; dropped off; drop off; turned off; turned on; switched off; switched on; plugged in; logged in
  logged out; signed off; signed in; handed over; handed in; called back; call back; hung up; looked up; backed up
  rolled back; set up; put together; put away; took apart; took out; took off; threw away; threw out; tore down
  cut down; cut off; filled in; filled out; wrote down; crossed out; sent back; sent out; gave back; paid back
  tried on; woke up; got up; sat down; lay down; stood up; ran out of; ran into; broke down; fell off; fell asleep
  mixed up; cleaned up; swept up; washed up; warmed up; closed early; opened late; showed up; moved out; moved in
  drove home; walked home
  was built; were built; was started; was born; were born; was torn down; was broken; were made by
`),
];

/** What was done once and is over: forms of the past, and participles of what happens once. Our own list. */
export const pastVerbs = words(`
  was were founded established opened began moved bought sold joined hosted raised won lost hired launched graduated studied
  worked retired married died became ran held met visited planted donated collected received completed renovated restored
  purchased acquired converted formed elected appointed introduced published released taught decided took came went gave spent got
  saw wrote led drove traveled travelled returned attended played finished organized organised volunteered discovered stopped
  turned closed named called awarded incorporated registered merged abandoned abolished absorbed adjourned allocated altered
  amalgamated amended announced annexed appeared arrested attacked attempted auctioned banned bankrupted baptised baptized
  bequeathed blew bombed bombarded bulldozed campaigned captured ceased chaired chartered christened co-founded cofounded collided
  commanded commenced commissioned competed conceded concluded conducted conferred confiscated conquered consecrated constructed
  contested convened convicted crowned debuted declared declined decommissioned deeded defeated deputised destroyed detected
  diagnosed disappeared disbanded discontinued dismissed displaced dissolved divorced docked drowned emerged emigrated enacted
  ended enlarged enlisted enrolled entered erected erupted escaped evacuated excavated exhibited expelled expired extinguished
  finalised finalized fined fled forced foreclosed fought gathered granted happened housed imposed imprisoned inaugurated
  inherited initiated injured interned interrupted invaded invented investigated issued jailed journeyed kidnapped killed laid
  landed lapsed lasted lobbied marched migrated murdered negotiated nominated occurred opposed ordained originated ousted
  overhauled oversaw overtook overturned paraded patented persuaded petitioned plunged polled presided proceeded proclaimed
  proposed prosecuted protested quarried raided ratified reached reacted reappeared reassembled reconstructed reconvened
  rediscovered redeveloped redrew reelected re-elected reformed refused regrouped reigned reinstated rejected rejoined relaunched
  relinquished relocated remarried remodeled remodelled removed renewed reopened repealed replied reported rescued researched
  resided responded resulted resumed retreated revealed revised revived revoked rewrote ruled scrapped seceded seized settled
  severed shrank slid spoke sponsored sprang staffed staged stole stormed stranded submitted subdivided sued suffered superseded
  surrendered surveyed survived tabled toured traced transferred tripled toppled undertook unearthed unveiled vanished ventured
  vetoed voted vowed wandered widened withdrew wrecked yielded
`);

/** Words and phrases that name a time somebody can look up on a calendar or a clock. Our own list. */
export const timeWords: readonly string[] = [
  ...forms(`
  monday|s tuesday|s wednesday|s thursday|s friday|s saturday|s sunday|s mon tue tues wed thu thur thurs fri weekday|s
  weekend|s january february march april june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec yesterday today's tonight tomorrow morning|s afternoon|s evening|s night|s noon midnight
  midday dawn dusk lunchtime bedtime daybreak nightfall o'clock a.m p.m a.m. p.m. pm est edt cst cdt mst pst pdt utc
  gmt spring summer autumn winter easter christmas thanksgiving halloween hanukkah ramadan ramadhan passover diwali q1
  q2 q3 q4 midweek mid-week midyear mid-year fortnight biweekly bi-weekly weekly monthly yearly hourly nightly
  quarterly ago yesterday's overnight weeknight|s
`),
  ...lines(`
  last monday; last tuesday; last wednesday; last thursday; last friday; last saturday; last sunday; last night
  last week; last month; last year; last summer; last winter; next monday; next tuesday; next wednesday; next thursday
  next friday; next saturday; next sunday; next week; next month; next year; this morning; this afternoon
  this evening; this week; this weekend; this month; at noon; at midnight; at lunch; at dawn; after lunch
  before lunch; after work; after hours; half past; quarter past; quarter to; half an hour; an hour ago; a week ago
  the other day; the day before yesterday; the day after tomorrow; two days ago; since monday; until friday; by friday
  by monday; by noon; by tomorrow; end of the month; first of the month; labor day; memorial day; fourth of july
  new year's eve
`),
];

/** What numbers are counted in. Our own list. */
export const units = words(`
  kg kilo kilos kilogram kilograms g gram grams mg ton tons tonne tonnes lb lbs pound pounds oz ounce ounces m meter
  meters metre metres km kilometer kilometers cm centimeter centimeters mm millimeter millimeters mile miles mi yards
  feet ft inch inches acre acres hectare hectares sqft liter liters litre litres ml milliliter milliliters gallon
  gallons gal quart quarts pint pints tablespoon tablespoons tbsp teaspoon teaspoons tsp second seconds sec secs
  minute minutes min mins hour hours hr hrs day days week weeks month months year years decade decades dollar dollars
  usd cent cents euro euros eur gbp chf percent pct degree degrees fahrenheit celsius mph kph km/h knots rpm hp
  horsepower watt watts kw kilowatt kilowatts kwh mw megawatt megawatts volt volts amp amps hz ghz mhz psi bit bits
  byte bytes kb mb gb tb megabyte megabytes gigabyte gigabytes terabyte terabytes mbps gbps pixel pixels px dpi fps ms
  millisecond milliseconds calorie calories kcal piece pieces pairs dozen dozens page pages pack packs lap laps
`);

/** Negations and limits that make a promise checkable. Our own list; the numbers stand as `<number>`. */
export const conditions = lines(`
  not; no; never; none; nobody; don't; doesn't; didn't; can't; cannot; couldn't; won't; wouldn't; isn't; aren't
  wasn't; weren't; haven't; hasn't; hadn't; shouldn't; without; unless; except; otherwise; until; only; within
  maximum; minimum; deadline; refund; refunds; refundable; nonrefundable; non-refundable; excluding; excludes; exempt
  limited; limit; limits; instead; neither; nor; barely; hardly; almost; not yet; no longer; no more than
  not more than; no later than; no earlier than; not before; not until; at least; at most; up to <number>; as long as
  only if; only when; except for; but not; other than; in case of; by the end of; on or before; within <number>
  without charge; without notice; free of charge; at no charge; no charge; no extra charge; no questions asked
  money back; your money back; or less; or fewer; or more; per person; per day; per hour; per order
  while supplies last; subject to
`);
