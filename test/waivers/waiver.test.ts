import type { Finding, Waiver } from '../../waivers/waiver';
import { covers, judge } from '../../waivers/waiver';

const waiver: Waiver = { check: 'CKV_AWS_1', path: '*-network/vpc', reason: 'because', expires: '2027-01-31' };
const finding: Finding = { check: 'CKV_AWS_1', path: 'staging-network/vpc', title: 'Ensure that' };

describe('covers', () => {
  it.each([
    ['staging-network/vpc', 'staging-network/vpc', true],
    ['*-network/vpc', 'staging-network/vpc', true],
    ['*-network/vpc', 'staging-network/vpc/subnet', false],
    ['*-network/*', 'staging-network/vpc/subnet', false],
    ['*-network/**', 'staging-network/vpc/subnet', true],
    ['*-network/**/flow-log', 'staging-network/vpc/logs/flow-log', true],
    ['a.b', 'axb', false],
  ])('%s covers %s: %s', (path, found, expected) => {
    expect(covers({ ...waiver, path }, { ...finding, path: found })).toBe(expected);
  });

  it('is about one check', () => {
    expect(covers(waiver, { ...finding, check: 'CKV_AWS_2' })).toBe(false);
  });
});

describe('judge', () => {
  it('accepts a waived finding until the day of expiry', () => {
    const none = { unwaived: [], unused: [], expired: [] };
    expect(judge([finding], [waiver], '2027-01-31')).toEqual(none);
    expect(judge([finding], [waiver], '2027-02-01')).toEqual({ ...none, expired: [waiver] });
  });

  it('lists findings without a waiver, and waivers without a finding', () => {
    const other = { ...finding, path: 'staging-cluster/vpc' };
    expect(judge([other], [waiver], '2026-01-01')).toEqual({ unwaived: [other], unused: [waiver], expired: [] });
  });
});
