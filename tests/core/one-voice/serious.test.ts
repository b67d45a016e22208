import { describe, expect, it } from 'vitest';
import { simulateChain } from '../../../src/core/one-voice/chain.ts';
import { committeeVersion } from '../../../src/core/one-voice/committee.ts';
import { satireLine } from '../../../src/core/one-voice/line.ts';
import { serious } from '../../../src/core/one-voice/serious.ts';
import { now, posts, voices, zone } from './voices.ts';

const grave = [
  'Unser Kollege Peter ist gestern gestorben.',
  'Wir trauern um Maria. Sie fehlt uns.',
  'Ein Todesfall in der Familie unserer Nachbarn.',
  'Gestern gab es einen Arbeitsunfall in Halle 3.',
  'Zwei Verletzte nach dem Verkehrsunfall vor unserer Tür.',
  'Nach langer Krankheit ist Jana zurück.',
  'Sie ist wegen Rheuma zu Hause und holt die Mühle später.',
  'She is home with arthritis; the grinder waits.',
  'Ihre Krebsdiagnose hat uns alle getroffen.',
  'Wir müssen zwölf Stellen streichen, der Stellenabbau beginnt im Mai.',
  'Die Kündigungen sind verschickt.',
  'Acht Leute sind von uns entlassen worden.',
  'Wir melden Insolvenz an.',
  'Das tut uns sehr leid.',
  'Das tut uns leid, wir haben es besser gewusst.',
  'Wir bitten um Entschuldigung für die Verspätung.',
  'Entschuldigung, die Rechnung war falsch.',
  'Wir haben einen Fehler gemacht.',
  'UNFALL vor dem Werk, bitte umfahren.',
  'Hochwasser: Die Werkstatt steht unter Wasser, alle sind in Sicherheit.',
  'Beileid an die Angehoerigen.',
  'Todesfaelle im Ort.',
  'Der Großbrand nebenan ist gelöscht.',
  'Ein Brand hat unsere Werkstatt zerstört.',
  'Wir denken an die Opfer.',
  'Ruhe in Frieden, Karl.',
  '🕯 Karl, 1950 bis 2026',
  'Arbeits\u00adunfall in Halle 3',
  'Unser Rückruf: Bitte den Mahlkegel nicht benutzen.',
  'Our colleague Sam passed away on Monday.',
  'He died at home.',
  'In loving memory of our founder.',
  'We are sorry. The invoice was wrong.',
  'We apologize for the delay.',
  'We laid off twelve colleagues today.',
  'We had to let twelve people go: layoffs are hard.',
  'An accident happened in the workshop; two people were injured.',
  'A fire destroyed our warehouse.',
  'She was diagnosed with cancer last week.',
  'Our thoughts are with the victims of the flood.',
  'The funeral is on Friday.',
  'We lost a friend.',
  'The war in the region goes on.',
  'Product recall: stop using the burr.',
  'RIP, old friend.',
];

const light = [
  ...posts.de,
  ...posts.en,
  'Die Mühle war kaputt und dies ist die Lösung.',
  'Wir kündigen an: ab Montag gibt es Kuchen.',
  'Wir freuen uns über die Ankündigung der Stadt.',
  'Hier ist der Kostenvoranschlag für die Mühle.',
  'Das kriegen wir wieder hin, in kurzer Zeitspanne.',
  'Getränke gibt es am Tresen.',
  'Leider geil, sagt die Werkstatt.',
  'Our brand is a grinder with a dent, and we like it.',
  'Grab a coffee and look at our new tote bag.',
  'We moved operations to the new workshop.',
  'The deadline is Friday, and the bench is warm.',
  'It was a long day at the bench.',
];

describe('where life is serious', () => {
  it.each(grave)('%s', (text) => {
    expect(serious(voices, text)).toBe(true);
    for (const locale of ['de', 'en'] as const) {
      const post = { text, seed: 'x', now, zone, locale };
      expect(satireLine(voices, post)).toBeNull();
      expect(simulateChain(voices, post)).toBeNull();
      expect(committeeVersion(voices, text, 'x', locale)).toBeNull();
    }
  });

  it.each(light)('but not: %s', (text) => {
    expect(serious(voices, text)).toBe(false);
  });

  it('is found at the end of a long post, too', () => {
    expect(serious(voices, `${'Die Mühle läuft. '.repeat(5000)}Karl ist verstorben.`)).toBe(true);
  });
});
