import { enableCompileCache } from 'node:module';

// As the product does: without it the compiler of types alone takes 40 MB.
enableCompileCache();
await import('./measure.ts');
