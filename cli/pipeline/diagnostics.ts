import { z } from 'zod';

const range = z.object({ filename: z.string(), start: z.object({ line: z.number() }) });

const diagnosticLine = z.object({
  type: z.literal('diagnostic'),
  diagnostic: z.object({
    severity: z.enum(['error', 'warning']),
    summary: z.string(),
    detail: z.string().default(''),
    address: z.string().optional(),
    range: range.optional(),
    snippet: z.object({ code: z.string(), values: z.array(z.object({ traversal: z.string() })).nullish() }).nullish(),
  }),
});

/** An error or warning of Terraform, from its JSON output (https://developer.hashicorp.com/terraform/internals/machine-readable-ui). */
export type Diagnostic = z.output<typeof diagnosticLine>['diagnostic'];

const upstreamSummaries = ['Unable to find remote state', 'Unsupported attribute'];

/** The diagnostics among the lines of a run with `-json`. */
export function diagnosticsOf(lines: readonly string[]): readonly Diagnostic[] {
  return lines.flatMap((line) => {
    const parsed = diagnosticLine.safeParse(parseJson(line));
    return parsed.success ? [parsed.data.diagnostic] : [];
  });
}

/**
 * The stacks that must be applied first, when that is all that keeps this one from being planned: their state does not
 * exist yet, or it lacks an output that this change adds. Otherwise none.
 */
export function upstreamsToApply(diagnostics: readonly Diagnostic[], upstreams: readonly string[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const named = errors.map((error) => upstreamOf(error, upstreams));
  return named.every((stack) => stack !== undefined) ? [...new Set(named)] : [];
}

/** cdktf names the data source of an upstream's state `cross-stack-reference-input-<stack>`. */
function upstreamOf({ summary, address, snippet }: Diagnostic, upstreams: readonly string[]): string | undefined {
  if (!upstreamSummaries.includes(summary)) return undefined;
  const places = [address ?? '', snippet?.code ?? '', ...(snippet?.values ?? []).map(({ traversal }) => traversal)];
  return upstreams.find((stack) => {
    const name = new RegExp(`\\bterraform_remote_state\\.cross-stack-reference-input-${stack}(?![\\w-])`);
    return places.some((place) => name.test(place));
  });
}

/** A diagnostic as text, with its place. */
export function diagnosticText({ severity, summary, detail, address, range: place }: Diagnostic): string {
  const where = [address, place && `${place.filename} line ${place.start.line}`].filter((part) => part !== undefined);
  return [`${severity}: ${summary}${where.length > 0 ? ` (${where.join(', ')})` : ''}`, ...indented(detail)].join('\n');
}

function indented(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').map((line) => `  ${line}`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
