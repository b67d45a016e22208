process.stdout.write('ready\n');
setInterval(() => undefined, 1000);
