/**
 * Keeps the page behind a dialog from scrolling with it. `overscroll-behavior` stops what begins over something that
 * scrolls; over the backdrop, the head and the foot nothing does. Nothing is changed on the page: a style on its root
 * would reset what its own styles say of scrolling. The listeners are the dialog's: those of a shadow root come too
 * late in Chromium, which scrolls without asking it.
 */
export const containScroll = (dialog: Element): void => {
  const contain = (event: Event): void => {
    const { ctrlKey, touches } = event as WheelEvent & TouchEvent;
    // Zooming, by the wheel or by two fingers.
    if (ctrlKey || touches?.length > 1) return;
    for (let over = event.target as Element; over; over = over.parentElement!)
      if (over.scrollHeight > over.clientHeight && /auto|scroll/.test(getComputedStyle(over).overflowY)) return;
    event.preventDefault();
  };
  for (const type of ["wheel", "touchmove"]) dialog.addEventListener(type, contain, { passive: false });
};
