import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { summarize } from '../../../cli/synthesis/summary';
import { scratch } from '../../support/scratch';

class Workload extends Construct {
  constructor(
    scope: Construct,
    id: string,
    readonly images: readonly string[],
  ) {
    super(scope, id);
  }
}

class Chart extends Workload {
  readonly chart = 'cert-manager';
  readonly version = 'v1.20.1';
}

describe('summarize', () => {
  it('counts resources, and lists charts with their images apart from the images of workloads', () => {
    const stack = new TerraformStack(new App({ outdir: scratch() }), 'local-platform');
    const chart = new Chart(stack, 'cert-manager', ['quay.io/b:1', 'quay.io/a:1']);
    new Workload(chart, 'of-the-chart', ['quay.io/a:1']);
    new Workload(stack, 'api', ['ghcr.io/api:1']);
    new Workload(stack, 'worker', ['ghcr.io/api:1']);
    const file = { resource: { aws_vpc: { vpc: {} }, aws_subnet: { a: {}, b: {} } } };
    expect(summarize('local', stack, file)).toEqual({
      environment: 'local',
      stack: 'local-platform',
      resources: 3,
      charts: [{ chart: 'cert-manager', version: 'v1.20.1', images: ['quay.io/a:1', 'quay.io/b:1'] }],
      images: ['ghcr.io/api:1'],
    });
  });
});
