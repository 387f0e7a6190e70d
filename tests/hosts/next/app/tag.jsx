/** A marked script that appends its name to `window.ran`. */
export const Tag = ({ name }) => (
  <script type="text/plain" data-category="analytics" dangerouslySetInnerHTML={{ __html: `(window.ran ||= []).push("${name}")` }} />
);
