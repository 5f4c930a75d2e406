import { TerraformLocal, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { documentationValues } from './documentation-values';
import { literal } from './literal';

/** Properties of `DocumentationValueGuard`. */
export interface DocumentationValueGuardProps {
  /** The environment of the stack, as data. */
  readonly environment: unknown;
}

/**
 * Makes Terraform refuse to plan or apply a stack whose environment still holds documentation values, naming each.
 *
 * Synthesis accepts them, so that the shipped environments can be read, tested and reviewed. An environment without
 * them gets no resource at all.
 */
export class DocumentationValueGuard extends Construct {
  /** Paths of the fields that hold documentation values. */
  readonly fields: readonly string[];

  constructor(scope: Construct, id: string, { environment }: DocumentationValueGuardProps) {
    super(scope, id);
    this.fields = documentationValues(environment);
    if (this.fields.length === 0) return;
    const fields = new TerraformLocal(this, 'fields', literal([...this.fields]));
    // cdktf's own class, DataResource, runs `terraform version` whenever it is synthesized: synthesis needs no Terraform.
    new TerraformResource(this, 'check', {
      terraformResourceType: 'terraform_data',
      lifecycle: {
        precondition: [
          {
            condition: `\${length(${reference(fields)}) == 0}`,
            errorMessage:
              `The environment holds documentation values: \${join(", ", ${reference(fields)})}. ` +
              'Replace each with a real value in environments/.',
          },
        ],
      },
    });
  }
}

/** The local as a part of a longer expression: its own token would stand in an expression of its own. */
function reference(local: TerraformLocal): string {
  return `local.${local.friendlyUniqueId}`;
}
