import type { Texts } from './locale.ts';

/** What a test post says, to whoever happens to see it. The id tells it from all others. */
export const trialText: Texts<{ readonly id: string }> = {
  de: ({ id }) =>
    `Das ist ein Testbeitrag: Wir prüfen, ob dieses Konto angeschlossen ist. Er verschwindet gleich wieder. (${id})`,
  en: ({ id }) =>
    `This is a test post: we are checking that this account is connected. It will be gone in a moment. (${id})`,
};
