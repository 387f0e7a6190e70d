// When a banner is visible, by one definition for all candidates.
//
// In each frame the accept button is looked up through open shadow roots. The banner counts as
// visible in the first frame in which that button has a box, the whole box is within the viewport,
// no ancestor hides it, and the product of the opacities up to the root is not 0. A fade
// thus counts from its first frame. The time is taken in that frame after its style and layout, of
// so that only painting follows; later, other tasks could come in between.

/** Runs in the page before its first script; `path` leads to the button, one selector a root. */
export function watch(path) {
  const find = () => {
    let root = document;
    let found = null;
    for (const selector of path) {
      if (!root) return null;
      found = root.querySelector(selector);
      if (!found) return null;
      root = found.shadowRoot;
    }
    return found;
  };
  const visible = (button) => {
    const box = button.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) return false;
    if (!button.checkVisibility({ visibilityProperty: true })) return false;
    let opacity = 1;
    for (let node = button; node; node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host) {
      opacity *= Number(getComputedStyle(node).opacity);
    }
    return opacity > 0;
  };
  const look = () => {
    const button = find();
    if (!button || !visible(button)) return requestAnimationFrame(look);
    const at = performance.now();
    const box = button.getBoundingClientRect();
    window.benchSeen({ at, x: box.left + box.width / 2, y: box.top + box.height / 2 });
  };
  requestAnimationFrame(look);
}

/** Where the button is now, or null if a visitor cannot see it. */
export async function where(page, path) {
  return page.evaluate((path) => {
    let root = document;
    let found = null;
    for (const selector of path) {
      found = root?.querySelector(selector);
      if (!found) return null;
      root = found.shadowRoot;
    }
    const box = found.getBoundingClientRect();
    const seen = box.width > 0 && box.height > 0 && found.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return seen ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  }, path);
}
