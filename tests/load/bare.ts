import { App, LogLevel } from '@slack/bolt';
import { Hono } from 'hono';
import { listen } from '../../adapters/http/index.ts';

/** What no handler of ours can undercut: one that acknowledges and does nothing else, over a line or behind a door. */
const {
  VOICES_SLACK_APP_TOKEN: appToken = '',
  VOICES_SLACK_BOT_TOKEN: token = '',
  VOICES_SLACK_API_URL: slackApiUrl = '',
} = process.env;

async function overSocket(): Promise<number | null> {
  const app = new App({
    token,
    appToken,
    socketMode: true,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl },
  });
  await app.init();
  app.command(/./, async ({ ack }) => ack());
  app.event('message', async () => undefined);
  await app.start();
  return null;
}

async function overHttp(): Promise<number | null> {
  const app = new Hono().post('/slack/events', async (c) => {
    await c.req.text();
    return c.body(null, 200);
  });
  return (await listen({ app, host: '127.0.0.1', port: 0 })).port;
}

const publicPort = await (appToken === '' ? overHttp() : overSocket());
process.stderr.write(`${JSON.stringify({ msg: 'open', publicPort })}\n`);
