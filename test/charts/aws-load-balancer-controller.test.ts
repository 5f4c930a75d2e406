import { awsLoadBalancerController } from '../../charts/aws-load-balancer-controller';

describe('awsLoadBalancerController', () => {
  const { values } = awsLoadBalancerController({ serviceAccount: 'controller', replicas: 2 });

  it('looks after target group bindings, and makes no load balancer', () => {
    expect(values).toMatchObject({
      createIngressClassResource: false,
      ingressClassParams: { create: false },
      webhookConfig: { disableIngressValidation: true },
      enableServiceMutatorWebhook: false,
      controllerConfig: {
        featureGates: { EnableServiceController: false, NLBGatewayAPI: false, ALBGatewayAPI: false },
      },
    });
  });

  it('has its certificate from cert-manager: no key is in the release', () => {
    expect(values.enableCertManager).toBe(true);
  });

  it('runs as the service account that has the identity', () => {
    expect(values.serviceAccount).toEqual({ name: 'controller' });
  });

  it('lets one of two pods be evicted', () => {
    expect(values.podDisruptionBudget).toEqual({ maxUnavailable: 1 });
  });
});
