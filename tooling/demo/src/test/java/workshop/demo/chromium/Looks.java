package workshop.demo.chromium;

/** What is measured inside of a page: expressions for {@link Chromium#value}. */
public final class Looks {
  private Looks() {}

  /**
   * The texts whose contrast is below AA (4.5, or 3 for large ones), as lines of text; empty if
   * there is none.
   */
  public static final String TOO_PALE =
      """
      (() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const rgba = (color) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const light = ([r, g, b]) => {
          const part = (c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
          return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
        };
        const behind = (element) => {
          for (let e = element; e; e = e.parentElement) {
            const color = rgba(getComputedStyle(e).backgroundColor);
            if (color[3] === 255) return color;
          }
          return rgba(getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "#000" : "#fff");
        };
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          if (!node.data.trim() || !element.checkVisibility() || ["SCRIPT", "NOSCRIPT"].includes(element.tagName)) continue;
          const style = getComputedStyle(element);
          const color = rgba(element.tagName === "text" ? style.fill : style.color);
          const [a, b] = [light(color), light(behind(element))].sort((x, y) => y - x);
          const size = parseFloat(style.fontSize);
          const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
          const ratio = (a + 0.05) / (b + 0.05);
          if (ratio < (large ? 3 : 4.5)) found.push(ratio.toFixed(2) + " " + node.data.trim().slice(0, 60));
        }
        return [...new Set(found)].join("\\n");
      })()
      """;

  /** The elements that are wider than the window; empty if there is none. */
  public static final String TOO_WIDE =
      """
      (() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ""
        : [...document.querySelectorAll("main *")]
            .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((e) => e.tagName + "." + e.getAttribute("class") + " " + e.textContent.slice(0, 30))
            .slice(0, 10).join("\\n"))()
      """;

  /** Controls without a name for a screen reader; empty if there is none. */
  public static final String NAMELESS =
      """
      (() => [...document.querySelectorAll("a, button, input, summary")]
        .filter((e) => !(e.textContent.trim() || e.getAttribute("aria-label")
          || (e.id && document.querySelector(`label[for="${e.id}"]`))))
        .map((e) => e.outerHTML.slice(0, 80)).join("\\n"))()
      """;

  /** The text of the element that has the focus. */
  public static final String FOCUSED =
      "(document.activeElement.innerText || document.activeElement.id || document.activeElement.tagName)";
}
