/** Path under which the API offers its metrics. */
export const apiMetricsPath = '/metrics';

/** Port of the metrics, beside the API's own: that one limits its clients' rate and is open to the world. */
export const apiMetricsPort = 9464;
