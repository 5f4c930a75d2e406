import { nodeCpus } from '../../environments/node-cpus';
import { vary } from '../support/environment-variation';
import { environmentSchema } from '../../environments/environment';

const cpusOf = (variation: Parameters<typeof vary>[0]) => nodeCpus(environmentSchema.parse(vary(variation)));

describe('nodeCpus', () => {
  it('are those of the smallest node that is bought', () => {
    const groups = 'target.cluster.nodeGroups';
    expect(
      cpusOf({
        base: 'production',
        set: {
          [`${groups}.platform.instanceTypes`]: ['m6i.4xlarge'],
          [`${groups}.services.instanceTypes`]: ['m6i.4xlarge', 'm6i.2xlarge'],
          [`${groups}.stateful.instanceTypes`]: ['m6i.4xlarge'],
        },
      }),
    ).toBe(8);
  });

  it('are four where nothing is known of the nodes', () => {
    expect(cpusOf({ base: 'local' })).toBe(4);
  });
});
