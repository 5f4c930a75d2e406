import { diagnosticsOf, diagnosticText, upstreamsToApply } from '../../../cli/pipeline/diagnostics';

const line = (diagnostic: object) =>
  JSON.stringify({
    '@level': 'error',
    type: 'diagnostic',
    diagnostic: { severity: 'error', detail: '', ...diagnostic },
  });
const noState = (stack: string) =>
  line({
    summary: 'Unable to find remote state',
    address: `data.terraform_remote_state.cross-stack-reference-input-${stack}`,
    range: { filename: 'cdk.tf.json', start: { line: 7 } },
  });

describe('upstreamsToApply', () => {
  it('takes the whole name: production-data is not production-data-lake', () => {
    const errors = diagnosticsOf([noState('production-data-lake')]);
    expect(upstreamsToApply(errors, ['production-data', 'production-data-lake'])).toEqual(['production-data-lake']);
    expect(upstreamsToApply(errors, ['production-data'])).toEqual([]);
  });

  it('names every upstream once, and none as soon as another error is among them', () => {
    const waiting = [noState('a-network'), noState('a-cluster'), noState('a-network')];
    expect(upstreamsToApply(diagnosticsOf(waiting), ['a-network', 'a-cluster'])).toEqual(['a-network', 'a-cluster']);
    const other = line({ summary: 'Unsupported attribute', address: 'aws_vpc.vpc' });
    expect(upstreamsToApply(diagnosticsOf([...waiting, other]), ['a-network', 'a-cluster'])).toEqual([]);
  });
});

describe('diagnosticsOf', () => {
  it('passes over lines that are no diagnostics', () => {
    expect(diagnosticsOf(['no JSON', '{"type":"version"}', 'null'])).toEqual([]);
  });
});

describe('diagnosticText', () => {
  it('names the place and indents the detail', () => {
    const [diagnostic] = diagnosticsOf([
      line({
        summary: 'Bad',
        detail: 'one\ntwo',
        address: 'aws_vpc.vpc',
        range: { filename: 'x', start: { line: 3 } },
      }),
    ]);
    expect(diagnostic && diagnosticText(diagnostic)).toBe('error: Bad (aws_vpc.vpc, x line 3)\n  one\n  two');
  });
});
