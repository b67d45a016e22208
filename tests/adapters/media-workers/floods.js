process.stdout.write('ready\n');
const flood = () => process.stdout.write('x'.repeat(65_536), flood);
flood();
