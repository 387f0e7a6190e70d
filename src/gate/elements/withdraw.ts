import { type Addresses, is } from "./marks";
import { reloadPlayer } from "./media";
import { mayRelease } from "./permission";
import { drawPlaceholderWhenNear } from "./placeholders";
import { held, released, releasedOnce } from "./registry";
import { collapse } from "./template";

/** The released elements, to go through: on the page or not, for a framework may insert one again. */
let withdrawable: WeakRef<HTMLElement>[] = [];

/** Notes the addresses that an element has been given, and that it can be withdrawn. */
export const setReleased = (element: HTMLElement, addresses: Addresses): void => {
  if (!released.has(element)) withdrawable.push(new WeakRef(element));
  released.set(element, addresses);
};

/** Empties a released element, and holds it again. */
export const withdrawElement = (element: HTMLElement): void => {
  for (const name in released.get(element)) element.removeAttribute(name);
  released.delete(element);
  held.add(element);
  collapse(element);
  reloadPlayer(element);
  if (is(element, "iframe") && element.isConnected) {
    // Inserted anew its page stops, and is no entry of the session history either.
    element.replaceWith(element);
    drawPlaceholderWhenNear(element);
  }
};

/** Empties the released elements that match, and forgets those that are gone. */
export const withdrawIf = (test: (element: HTMLElement) => unknown): void => {
  withdrawable = withdrawable.filter((reference) => {
    // What was collected as garbage is not released either.
    const element = reference.deref()!;
    if (released.has(element) && test(element)) withdrawElement(element);
    return released.has(element);
  });
};

/** Empties what may no longer be there, on the page or out of it. Scripts that ran stop with a reload. */
export const withdraw = (): void => withdrawIf((element) => !mayRelease(element) && !releasedOnce.has(element));
