/**
 * Classes of rules with their priority, 1 the most urgent: the names that rule sets share, so that those of the community load beside ours.
 * https://docs.suricata.io/en/suricata-7.0.10/rules/meta.html#classtype
 */
const classes: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>> = {
  1: [
    'attempted-user',
    'unsuccessful-user',
    'successful-user',
    'attempted-admin',
    'successful-admin',
    'shellcode-detect',
    'trojan-activity',
    'web-application-attack',
    'policy-violation',
    'targeted-activity',
    'exploit-kit',
    'domain-c2',
    'credential-theft',
    'command-and-control',
  ],
  2: [
    'bad-unknown',
    'attempted-recon',
    'successful-recon-limited',
    'successful-recon-largescale',
    'attempted-dos',
    'successful-dos',
    'rpc-portmap-decode',
    'suspicious-filename-detect',
    'suspicious-login',
    'system-call-detect',
    'unusual-client-port-connection',
    'denial-of-service',
    'non-standard-protocol',
    'web-application-activity',
    'misc-attack',
    'default-login-attempt',
    'external-ip-check',
    'pup-activity',
    'social-engineering',
    'coin-mining',
  ],
  3: [
    'not-suspicious',
    'unknown',
    'string-detect',
    'network-scan',
    'protocol-command-decode',
    'misc-activity',
    'icmp-event',
    'inappropriate-content',
  ],
  4: ['tcp-connection'],
};

/** The file of classes. */
export function classificationFile(): string {
  const lines = Object.entries(classes).flatMap(([priority, names]) =>
    names.map((name) => `config classification: ${name},${words(name)},${priority}`),
  );
  return `${lines.join('\n')}\n`;
}

/** `attempted-recon` is `Attempted recon`. */
function words(name: string): string {
  const text = name.replaceAll('-', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
