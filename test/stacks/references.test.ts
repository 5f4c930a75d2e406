import { App } from 'cdktf';
import { platforms } from '../../cli/platforms';
import { scratch } from '../support/scratch';
import { brokenReferences } from '../support/stack-check';

describe('every synthesized stack', () => {
  it('refers only to what exists, without a cycle within or across stacks', () => {
    const app = new App({ outdir: scratch(), stackTraces: false });
    const environments = platforms.parse(platforms.environments);
    for (const environment of environments) platforms.build(app, environment);
    platforms.buildCommon?.(app, environments);
    app.synth();
    expect(brokenReferences(app)).toEqual([]);
  });
});
