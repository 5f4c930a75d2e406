import { deployersPattern, escaped } from '../../../detections/wazuh/rule-settings';

describe('deployersPattern', () => {
  const matches = (deployers: string[], user: string) => new RegExp(deployersPattern({ deployers })).test(user);

  it('knows a role by the name that a session of it has, whatever its path', () => {
    const deployers = ['arn:aws:iam::111122223333:role/pipelines/zerotrace-apply'];
    expect(matches(deployers, 'arn:aws:sts::111122223333:assumed-role/zerotrace-apply/run-1')).toBe(true);
    expect(matches(deployers, 'arn:aws:sts::111122223333:assumed-role/zerotrace-apply-2/run-1')).toBe(false);
    expect(matches(deployers, 'arn:aws:sts::444455556666:assumed-role/zerotrace-apply/run-1')).toBe(false);
  });

  it('knows roles of other partitions', () => {
    expect(
      matches(['arn:aws-us-gov:iam::111122223333:role/a'], 'arn:aws-us-gov:sts::111122223333:assumed-role/a/b'),
    ).toBe(true);
  });

  it('knows a user by the whole name', () => {
    expect(matches(['admin.a'], 'admin.a')).toBe(true);
    expect(matches(['admin.a'], 'admin.ab')).toBe(false);
    expect(matches(['admin.a'], 'adminxa')).toBe(false);
  });

  it('matches nobody where nobody is named', () => {
    expect(matches([], '')).toBe(false);
    expect(matches([], 'kubernetes-admin')).toBe(false);
  });
});

it('escaped matches the text alone', () => {
  const text = String.raw`a.b*c[d]\e|f(g)^$?+{h}`;
  expect(new RegExp(`^${escaped(text)}$`).test(text)).toBe(true);
});
