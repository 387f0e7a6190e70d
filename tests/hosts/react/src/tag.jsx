import { useEffect } from "react";

/** Counts the times that a page was shown, as a script of the shop's own would. */
export const useArrival = (name) => useEffect(() => void (window.live ||= []).push(name), [name]);

/** A marked script that appends its name to `window.ran`. */
export const Tag = ({ name }) => (
  <script type="text/plain" data-category="analytics" dangerouslySetInnerHTML={{ __html: `(window.ran ||= []).push("${name}")` }} />
);
