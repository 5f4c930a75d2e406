import { nodePlacement, onPlatformNodes } from '../../../constructs/cluster/node-placement';

describe('nodePlacement', () => {
  it('selects nodes by purpose', () => {
    expect(nodePlacement('services')).toEqual({ nodeSelector: { 'zerotrace.io/node-group': 'services' } });
    expect(onPlatformNodes).toEqual(nodePlacement('platform'));
  });

  it('tolerates the taint of stateful nodes', () => {
    expect(nodePlacement('stateful')).toEqual({
      nodeSelector: { 'zerotrace.io/node-group': 'stateful' },
      tolerations: [{ key: 'zerotrace.io/node-group', operator: 'Equal', value: 'stateful', effect: 'NoSchedule' }],
    });
  });
});
