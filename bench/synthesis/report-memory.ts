/** Tells the parent process how much memory this one took at most: the last line of standard output. */
export function reportMemory(): void {
  console.log(JSON.stringify({ peakKilobytes: process.resourceUsage().maxRSS }));
}
