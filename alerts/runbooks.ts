/**
 * Where docs/runbooks of this repository is read, for what is the same in every environment. A documentation value, like the repository
 * in environments/repository.ts.
 */
export const publishedRunbooks = 'https://github.com/example/zerotrace-platform/blob/main/docs/runbooks';
