/** Resolves when `open` was called: makes two transactions meet at a known point. */
export const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
};
