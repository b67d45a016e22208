import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const modules = join(import.meta.dirname, '../../node_modules');
const home = join(modules, '.cache', 'voices-chromium');

/** Nothing may leave the machine on its own: a test that sees a request knows that our page made it. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/** Text and emoji look the same on every machine, so that pictures can be compared. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts', 'fonts')}</dir>
  <dir>${join(modules, '@expo-google-fonts', 'noto-color-emoji')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Color Emoji</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family><family>Noto Color Emoji</family></prefer></alias>
</fontconfig>
`;

/** Starts a headless Chromium from npm; needs no browser and no library of the machine. The caller closes it. */
export async function launch(): Promise<Browser> {
  if (!existsSync(home)) await unpack();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  };
  return chromium.launch({ executablePath: join(home, 'chromium'), args, env });
}

/**
 * Unpacks into a folder of ours and renames it when it is whole. The package's own `executablePath` would run whatever lies at
 * /tmp/chromium, half unpacked or somebody else's, and its `args` switch off the same-origin policy we test.
 */
async function unpack(): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const staging = await mkdtemp(`${home}-`);
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const { TMPDIR } = process.env;
  process.env.TMPDIR = staging;
  const done = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflate(join(archives, name)));
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  await Promise.all(done);
  await writeFile(join(staging, 'fonts.conf'), fonts);
  await rename(staging, home).catch(async (error: unknown) => {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
}
