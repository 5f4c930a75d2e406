/** Asks every 100 ms until there is an answer, for 15 seconds at most unless told otherwise. */
export async function waitFor<T>(answer: () => T | undefined | Promise<T | undefined>, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000;
  do {
    const value = await answer();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < end);
  throw new Error(`no answer in ${seconds} seconds`);
}
