/** By the prototype: an element's own methods can be replaced by a form's fields or by the page's code. */
export const { getAttribute, matches, querySelectorAll } = Element.prototype;

/**
 * The attribute `data-<name>` of an element; null if it has none. Not by `dataset`, which inherits what a
 * page has put on `Object.prototype` (prototype pollution).
 */
export const data = (element: Element, name: string): string | null => getAttribute.call(element, "data-" + name);
