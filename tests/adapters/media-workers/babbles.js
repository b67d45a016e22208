process.stdout.write('ready\n');
process.stdout.write('{"ok":true,"type":"image/gif"');
