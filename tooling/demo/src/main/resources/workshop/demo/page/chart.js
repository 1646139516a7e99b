// Small line charts and strips of the last minutes, as SVG.
import { h, show, svg } from "./dom.js";

const HEIGHT = 110;
const BOTTOM = 18;
const TOP = 8;

/**
 * A chart of lines.
 * @param lines name, and the value of a sample, or null where it is not known
 */
export function lineChart(title, unit, lines) {
  const plot = h("div", { class: "plot" });
  const values = h("p", { class: "values" });
  const element = h("figure", { class: "panel" }, h("figcaption", {}, title), values, plot);
  return {
    element,
    update(samples) {
      show(values, lines.map((line, n) => {
        const last = samples.length === 0 ? null : line.value(samples[samples.length - 1]);
        return h("span", {}, svg("svg", { class: "key", viewBox: "0 0 20 8", "aria-hidden": "true" },
          svg("line", { class: "line s" + n, x1: 0, y1: 4, x2: 20, y2: 4 })),
        h("strong", {}, number(last)), " ", line.name);
      }));
      show(plot, drawn(samples, lines, plot.clientWidth || 300, `${title}, ${unit}`));
    },
  };
}

function drawn(samples, lines, width, label) {
  const known = samples.flatMap((sample) => lines.map((line) => line.value(sample))).filter((v) => v !== null);
  const most = ceiling(Math.max(1, ...known));
  const x = scale(samples, width);
  const y = (value) => TOP + (HEIGHT - BOTTOM - TOP) * (1 - value / most);
  const now = lines.map((line) => `${line.name} ${number(samples.length ? line.value(samples[samples.length - 1]) : null)}`);
  return svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": `${label}: ${now.join(", ")}` },
    svg("line", { class: "axis", x1: 0, y1: y(0), x2: width, y2: y(0) }),
    svg("line", { class: "grid", x1: 0, y1: y(most), x2: width, y2: y(most) }),
    svg("text", { x: 0, y: y(most) + 11 }, number(most)),
    ends(samples, width),
    lines.map((line, n) => svg("path", { class: "line s" + n, d: path(samples, line, x, y) })));
}

/** Where a value is not known the line has a gap. */
function path(samples, line, x, y) {
  let pen = "M";
  return samples.map((sample, index) => {
    const value = line.value(sample);
    if (value === null) {
      pen = "M";
      return "";
    }
    const point = `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = "L";
    return point;
  }).join("");
}

/** One strip for each name: filled where it was so. */
export function strips(title, names, isSo, note) {
  const list = h("ul", { class: "plain strips" });
  const element = h("figure", { class: "panel" }, h("figcaption", {}, title), list, h("p", { class: "muted note" }, note));
  return {
    element,
    update(samples) {
      const width = list.clientWidth || 300;
      const x = scale(samples, width);
      const step = samples.length > 1 ? x(1) - x(0) : 1;
      show(list, names.map(({ id, name }) => {
        const now = samples.length > 0 ? isSo(samples[samples.length - 1], id) : "inactive";
        return h("li", {},
          h("span", {}, name), " ", h("span", { class: "chip " + now }, now),
          svg("svg", { viewBox: `0 0 ${width} 10`, "aria-hidden": "true" },
            svg("rect", { class: "quiet", x: 0, y: 2, width, height: 6 }),
            samples.map((sample, index) => {
              const state = isSo(sample, id);
              return state !== "inactive" &&
                svg("rect", { class: state, x: x(index), y: 0, width: step + 0.5, height: 10 });
            })));
      }));
    },
  };
}

function scale(samples, width) {
  return (index) => (samples.length < 2 ? width : (index * width) / (samples.length - 1));
}

function ends(samples, width) {
  if (samples.length < 2) {
    return [];
  }
  const seconds = (Date.parse(samples[samples.length - 1].at) - Date.parse(samples[0].at)) / 1000;
  return [
    svg("text", { x: 0, y: HEIGHT - 3 }, seconds < 90 ? `${Math.round(seconds)} s ago` : `${Math.round(seconds / 60)} min ago`),
    svg("text", { x: width, y: HEIGHT - 3, "text-anchor": "end" }, "now"),
  ];
}

/** The next round number. */
function ceiling(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= value);
}

export function number(value) {
  if (value === null || value === undefined) {
    return "?";
  }
  return value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 1 : 0 });
}
