import { cloudNativePg } from '../../charts/cloudnative-pg';
import { pluginBarmanCloud } from '../../charts/plugin-barman-cloud';

describe('pluginBarmanCloud', () => {
  it('runs where CloudNativePG looks for plugins', () => {
    expect(pluginBarmanCloud().namespace).toBe(cloudNativePg().namespace);
  });

  it('pulls plugin and sidecar through the mirror', () => {
    const { values } = pluginBarmanCloud({ imageMirror: 'registry.example.com/cache' });
    expect(values.image).toEqual({
      registry: 'registry.example.com/cache',
      repository: 'cloudnative-pg/plugin-barman-cloud',
      tag: 'v0.13.0',
    });
    expect(values.sidecarImage.registry).toBe('registry.example.com/cache');
  });

  it('is called on the port of its Service', () => {
    const { values, port } = pluginBarmanCloud();
    expect(values.service).toEqual({ name: 'barman-cloud', port });
  });
});
