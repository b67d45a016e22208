import type { Said } from '../core/locale.ts';

/** Titles of commander's help. */
export const titles: Readonly<Record<string, Said>> = {
  'Usage:': { de: 'Aufruf:', en: 'Usage:' },
  'Options:': { de: 'Optionen:', en: 'Options:' },
  'Commands:': { de: 'Verben:', en: 'Verbs:' },
  'Arguments:': { de: 'Angaben:', en: 'Arguments:' },
};

const named =
  (de: (what: string) => string, en: (what: string) => string) =>
  (what: string): Said => ({ de: de(what), en: en(what) });

/** What is said about the command line itself. */
export const usage = {
  program: {
    de: 'Many Voices: einer schlägt vor, einer liest drüber, dann ist es online.',
    en: 'Many Voices: one proposes, one reads it over, then it is live.',
  },
  help: { de: 'Hilfe zu einem Verb', en: 'help on a verb' },
  thisHelp: { de: 'diese Hilfe', en: 'this help' },
  see: (verb: string): Said => ({
    de: `Wie es geht, zeigt: npm run voices -- ${verb === '' ? '' : `${verb} `}--help`,
    en: `This shows how: npm run voices -- ${verb === '' ? '' : `${verb} `}--help`,
  }),
  meant: (verb: string): Said => ({ de: `Meintest du »${verb}«?`, en: `Did you mean "${verb}"?` }),
  missing: (says: Said, name: Said): Said => ({
    de: `Es fehlt noch ${name.de} (${says.de}).`,
    en: `${name.en} is missing (${says.en}).`,
  }),
  other: named(
    () => 'Das habe ich nicht verstanden.',
    () => "I didn't get that.",
  ),
  wrong: {
    'commander.unknownCommand': named(
      (what) => `Ein Verb »${what}« gibt es nicht.`,
      (what) => `There is no verb "${what}".`,
    ),
    'commander.unknownOption': named(
      (what) => `Eine Option »${what}« gibt es hier nicht.`,
      (what) => `There is no option "${what}" here.`,
    ),
    'commander.optionMissingArgument': named(
      (what) => `Zu »${what}« fehlt der Wert.`,
      (what) => `"${what}" needs a value.`,
    ),
    'commander.invalidArgument': named(
      (what) => `Der Wert zu »${what}« passt nicht.`,
      (what) => `The value of "${what}" does not fit.`,
    ),
    'commander.excessArguments': named(
      () => 'Das sind zu viele Angaben. Ein Text aus mehreren Wörtern gehört in Anführungszeichen.',
      () => 'These are too many arguments. A text of several words belongs in quotes.',
    ),
    'commander.help': named(
      () => 'Es fehlt ein Verb.',
      () => 'A verb is missing.',
    ),
  } as Readonly<Record<string, (what: string) => Said>>,
};
