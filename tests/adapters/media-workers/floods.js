const flood = () => process.stdout.write('x'.repeat(65_536), flood);
flood();
