import { durationSeconds } from '../../metrics/promql/duration';
import type { Inhibition } from './inhibitions';
import { inhibitions, ladderLabels } from './inhibitions';
import { neverSilenced } from './notification-alerts';

/** What the check needs to know of an alert. Give one for each severity of a name. */
export interface InhibitedAlert {
  readonly name: string;
  /** Every label that it carries, `alertname` and those that its rule adds included. */
  readonly labels: readonly string[];
  /** How long it goes on after its condition ended (`keep_firing_for`). @default not at all */
  readonly keepFiringFor?: string;
  /** How long its condition stays true after the cause has ended, such as the shorter window of a burn rate. @default '0s' */
  readonly tail?: string;
}

/**
 * What is wrong with the inhibitions, given all alerts: names that do not exist, labels that one side lacks, causes that
 * end before their symptoms, and alerts that nothing may silence. Empty where nothing is.
 */
export function checkInhibitions(
  alerts: readonly InhibitedAlert[],
  rules: readonly Inhibition[] = inhibitions,
): readonly string[] {
  return [...rules.flatMap((rule) => problemsOf(rule, alerts)), ...ladderProblems(alerts)];
}

function problemsOf(rule: Inhibition, alerts: readonly InhibitedAlert[]): readonly string[] {
  const { name: title, causes, symptoms, outlasting = [], equal } = rule;
  const named = (names: readonly string[]) => alerts.filter(({ name }) => names.includes(name));
  const missing = [...causes, ...symptoms]
    .filter((name) => named([name]).length === 0)
    .map((name) => `${title}: there is no alert ${name}`);
  const lacking = named([...causes, ...symptoms]).flatMap(({ name, labels }) =>
    equal
      .filter((label) => !labels.includes(label))
      .map((label) => `${title}: ${name} has no label ${label}, and two alerts without it count as equal`),
  );
  const protectedOnes = symptoms
    .filter((name) => neverSilenced.some((never) => never === name))
    .map((name) => `${title}: nothing may silence ${name}`);
  const both = causes.filter((name) => symptoms.includes(name)).map((name) => `${title}: ${name} would silence itself`);
  const early = named(causes).flatMap((cause) =>
    named(symptoms)
      .filter(({ name }) => !outlasting.some((one) => one === name))
      .filter((symptom) => tailOf(symptom) > seconds(cause.keepFiringFor))
      .map(
        (symptom) =>
          `${title}: ${cause.name} keeps firing for ${cause.keepFiringFor ?? '0s'}, less than the ` +
          `${tailOf(symptom)} s that ${symptom.name} goes on after it: a storm at recovery`,
      ),
  );
  const strange = outlasting
    .filter((name) => !symptoms.includes(name))
    .map((name) => `${title}: ${name} cannot outlast a cause that does not silence it`);
  return [...new Set([...missing, ...lacking, ...strange, ...protectedOnes, ...both, ...early])];
}

/** The ladder compares an alert with itself at another severity: every label that tells two of a name apart must be in it. */
function ladderProblems(alerts: readonly InhibitedAlert[]): readonly string[] {
  const known: readonly string[] = [...ladderLabels, 'severity'];
  const ladders = alerts.filter(({ name }, index) => alerts.some((other, at) => at !== index && other.name === name));
  const unknown = ladders.flatMap(({ name, labels }) =>
    labels
      .filter((label) => !known.includes(label))
      .map((label) => `critical-over-warning: label ${label} of ${name} is missing in ladderLabels`),
  );
  return [...new Set(unknown)];
}

function tailOf({ keepFiringFor, tail }: InhibitedAlert): number {
  return seconds(keepFiringFor) + seconds(tail);
}

function seconds(duration: string | undefined): number {
  const found = durationSeconds(duration ?? '0s');
  if (found === undefined) throw new RangeError(`not a duration: "${duration ?? ''}"`);
  return found;
}
