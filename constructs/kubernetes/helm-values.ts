import { Token } from 'cdktf';
import { Document, visit } from 'yaml';

/** What begins like a number: YAML 1.1 and 1.2 disagree about `0440`, `0o14`, `1:30` and `1_000`. */
const likeNumber = /^[-+.\d]/;

/** Characters that a YAML 1.1 reader refuses or takes for a line break, and that JSON escapes do not cover. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A line of blanks: in a block of lines it would be taken for indentation. */
const blankLine = /^[ \t]+$/m;

/**
 * Helm values as text. Helm reads YAML 1.1 (sigs.k8s.io/yaml), where a plain `on`, `no` or `0440` is no text: strings that
 * could be read as anything else are quoted.
 */
export function helmValues(values: object): string {
  const document = new Document(values, { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      const { value } = node;
      if (typeof value !== 'string') return;
      if ([likeNumber, unprintable, blankLine].some((unclear) => value.search(unclear) >= 0))
        node.type = 'QUOTE_DOUBLE';
      // What a reference will be is not known here: an account id, in digits only, must stay a text. In single quotes, since
      // an expression of Terraform around it may hold double ones.
      else if (Token.isUnresolved(value)) node.type = 'QUOTE_SINGLE';
    },
  });
  return document
    .toString({ lineWidth: 0 })
    .replaceAll(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
