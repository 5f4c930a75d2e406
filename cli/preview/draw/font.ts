/** Families of one metric, so that lines break at the same places on every machine. Without quotes: ECharts writes it into attributes. */
export const fontFamily = 'Liberation Sans, Arial, Helvetica, sans-serif';
