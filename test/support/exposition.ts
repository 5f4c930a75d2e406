/** A sample of a page in the text format that Prometheus scrapes. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A page: samples with their series' name as label `__name__`, and what it says of each family. */
export interface Exposition {
  readonly samples: readonly Sample[];
  readonly types: Readonly<Record<string, string>>;
  readonly help: Readonly<Record<string, string>>;
}

/** Reads a page in Prometheus' text format. */
export function parseExposition(page: string): Exposition {
  const samples: Sample[] = [];
  const types: Record<string, string> = {};
  const help: Record<string, string> = {};
  for (const line of page.split('\n')) {
    const [, what, family = '', text = ''] = /^# (TYPE|HELP) (\S+) ?(.*)$/.exec(line) ?? [];
    if (what === 'TYPE') types[family] = text;
    else if (what === 'HELP') help[family] = text.replaceAll('\\n', '\n').replaceAll('\\\\', '\\');
    else if (line !== '' && !line.startsWith('#')) samples.push(sample(line));
  }
  return { samples, types, help };
}

function sample(line: string): Sample {
  const parts = /^([A-Za-z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
  if (parts === null) throw new Error(`no sample: ${line}`);
  const [, name = '', inside = '', value = ''] = parts;
  const labels = [...inside.matchAll(/([A-Za-z_]\w*)="((?:[^"\\]|\\.)*)",?/g)].map(
    ([, label = '', text = '']) => [label, text.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c))] as const,
  );
  return { labels: { __name__: name, ...Object.fromEntries(labels) }, value: number(value) };
}

function number(text: string): number {
  if (text === '+Inf') return Infinity;
  return text === '-Inf' ? -Infinity : Number(text);
}
