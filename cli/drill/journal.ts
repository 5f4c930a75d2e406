import type { Delivery } from './deliveries';

/** What a line of the timeline is about. */
export type EntryKind = 'step' | 'change' | 'slack' | 'email' | 'refused' | 'check' | 'FAILED';

/** A line of the timeline. */
export interface Entry {
  /** Milliseconds since the drill began. */
  readonly at: number;
  readonly kind: EntryKind;
  readonly text: string;
}

/** How long something took, beside what the configuration makes it take at least. */
export interface Figure {
  readonly what: string;
  /** Milliseconds of the drill. */
  readonly took: number;
  /** Sum of the configured intervals, in milliseconds of the drill. */
  readonly floor: number;
}

/** What a drill sees, in the order in which it happens. */
export class Journal {
  readonly entries: Entry[] = [];
  readonly deliveries: Delivery[] = [];
  /** What Slack did not take. */
  readonly refusals: Delivery[] = [];
  readonly figures: Figure[] = [];
  /** When heartbeats arrived. */
  readonly heartbeats: number[] = [];
  private readonly started = Date.now();
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(private readonly onEntry: (entry: Entry) => void) {}

  /** Milliseconds since the drill began. */
  now(): number {
    return Date.now() - this.started;
  }

  write(kind: EntryKind, text: string): void {
    const entry = { at: this.now(), kind, text };
    this.entries.push(entry);
    this.onEntry(entry);
  }

  deliver(delivery: Delivery): void {
    this.deliveries.push(delivery);
    this.write(delivery.way, `${delivery.to}: ${delivery.title}`);
  }

  refuse(answer: number, delivery: Delivery): void {
    this.refusals.push(delivery);
    this.write('refused', `${answer} ${delivery.to}: ${delivery.title}`);
  }

  /** Says whether something is as it must be, and why not. */
  check(what: string, passed: boolean, found = ''): void {
    this.write(passed ? 'check' : 'FAILED', passed || found === '' ? what : `${what}: ${found}`);
  }

  measure(what: string, took: number, floor: number): void {
    this.figures.push({ what, took, floor });
  }

  get failures(): readonly string[] {
    return this.entries.filter(({ kind }) => kind === 'FAILED').map(({ text }) => text);
  }

  /** What was delivered since a moment. */
  since(at: number, wanted: Partial<Pick<Delivery, 'way' | 'to' | 'alert' | 'status'>> = {}): readonly Delivery[] {
    return this.deliveries.filter(
      (each) =>
        each.at >= at &&
        (wanted.way ?? each.way) === each.way &&
        (wanted.to ?? each.to) === each.to &&
        (wanted.alert ?? each.alert) === each.alert &&
        (wanted.status ?? each.status) === each.status,
    );
  }

  /** Waits until something is there; undefined where it is not in time. */
  async until<T>(look: () => T | undefined | Promise<T | undefined>, within: number): Promise<T | undefined> {
    const deadline = this.now() + within;
    for (;;) {
      const found = await look();
      if (found !== undefined || this.now() > deadline) return found;
      await this.pause(50);
    }
  }

  /** Lets time pass. Once the drill is over, it passes no more: whoever waits does not keep the program from ending. */
  pause(length: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.closed) return;
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        resolve();
      }, length);
      this.timers.add(timer);
    });
  }

  /** Nobody waits for anything any more. */
  close(): Promise<void> {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    return Promise.resolve();
  }
}
