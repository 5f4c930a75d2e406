import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { Construct } from 'constructs';
import { boundRoles } from '../../../constructs/core/bound-roles';
import { resources, synthesize } from '../../support/synthesize';

it('bounds every role below a stack, wherever it is and whenever it is made', () => {
  const json = synthesize((stack) => {
    new IamRole(stack, 'before', { assumeRolePolicy: '{}' });
    boundRoles(stack, '111122223333');
    new IamRole(new Construct(stack, 'deep'), 'after', { assumeRolePolicy: '{}' });
  });
  expect(resources(json, 'aws_iam_role').map(([, { permissions_boundary: boundary }]) => boundary)).toEqual([
    'arn:aws:iam::111122223333:policy/bootstrap/zerotrace-boundary',
    'arn:aws:iam::111122223333:policy/bootstrap/zerotrace-boundary',
  ]);
});
