import { Probe } from '../../../constructs/kubernetes/probe';

describe('Probe', () => {
  it('asks by HTTP, by HTTPS, by TCP or by a command', () => {
    const timing = { periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 };
    expect(Probe.httpGet('/health', 'http').toTerraform()).toEqual({
      ...timing,
      httpGet: { path: '/health', port: 'http' },
    });
    expect(Probe.httpsGet('/health', 'https').toTerraform()).toEqual({
      ...timing,
      httpGet: { path: '/health', port: 'https', scheme: 'HTTPS' },
    });
    expect(Probe.tcp('http').toTerraform()).toEqual({ ...timing, tcpSocket: [{ port: 'http' }] });
    expect(Probe.command(['pg_isready']).toTerraform()).toEqual({ ...timing, exec: { command: ['pg_isready'] } });
  });

  it('is as patient as it is told', () => {
    const timing = { periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 60, initialDelaySeconds: 1 };
    expect(Probe.tcp('http', timing).toTerraform()).toMatchObject(timing);
  });

  it('names the port that it asks', () => {
    expect([Probe.httpGet('/', 'http').port, Probe.tcp('db').port, Probe.command(['true']).port]).toEqual([
      'http',
      'db',
      undefined,
    ]);
  });

  it('hands text on as it is', () => {
    expect(Probe.httpGet('/${x}', 'http').toTerraform()).toMatchObject({ httpGet: { path: '/$${x}' } });
    expect(Probe.command(['echo %{x}']).toTerraform()).toMatchObject({ exec: { command: ['echo %%{x}'] } });
  });
});
