/** What is written about the check of the syntax, which runs before the others and instead of them. */
export const syntaxCheck = {
  id: 'syntax',
  what: 'The text is not a PromQL expression, or its parts have the wrong types.',
  why: "Prometheus refuses the whole rule file. The grammar and the analyser of Prometheus' own editor both look: the grammar alone lets a range vector stand where a number should, the analyser alone lets an unfinished end pass.",
  example: { wrong: 'rate(http_requests_total)', right: 'rate(http_requests_total[5m])' },
} as const;
