/** Window of a rate in a graph: Grafana makes it as long as its resolution needs, and four scrapes at least. */
export const rateInterval = '$__rate_interval';
