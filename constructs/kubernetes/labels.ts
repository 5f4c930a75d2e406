/** Labels by which a selector finds the pods of a workload. */
export function selectorLabels(name: string): Record<string, string> {
  return { 'app.kubernetes.io/name': name };
}

/** The recommended labels (https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/). */
export function recommendedLabels(name: string, component?: string): Record<string, string> {
  return {
    ...selectorLabels(name),
    ...(component === undefined ? {} : { 'app.kubernetes.io/component': component }),
    'app.kubernetes.io/part-of': 'zerotrace',
    'app.kubernetes.io/managed-by': 'terraform',
  };
}
