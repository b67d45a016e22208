#!/usr/bin/env node
// Plain JavaScript: an old Node cannot even read main.ts, and has to be told so in words.
import { existsSync } from 'node:fs';
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `✗ Many Voices braucht Node 22.18 oder neuer; das hier ist ${process.versions.node}.
  Mit »npm ci && npm start« bringt es auf Linux und Windows sein eigenes mit. Sonst: https://nodejs.org
✗ Many Voices needs Node 22.18 or newer; this is ${process.versions.node}.
  With "npm ci && npm start" it brings its own on Linux and Windows. Otherwise: https://nodejs.org
`,
  );
  process.exitCode = 2;
} else {
  // Here and not as an option of Node: an older one would stop at the option, without a word about why.
  if (existsSync('.env')) process.loadEnvFile('.env');
  module.enableCompileCache();
  await import('./main.ts');
}
