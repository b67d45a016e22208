process.stdout.write('ready\n', () => process.kill(process.pid, 'SIGSEGV'));
setInterval(() => undefined, 1000);
