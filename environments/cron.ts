const fieldRanges = {
  second: [0, 59],
  minute: [0, 59],
  hour: [0, 23],
  'day of month': [1, 31],
  month: [1, 12],
  'day of week': [0, 7],
} as const satisfies Record<string, readonly [number, number]>;

const named = ['month', 'day of week'];

/** What is wrong with a cron schedule, as what would be right; undefined for a good one. */
export function cronProblem(schedule: string, seconds: boolean): string | undefined {
  const ranges = Object.entries(fieldRanges).slice(seconds ? 0 : 1);
  const fields = schedule.trim().split(/\s+/);
  const form = ranges.map(([name]) => name).join(', ');
  if (fields.length !== ranges.length) return `${ranges.length} fields: ${form}`;
  const wrong = ranges.find(([name, [least, most]], index) => !isField(fields[index] ?? '', name, least, most));
  if (wrong === undefined) return undefined;
  const [name, [least, most]] = wrong;
  return `${name} from ${least} to ${most} (fields: ${form})`;
}

function isField(field: string, name: string, least: number, most: number): boolean {
  return field.split(',').every((part) => {
    const match = /^(\*|\d+|[A-Za-z]{3})(?:-(\d+|[A-Za-z]{3}))?(?:\/(\d+))?$/.exec(part);
    if (match === null) return false;
    const [, from = '', to, step] = match;
    if (step !== undefined && (Number(step) < 1 || Number(step) > most)) return false;
    if (from === '*') return to === undefined;
    return [from, to ?? from].every((value) => {
      if (!/^\d/.test(value)) return named.includes(name);
      return Number(value) >= least && Number(value) <= most;
    });
  });
}
