import { statePermissions } from '../../../constructs/bootstrap/state-permissions';

const scope = { bucketArn: 'arn:aws:s3:::states', keyArn: 'arn:aws:kms:key', environments: ['staging', 'production'] };
const objects = (access: 'read' | 'write', sid: string) =>
  statePermissions(scope, access).find(({ Sid }) => Sid === sid);

describe('statePermissions', () => {
  it('reads states of the environments, and locks them', () => {
    expect(objects('read', 'ReadStates')).toEqual({
      Sid: 'ReadStates',
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: ['arn:aws:s3:::states/staging/*.tfstate', 'arn:aws:s3:::states/production/*.tfstate'],
    });
    expect(objects('read', 'LockStates')).toMatchObject({
      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: ['arn:aws:s3:::states/staging/*.tflock', 'arn:aws:s3:::states/production/*.tflock'],
    });
  });

  it('writes states only where asked, and deletes none', () => {
    expect(objects('write', 'WriteStates')?.Action).toEqual(['s3:GetObject', 's3:PutObject']);
    const planned = statePermissions(scope, 'read').filter(({ Action }) => Action.includes('s3:PutObject'));
    expect(planned.map(({ Sid }) => Sid)).toEqual(['LockStates']);
  });

  it('lists names without a condition, so that a state that was never written is known to be missing', () => {
    expect(objects('read', 'ListStates')).toEqual({
      Sid: 'ListStates',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::states',
    });
  });
});
