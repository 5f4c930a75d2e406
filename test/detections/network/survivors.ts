const begins =
  'A connection begins with it: who sends more has sent this first, and one alert in ten minutes is all there is.';
const quick = 'The pattern asks for it too. Suricata passes over other packets by it, without looking at the pattern.';
const other = 'Rule 1000091 asks for it too, and this rule does nothing by itself.';

/** Mutants that no traffic can tell from the rule, and why. */
export const survivors: Readonly<Record<string, string>> = {
  '1000050: any flags': begins,
  '1000060: any flags': begins,
  '1000070: any flags': begins,
  '1000071: any flags': begins,
  '1000090: content ".amazonaws.com" is not asked for': quick,
  '1000090: from: any address': other,
  '1000090: to: any address': other,
  '1000100: content "\\"method\\"" is not asked for': quick,
};
