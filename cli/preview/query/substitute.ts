/** What stands in queries for what is only known when they are asked. */
export interface Substitutes {
  /** Values of variables: for All, what Grafana puts there. */
  readonly variables: Readonly<Record<string, string>>;
  readonly rateInterval: number;
  readonly step: number;
  /** Of the whole graph. */
  readonly range: number;
}

/** A query without variables and macros of Grafana's. @throws RangeError where one of them is not known */
export function substitute(expr: string, { variables, rateInterval, step, range }: Substitutes): string {
  const macros: Readonly<Record<string, string>> = {
    __rate_interval: `${rateInterval}s`,
    __interval: `${step}s`,
    __range: `${range}s`,
  };
  return expr.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced: string | undefined, bare: string | undefined) => {
    const name = braced ?? bare ?? '';
    const value = macros[name] ?? variables[name];
    if (value === undefined) throw new RangeError(`The preview does not know ${whole} in ${expr}`);
    return value;
  });
}
