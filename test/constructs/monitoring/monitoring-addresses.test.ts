import { loginAddresses, portForwardAddresses } from '../../../constructs/monitoring/monitoring-addresses';

describe('monitoring addresses', () => {
  it('are on one host, or on one port each, below the same paths', () => {
    expect(loginAddresses('monitoring.example.com')).toEqual({
      grafana: 'https://monitoring.example.com',
      prometheus: 'https://monitoring.example.com/prometheus',
      alertmanager: 'https://monitoring.example.com/alertmanager',
    });
    expect(portForwardAddresses).toEqual({
      grafana: 'http://127.0.0.1:3000',
      prometheus: 'http://127.0.0.1:9090/prometheus',
      alertmanager: 'http://127.0.0.1:9093/alertmanager',
    });
  });
});
