// Contrast by WCAG's definition. axe reports it as undecided within Noren's shadow root, so it is measured
// here.

export interface Contrast {
  text: string;
  /** Contrast between the text and its background. */
  ratio: number;
  /** Contrast between the text's background and the element's surroundings. */
  standsOut: number;
}

/** For `evaluateAll`: the contrast of each visible element that directly contains text. */
export function contrasts(elements: (Element | SVGElement)[]): Contrast[] {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  /** Composites colours, from the lowest layer to the highest. */
  const paint = (colours: string[]): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of ["white", ...colours]) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = (element: Element): Element | null => element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  /** The backgrounds under an element, from the page's to its own. */
  const grounds = (element: Element | null): string[] => {
    const found: string[] = [];
    for (let each = element; each; each = over(each)) {
      found.unshift(getComputedStyle(each).backgroundColor);
      // Elements in the top layer or with fixed position are not painted on their parents.
      if (each.matches("dialog, section[part]")) break;
    }
    return found;
  };
  const light = (colour: number[]): number => {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const ratio = (one: number[], other: number[]): number => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return Math.round(((high! + 0.05) / (low! + 0.05)) * 10) / 10;
  };
  const own = (element: Element): string =>
    [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join("")
      .trim();
  return elements
    .filter((element) => own(element) && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.matches("style, [role=status]"))
    .map((element) => {
      const under = grounds(element);
      return {
        text: own(element).slice(0, 40),
        ratio: ratio(paint([...under, getComputedStyle(element).color]), paint(under)),
        standsOut: ratio(paint(under), paint(grounds(over(element)))),
      };
    });
}
