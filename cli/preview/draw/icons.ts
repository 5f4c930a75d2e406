import { Html } from './html';

/** A circled i: the description is behind it. */
export const infoIcon = new Html(
  '<svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3"><circle cx="8" cy="8" r="6.3"/><path d="M8 7.2v4.2M8 4.6v1.2"/></svg>',
);

/** An arrow out of a box: links are behind it. */
export const linkIcon = new Html(
  '<svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3"><path d="M12.5 9v4.5h-10v-10H7M9.5 2.5h4v4M13.5 2.5 7.5 8.5"/></svg>',
);
