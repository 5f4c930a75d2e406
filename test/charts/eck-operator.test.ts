import { eckOperator } from '../../charts/eck-operator';

describe('eckOperator', () => {
  it('sends no telemetry', () => {
    expect(eckOperator().values.telemetry).toEqual({ disabled: true });
  });

  it('pulls Elasticsearch and the others through the mirror too', () => {
    const registry = (imageMirror?: string) => eckOperator({ imageMirror }).values.config.containerRegistry;
    expect(registry()).toBe('docker.elastic.co');
    expect(registry('registry.example.com/cache')).toBe('registry.example.com/cache');
  });

  it('meets the restricted standard', () => {
    expect(eckOperator().values).toMatchObject({
      podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
  });
});
