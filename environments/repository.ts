/** The repository on GitHub whose workflows deploy, `owner/name`: the roles of the pipelines trust no other. */
export const repository = 'example/zerotrace-platform';
