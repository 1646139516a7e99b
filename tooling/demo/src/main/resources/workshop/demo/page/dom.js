// Builds elements. Text becomes text nodes: nothing that comes from the store is ever read as HTML.
const SVG = "http://www.w3.org/2000/svg";

export function h(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

/** Replaces what an element shows. */
export function show(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((c) => c));
}

/** Asks the server; throws an error whose message is the server's sentence. */
export async function ask(path, parameters) {
  return answer(path + query(parameters), {});
}

/** Tells the server to do something. */
export async function act(path, parameters) {
  return answer(path + query(parameters), { method: "POST", headers: { "X-Workshop": "1" } });
}

async function answer(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (gone) {
    throw new Error("The page's server has stopped. Start it again and reload this page.");
  }
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.error);
  }
  return body;
}

export function query(parameters) {
  const given = Object.entries(parameters || {}).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? "" : "?" + new URLSearchParams(given).toString();
}

/** The address of a part of this page. */
export function to(page, parameters) {
  return "#/" + page + query(parameters);
}

const DAY = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** An instant in the reader's zone, to the millisecond. */
export function time(instant) {
  const date = new Date(instant);
  const millis = String(date.getMilliseconds()).padStart(3, "0");
  return h("time", { datetime: instant, title: instant + " (UTC)" },
    DAY.format(date) + " " + TIME.format(date) + "." + millis);
}

/** "1 event", "2 events", "1,234 events". */
export function count(n, noun) {
  return Number(n).toLocaleString("en-US") + " " + noun + (n === 1 ? "" : "s");
}

/** The time of day, in the reader's zone. */
export function timeOfDay(instant) {
  return h("time", { datetime: instant, title: instant + " (UTC)" }, TIME.format(new Date(instant)));
}

/** The head of a table; some columns are numbers. */
export function heads(names, numbers) {
  return h("thead", {}, h("tr", {}, names.map((name) =>
    h("th", { scope: "col", class: numbers.includes(name) ? "number" : null }, name))));
}
