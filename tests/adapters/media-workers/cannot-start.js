await import('./there-is-no-such-library.js');
