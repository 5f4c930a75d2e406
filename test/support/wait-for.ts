/** Asks every 100 ms until there is an answer, for 15 seconds at most. */
export async function waitFor<T>(answer: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const value = await answer();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no answer in 15 seconds');
}
