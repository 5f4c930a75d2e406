import { fileEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const files = [
  '/host/etc/kubernetes/kubelet/config.json',
  '/host/etc/eks/kubelet/environment',
  '/host/etc/containerd/config.toml',
  '/host/etc/systemd/system/kubelet.service.d/10-extra.conf',
  '/host/usr/lib/systemd/system/kubelet.service',
  '/host/etc/systemd/system/containerd.service',
  '/host/usr/bin/kubelet',
  '/host/usr/bin/containerd',
  '/host/usr/bin/nodeadm',
  '/host/var/lib/kubelet/config.yaml',
  '/host/var/lib/kubelet/config.json',
  '/host/var/lib/kubelet/kubeconfig',
  '/host/var/lib/kubelet/pki/ca.crt',
] as const;

export const kubeletFileChanged: WazuhProof = {
  positive: [
    {
      title: 'a certificate with a name of its own',
      event: fileEvent('added', '/host/var/lib/kubelet/pki/kubelet-client-me.pem'),
    },
    {
      title: 'a name that goes on',
      event: fileEvent('added', '/host/var/lib/kubelet/pki/kubelet-client-current.pem.sh'),
    },
    {
      title: 'a directory that hides in the name of a certificate',
      event: fileEvent('added', '/host/etc/kubernetes/host/var/lib/kubelet/pki/kubelet-client-current.pem'),
    },
    {
      title: 'a static pod that nobody planned',
      event: fileEvent('added', '/host/etc/kubernetes/manifests/backdoor.yaml'),
      rule: 100_110,
    },
    {
      title: "the cluster's certificate authority is gone",
      event: fileEvent('deleted', '/host/etc/kubernetes/pki/ca.crt'),
    },
    ...files.map((path) => ({ title: `${path} changed`, event: fileEvent('changed', path) })),
  ],
  negative: [
    {
      title: 'a path of a pod that ends like one',
      event: fileEvent('added', '/data/host/etc/kubernetes/manifests/x.yaml'),
    },
    {
      title: 'the kubelet gets a new client certificate',
      event: fileEvent('added', '/host/var/lib/kubelet/pki/kubelet-client-2026-11-26-01-02-03.pem'),
    },
    {
      title: 'the link to its newest certificate moves',
      event: fileEvent('changed', '/host/var/lib/kubelet/pki/kubelet-client-current.pem'),
    },
    {
      title: 'an old serving certificate is removed',
      event: fileEvent('deleted', '/host/var/lib/kubelet/pki/kubelet-server-2025-11-26-01-02-03.pem'),
    },
    { title: 'the same path in the agent itself', event: fileEvent('changed', '/etc/kubernetes/kubelet/config.json') },
    { title: 'a file of another program with a like name', event: fileEvent('changed', '/host/etc/kubernetes.old') },
    { title: 'a plan of CPUs of the kubelet', event: fileEvent('changed', '/host/var/lib/kubelet/cpu_manager_state') },
  ],
};
