/** By the prototype: an element's own are whatever a form's fields, or a page's code, make of them. */
export const { matches, querySelectorAll } = Element.prototype;
