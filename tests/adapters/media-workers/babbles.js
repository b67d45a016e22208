process.stdout.write('{"ok":true,"type":"image/gif"');
