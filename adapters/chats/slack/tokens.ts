import { askWho } from './ask.ts';
import type { BotToken, Tokens } from './types.ts';

/** One workspace by its token. Whose it is Slack tells once; as long as it does not, asking rejects with a SlackFault. */
export function oneToken(apiUrl: string, token: string): Tokens {
  let known: Promise<BotToken> | null = null;
  return {
    bot: () => {
      if (known !== null) return known;
      const asked = askWho(apiUrl, token).then(({ bot }) => bot);
      known = asked;
      // A no is not remembered: the app may be put right in Slack without a restart.
      asked.catch(() => {
        if (known === asked) known = null;
      });
      return asked;
    },
  };
}
