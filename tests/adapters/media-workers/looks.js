process.stdout.write('ready\n');
const tries = [
  async () => (await import('node:fs')).readFileSync('/etc/hosts'),
  async () => (await import('node:fs')).readFileSync('package.json'),
  async () => (await import('node:fs')).writeFileSync('/tmp/voices-escaped', ''),
  async () => (await import('node:child_process')).spawnSync('true'),
  async () => {
    if (process.env.VOICES_TEST_SECRET === undefined) throw new Error('nothing there');
  },
];
const came = await Promise.all(
  tries.map((one) =>
    one().then(
      () => true,
      () => false,
    ),
  ),
);
process.stdout.write(
  `${JSON.stringify({ ok: false, fault: came.includes(true) ? 'not-a-picture' : 'unsupported' })}\n`,
);
