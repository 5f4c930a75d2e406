import { permissionProblems } from '../../../constructs/cluster/pod-permission';

const permission = { Sid: 'Use', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::backups'] };

describe('permissionProblems', () => {
  it('finds nothing wrong with named resources, nor with a wildcard that has its reason', () => {
    const wildcard = { reason: 'Objects of one bucket.' };
    expect(permissionProblems([permission, { ...permission, Resource: ['arn:aws:s3:::b/*'], wildcard }])).toEqual([]);
  });

  it('names the statement that has a wildcard', () => {
    expect(permissionProblems([{ ...permission, Resource: ['*', 'arn:aws:s3:::b'] }])).toEqual([
      {
        property: 'permissions.Use.Resource',
        got: '["*"]',
        expected: 'ARNs without "*"',
        fix: 'name the resources, or say in `wildcard.reason` why that is impossible',
      },
    ]);
  });
});
