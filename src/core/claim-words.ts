import type { Locale } from './locale.ts';

/** Phrases (see phrases.ts) that claim something of a company or its things. The lists are our own. */
const list = (text: string): readonly string[] => text.split(/[|\n]/u).map((one) => one.trim());

/** What is green by itself; "nachhaltig" and "sustainable" only with the thing they praise, because they mean much else. */
export const GREEN: Readonly<Record<Locale, readonly string[]>> = {
  de: list(`klimaneutral* | klimapositiv* | klimafreundlich* | klimaschonend* | CO2-neutral* | CO₂-neutral* | CO2-frei* | CO₂-frei*
emissionsfrei* | umweltfreundlich* | umweltschonend* | umweltneutral* | umweltverträglich* | ökologisch einwandfrei* | ökologisch unbedenklich*
100 % nachhaltig* | 100% nachhaltig* | <zahl> Prozent nachhaltig* | vollständig nachhaltig* | komplett nachhaltig* | rundum nachhaltig*
nachhaltig produziert* | nachhaltig hergestellt* | nachhaltig verpackt* | nachhaltig angebaut* | nachhaltige* Produkt* | nachhaltige* Verpackung*
nachhaltige* Material* | nachhaltige* Produktion | nachhaltige* Mode | nachhaltige* Kaffee* | grüner Strom | grüne* Produkt* | grüner Versand`),
  en: list(`climate neutral* | climate-neutral* | climate positive | climate-positive | climate friendly | climate-friendly | carbon neutral*
carbon-neutral* | carbon free | carbon-free | carbon negative | carbon-negative | CO2 neutral | CO2-neutral | net zero | net-zero | zero emission*
zero-emission* | emission free | emission-free | eco friendly | eco-friendly | environmentally friendly | environmentally-friendly
environment-friendly | earth-friendly | planet-friendly | gentle on the environment | good for the planet | kind to the planet
100 % sustainable | 100% sustainable | <number> percent sustainable | fully sustainable | completely sustainable | totally sustainable
sustainably made | sustainably produced | sustainably packaged | sustainable product* | sustainable packaging | sustainable material*
sustainable fashion | 100 % green | 100% green | fully green | green product* | green packaging | green shipping | green delivery | green choice
going green | go green`),
};

/** Claims of a rank that say it all themselves. */
export const TOP: Readonly<Record<Locale, readonly string[]>> = {
  de: list(`die Nummer 1 | die Nummer eins | die Nr. 1 | #1 | marktführend* | Marktführer* | Weltmarktführer* | branchenführend* | weltweit führend*
führende* Anbieter* | führende* Hersteller* | führende* Unternehmen | führende* Adresse | weltweit einzigartig* | einzigartig am Markt
konkurrenzlos* | unschlagbar* | unübertroffen* | unerreicht* | ohne Konkurrenz`),
  en: list(`number one | No. 1 | #1 | market leader* | market-leading | world leader* | world-leading | industry leader* | industry-leading
leading provider* | leading supplier* | leading manufacturer* | leading company | best-in-class | world's best | world's only | world's leading
world's largest | world's first | unbeatable | unrivaled | unrivalled | unmatched | second to none | unparalleled`),
};

/** Claims of a rank that need a field in which they hold: "the only … on the market". */
export const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  de: list(
    'beste | bester | bestes | besten | größte* | einzige* | schnellste* | günstigste* | beliebteste* | erfolgreichste* | innovativste*',
  ),
  en: list(
    'the best | the only | the biggest | the largest | the fastest | the cheapest | the leading | the most popular | the most innovative',
  ),
};
export const FIELD: Readonly<Record<Locale, readonly string[]>> = {
  de: list(`Deutschlands | in Deutschland | in ganz Deutschland | Europas | in Europa | in ganz Europa | der Welt | weltweit | europaweit | bundesweit
landesweit | am Markt | auf dem Markt | der Branche | in der Branche | der Region | in der Region | weit und breit | Österreichs | der Schweiz`),
  en: list(`in the world | in the country | in the nation | in town | in the city | in the region | in the industry | in the business | on the market
in America | in the US | in the U.S. | in the USA | in the UK | in Europe | in Germany | in Canada | worldwide | nationwide | on the planet`),
};
