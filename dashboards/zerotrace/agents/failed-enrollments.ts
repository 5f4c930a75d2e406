import { edgeRequestClasses } from '../../../metrics/edge';
import { div, gt, increase, mul, oneOf, or, sum } from '../../../metrics/promql';

const group = { envoy_virtual_cluster: 'enrollment' } as const;
const attempts = sum(increase(edgeRequestClasses(group), '1h'));
const failures = sum(increase(edgeRequestClasses({ ...group, envoy_response_code_class: oneOf('4', '5') }), '1h'));

/** Share of the enrollments of an hour that the API refused, as the edge sees it: nothing while nobody tries. */
export const failedEnrollments = div(or(failures, mul(attempts, 0)), gt(attempts, 0));
