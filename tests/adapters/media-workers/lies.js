process.stdout.write('ready\n');
process.stdout.write('{"ok":true,"type":"image/png","width":1,"height":1}\n<script>alert(1)</script>');
