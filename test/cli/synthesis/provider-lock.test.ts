import { lockFor, providerAddress } from '../../../cli/synthesis/provider-lock';

const block = (address: string) => `provider "${address}" {
  version     = "1.2.3"
  constraints = "1.2.3"
  hashes = [
    "h1:abc=",
    "zh:0123",
  ]
}
`;
const aws = block('registry.terraform.io/hashicorp/aws');
const helm = block('registry.terraform.io/hashicorp/helm');
const lock = `# This file is maintained automatically by "terraform init".\n# ...\n\n${aws}\n${helm}`;

describe('lockFor', () => {
  it('keeps the blocks of the providers that a stack requires, under the header', () => {
    expect(lockFor(['hashicorp/helm'], lock)).toBe(
      '# This file is maintained automatically by "terraform init".\n# Manual edits may be lost in future updates.\n\n' +
        helm,
    );
    expect(lockFor(['hashicorp/helm', 'aws'], lock)?.endsWith(`${aws}\n${helm}`)).toBe(true);
  });

  it('is nothing for providers that the lock file does not know, such as those of a mirror', () => {
    expect(lockFor(['registry.example.com/hashicorp/aws'], lock)).toBeUndefined();
    expect(lockFor(['hashicorp/aws'], '')).toBeUndefined();
  });
});

describe('providerAddress', () => {
  it.each([
    ['aws', 'registry.terraform.io/hashicorp/aws'],
    ['hashicorp/aws', 'registry.terraform.io/hashicorp/aws'],
    ['registry.example.com/hashicorp/aws', 'registry.example.com/hashicorp/aws'],
  ])('of %s is %s', (source, address) => {
    expect(providerAddress(source)).toBe(address);
  });
});
