/** First line of each file, in the form that Go's tools know generated code by. */
export const goHeader = '// Code generated from the contract of the logs (logs/) by `npm run synth`. DO NOT EDIT.';
