/** Where people reach the parts of monitoring, without a slash at the end. */
export interface MonitoringAddresses {
  readonly grafana: string;
  readonly prometheus: string;
  readonly alertmanager: string;
}

/** Paths below which Prometheus and Alertmanager answer, in every environment: commands and links have one form. */
export const monitoringPaths = { prometheus: '/prometheus', alertmanager: '/alertmanager' } as const;

/** What port-forwards to the usual ports make of them. */
export const portForwardAddresses: MonitoringAddresses = {
  grafana: 'http://127.0.0.1:3000',
  prometheus: `http://127.0.0.1:9090${monitoringPaths.prometheus}`,
  alertmanager: `http://127.0.0.1:9093${monitoringPaths.alertmanager}`,
};

/** All of them on one host, which asks for a login. */
export function loginAddresses(host: string): MonitoringAddresses {
  return {
    grafana: `https://${host}`,
    prometheus: `https://${host}${monitoringPaths.prometheus}`,
    alertmanager: `https://${host}${monitoringPaths.alertmanager}`,
  };
}
