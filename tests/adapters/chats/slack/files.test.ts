import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFile, postTo } from '../../../../adapters/chats/slack/fetch.ts';
import type { Upload } from '../../../support/slack/index.ts';
import { type Stage, stage } from './kit.ts';

const picture: Upload = {
  name: 'muehle.png',
  mimetype: 'image/png',
  bytes: new Uint8Array([137, 80, 78, 71, 1, 2, 3]),
};
const from = (user: string) => ({ chat: 'slack', user });

let at: Stage | null = null;
afterEach(async () => {
  await at?.[Symbol.asyncDispose]();
  at = null;
});

async function there(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  at = await stage(options);
  return at;
}

describe('a file', () => {
  it('of somebody is theirs to bring, by either name, byte for byte', async () => {
    const { chat, slack } = await there();
    const { message } = await slack.as('UJANA').dm('Hier', { files: [picture] });
    const [id = ''] = message.files;
    expect(await chat.file?.(id, from('UJANA'))).toEqual(picture.bytes);
    expect(await chat.file?.(`slack-file:${id}`, from('UJANA'))).toEqual(picture.bytes);
  });

  it('of somebody else in private is not', async () => {
    const { chat, slack } = await there();
    const { message } = await slack.as('UJANA').dm('Hier', { files: [picture] });
    expect(await chat.file?.(message.files[0] ?? '', from('UBEN'))).toBeNull();
    expect(slack.calls.filter((call) => call.method === 'files.download')).toEqual([]);
  });

  it('in the channel is for everybody there to propose', async () => {
    const { chat, slack } = await there();
    const { files } = await slack.as('UBEN').says('Hier', { files: [picture] });
    expect(await chat.file?.(files[0] ?? '', from('UJANA'))).toEqual(picture.bytes);
  });

  it('that is gone, or was never there, is none', async () => {
    const { chat, slack } = await there();
    const { message } = await slack.as('UJANA').dm('Hier', { files: [picture] });
    const [id = ''] = message.files;
    const file = slack.world.files.get(id);
    if (file !== undefined) file.gone = true;
    expect(await chat.file?.(id, from('UJANA'))).toBeNull();
    for (const wrong of ['F999999', '', '../etc/passwd', 'https://example.org/x', 'F1&user=UBEN'])
      expect(await chat.file?.(wrong, from('UJANA'))).toBeNull();
    expect(await chat.file?.(id, { chat: 'teams', user: 'UJANA' })).toBeNull();
  });

  it('that Slack cannot give now, or not without a right, is tried again', async () => {
    const { chat, slack, later } = await there();
    const { message } = await slack.as('UJANA').dm('Hier', { files: [picture] });
    slack.faults.plan('files.info', [
      'http-500',
      { error: 'missing_scope', more: { needed: 'files:read', provided: '' } },
    ]);
    const [id = ''] = message.files;
    await expect(chat.file?.(id, from('UJANA'))).rejects.toMatchObject({ code: 'http_500' });
    later(60_000);
    await expect(chat.file?.(id, from('UJANA'))).rejects.toMatchObject({ code: 'missing_scope' });
    expect(chat.health()).toMatchObject({ ok: false, said: { de: expect.stringContaining('files:read') } });
  });
});

describe('a download', () => {
  /** A server that answers as told; what it heard of tokens. */
  async function server(answer: { status?: number; headers?: Record<string, string>; body?: Buffer }) {
    const heard: (string | undefined)[] = [];
    const http = createServer((request, response) => {
      heard.push(request.headers.authorization);
      response.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body ?? '');
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    return { url, heard, close: () => new Promise((resolve) => http.close(resolve)) };
  }
  const how = (url: string, most = 10) => ({ most, token: 'xoxb-geheim', apiUrl: `${url}/api/` });

  it('is never asked of another host than Slack, which would get our token', async () => {
    const other = await server({});
    const slack = 'https://slack.com';
    for (const url of [
      `${other.url}/f`,
      'https://files.slack.com.example.org/f',
      'http://files.slack.com/f',
      'file:///etc/passwd',
      '',
    ])
      await expect(fetchFile(url, how(slack))).rejects.toMatchObject({ code: 'foreign_url' });
    await expect(postTo(`${other.url}/r`, {}, `${slack}/api/`)).rejects.toMatchObject({ code: 'foreign_url' });
    expect(other.heard).toEqual([]);
    await other.close();
  });

  it('follows no redirect', async () => {
    const other = await server({ body: Buffer.from('Fremdes') });
    const first = await server({ status: 302, headers: { location: other.url } });
    await expect(fetchFile(`${first.url}/f`, how(first.url))).rejects.toMatchObject({ code: 'file_withheld' });
    expect(other.heard).toEqual([]);
    await Promise.all([first.close(), other.close()]);
  });

  it.each([
    ['a page to sign in', { headers: { 'content-type': 'text/html' }, body: Buffer.from('<html>') }, 'file_withheld'],
    ['trouble', { status: 503 }, 'http_503'],
    ['too much at once', { status: 429, headers: { 'retry-after': '3' } }, 'ratelimited'],
    ['more than was announced as allowed', { body: Buffer.alloc(11) }, 'file_too_large'],
  ])('with %s fails', async (_, answer, code) => {
    const http = await server(answer);
    await expect(fetchFile(`${http.url}/f`, how(http.url))).rejects.toMatchObject({ code });
    await http.close();
  });

  it('without a length stops at the limit', async () => {
    const http = await server({ headers: { 'transfer-encoding': 'chunked' }, body: Buffer.alloc(100_000) });
    await expect(fetchFile(`${http.url}/f`, how(http.url))).rejects.toMatchObject({ code: 'file_too_large' });
    expect(await fetchFile(`${http.url}/f`, how(http.url, 100_000))).toHaveLength(100_000);
    await http.close();
  });

  it('of what is gone is nothing', async () => {
    const http = await server({ status: 404 });
    expect(await fetchFile(`${http.url}/f`, how(http.url))).toBeNull();
    await http.close();
  });
});
