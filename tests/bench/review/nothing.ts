// Nothing: what Node alone needs to begin with a .ts file is measured with it.
export {};
