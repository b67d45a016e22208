import { describe, expect, it, onTestFinished } from 'vitest';
import { millis } from '../../src/core/time.ts';
import { slack as slackAt } from '../support/slack/index.ts';
import { folder, home, started } from './voices.ts';

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

async function workspace() {
  const slack = await slackAt({ now: () => millis(new Date().toISOString()) });
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const env = {
    ...home(folder()),
    VOICES_LOG: 'info',
    VOICES_SLACK_API_URL: slack.apiUrl,
    VOICES_SLACK_BOT_TOKEN: slack.botToken,
    VOICES_SLACK_APP_TOKEN: slack.appToken,
    VOICES_SLACK_CHANNEL: 'C1',
  };
  return { slack, env };
}

const portOf = (text: string) => Number(/Port (\d+) {2}/.exec(text)?.[1]);

describe('voices start with Slack', () => {
  it('speaks there, and leaves the playground shut', async () => {
    const { slack, env } = await workspace();
    const running = await started(env);
    expect(running.text).toContain('Slack, Kanal C1  mit Socket Mode: wird verbunden.');
    expect(running.text).not.toContain('Schreib');
    await slack.when(() => running.log().includes('is connected. Type there: /voice and a sentence'));
    expect(running.text).not.toContain('playground');
    await slack.when(() => slack.calls.some((one) => one.method === 'apps.connections.open'));
    await slack.when(() => slack.sockets.connections() > 0);
    const acked = await slack.as('UJANA').command('Heute eine Mühle von 1974 repariert. Kosten: 38 Euro.');
    expect(acked.ok).toBe(true);
    const message = await slack.when(() =>
      [...slack.world.messages.values()].find((one) => JSON.stringify(one.blocks).includes('1974')),
    );
    expect(message.user).toBe('U0BOT');
    expect((await fetch(`${running.url}/playground/`)).status).toBe(404);
    expect(await running.stop()).toBe(0);
    for (const secret of [slack.botToken, slack.appToken]) expect(running.text + running.log()).not.toContain(secret);
  });

  it('takes signed requests at the public door', async () => {
    const { slack, env } = await workspace();
    const { VOICES_SLACK_APP_TOKEN: _, ...rest } = env;
    const running = await started({ ...rest, VOICES_SLACK_SIGNING_SECRET: signingSecret, VOICES_PUBLIC_PORT: '0' });
    const http = `http://127.0.0.1:${portOf(running.text)}/slack/events`;
    slack.transport({ http, signingSecret });
    expect((await slack.as('UJANA').command('Heute eine Mühle von 1974 repariert.')).ok).toBe(true);
    slack.transport({ http, signingSecret: signingSecret.replace('8', '9') });
    expect((await slack.as('UJANA').command('Noch eine.')).status).toBe(401);
    expect(await running.stop()).toBe(0);
  });

  it('opens while Slack is away', async () => {
    const { slack, env } = await workspace();
    await slack.gone();
    const running = await started(env);
    expect((await fetch(`${running.url}/feed.json`)).status).toBe(200);
    expect(await running.stop()).toBe(0);
  });

  it.each([
    ['a bot token', { VOICES_SLACK_BOT_TOKEN: 'xoxb-nobody' }, 'Slack does not accept the bot token'],
    ['an app token', { VOICES_SLACK_APP_TOKEN: 'xapp-nobody' }, 'Slack does not accept the app token'],
    ['a channel', { VOICES_SLACK_CHANNEL: 'C404' }, 'The bot is not in the channel C404'],
  ])(
    'says within seconds that %s is wrong, in the log and to whoever asks for its health',
    async (_, wrong, told) => {
      const { slack, env } = await workspace();
      const running = await started({ ...env, ...wrong });
      await slack.when(() => running.log().includes(told));
      expect((await fetch(`${running.url}/health`)).status).toBe(503);
      expect(running.log()).not.toContain('is connected');
      expect(await running.stop()).toBe(0);
    },
    20_000,
  );

  it('opens with a token that Slack does not know; the rest works', async () => {
    const { env } = await workspace();
    const running = await started({
      ...env,
      VOICES_SLACK_BOT_TOKEN: 'xoxb-nobody',
      VOICES_SLACK_APP_TOKEN: 'xapp-nobody',
    });
    expect((await fetch(`${running.url}/feed.json`)).status).toBe(200);
    expect(await running.stop()).toBe(0);
  });
});
