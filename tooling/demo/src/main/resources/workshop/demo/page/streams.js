// The streams of the store, the events of one stream, and the log.
import { ask, count, h, heads, show, time, to } from "./dom.js";

export async function streams(main, { category = "*", system, text = "" }) {
  const all = await ask("/api/categories");
  const found = await ask("/api/streams", { category, system, text });
  const chosen = (one) => one.name === category && String(one.system) === (system || "false");
  const link = (name, parameters, label, current) =>
    h("li", {}, h("a", { href: to("streams", parameters), "aria-current": current ? "true" : null }, name, " ",
      h("span", { class: "muted" }, label)));
  const total = all.categories.filter((one) => !one.system).reduce((sum, one) => sum + one.streams, 0);

  show(main,
    h("h1", {}, "Streams"),
    opener(category, system, text),
    h("div", { class: "columns" },
      h("section", { "aria-labelledby": "categories" },
        h("h2", { id: "categories" }, "Categories"),
        h("ul", { class: "plain" },
          link("All categories", {}, total, category === "*" && !system),
          all.categories.map((one) =>
            link(one.name || "(no hyphen)", { category: one.name, system: one.system ? "true" : "" }, one.streams,
              chosen(one))))),
      h("section", { "aria-labelledby": "changed" },
        h("h2", { id: "changed" }, "Changed last"),
        h("p", { class: "muted" }, count(found.found, "stream"),
          found.found > found.streams.length ? `; the ${found.streams.length} that changed last are here` : "",
          found.complete ? "." : ". Only the newest 20,000 events were looked at: type the name of an older stream."),
        found.streams.length === 0
          ? h("p", {}, "There is no stream here yet.")
          : h("table", {},
            heads(["Stream", "Newest event", "Events", "Changed"], ["Events"]),
            h("tbody", {}, found.streams.map((one) => h("tr", {},
              h("td", { class: "name" }, h("a", { href: to("stream", { name: one.name }) }, one.name)),
              h("td", { "data-label": "Newest event" }, one.lastType),
              h("td", { class: "number", "data-label": "Events" }, one.lastRevision + 1),
              h("td", { "data-label": "Changed" }, time(one.changed)))))))));
}

function opener(category, system, text) {
  const field = h("input", { id: "name", value: text, autocomplete: "off", spellcheck: "false" });
  return h("form", {
    class: "row",
    onsubmit: (event) => {
      event.preventDefault();
      const value = field.value.trim();
      location.hash = event.submitter.value === "open" && value
        ? to("stream", { name: value })
        : to("streams", { category: category === "*" ? "" : category, system, text: value });
    },
  }, h("label", { for: "name" }, "Name of a stream"), field,
  h("button", { value: "find" }, "Find it, or a part of it"), h("button", { value: "open" }, "Open"));
}

export async function stream(main, { name, direction = "backwards", from = "", links }, fail) {
  const orderId = name.startsWith("order-") ? name.slice("order-".length) : null;
  const read = (next) => ask("/api/stream", { name, direction, from: next, links });
  const first = await read(from);
  show(main,
    h("h1", { class: "name" }, name),
    h("p", { class: "row" },
      h("a", { href: to("stream", { name, links, direction: direction === "backwards" ? "forwards" : "" }) },
        direction === "backwards" ? "Oldest first" : "Newest first"),
      name.startsWith("$") &&
        h("a", { href: to("stream", { name, direction, links: links ? "" : "true" }) },
          links ? "Follow the links" : "Show the links themselves"),
      orderId && h("a", { href: to("order", { id: orderId }) }, "This order as of an instant")),
    place("Begin with revision", from, (value) => to("stream", { name, direction, links, from: value })),
    list(first, read, fail, name, direction === "forwards"));
}

export async function log(main, { direction = "backwards", from = "", system }, fail) {
  const read = (next) => ask("/api/all", { direction, from: next, system });
  const first = await read(from);
  show(main,
    h("h1", {}, "The log of the whole store, ", h("code", {}, "$all")),
    h("p", { class: "row" },
      h("a", { href: to("log", { system, direction: direction === "backwards" ? "forwards" : "" }) },
        direction === "backwards" ? "Oldest first" : "Newest first"),
      h("a", { href: to("log", { direction, system: system ? "" : "true" }) },
        system ? "Hide the store's own events" : "Show the store's own events")),
    place(direction === "backwards" ? "Events before position" : "Begin at position", from,
      (value) => to("log", { direction, system, from: value })),
    list(first, read, fail, null, direction === "forwards"));
}

function place(label, value, address) {
  const field = h("input", { id: "from", name: "from", value, autocomplete: "off", size: 14 });
  return h("form", {
    class: "row",
    onsubmit: (event) => {
      event.preventDefault();
      location.hash = address(field.value.trim());
    },
  }, h("label", { for: "from" }, label), field, h("button", {}, "Go"));
}

/** Events that can be opened, and a button for the next page. */
function list(first, read, fail, ofStream, forwards) {
  const events = h("div", { class: "events" });
  const status = h("p", { class: "muted", role: "status" });
  const more = h("button", { onclick: () => load() });
  let next;
  const add = (page) => {
    events.append(...page.events.map((one) => card(one, ofStream)));
    next = page.next;
    const end = !next || (forwards && page.events.length === 0);
    more.hidden = !next;
    more.textContent = forwards && end ? "Look for newer events" : "More events";
    status.textContent = `${count(events.children.length, "event")} shown` + (end ? ", to the end." : ".");
  };
  const load = async () => {
    more.disabled = true;
    try {
      add(await read(next));
    } catch (error) {
      fail(error);
    }
    more.disabled = false;
  };
  add(first);
  return [events, status, more];
}

function card(one, ofStream) {
  const place = ofStream ? `${one.place.revision}` : one.position;
  return h("details", {},
    h("summary", {},
      h("span", { class: "place" }, place),
      h("span", { class: "type" }, one.missing ? "link to an event that is gone" : one.type),
      !ofStream && h("span", { class: "of name" }, `${one.place.stream} #${one.place.revision}`),
      ofStream && one.target && h("span", { class: "of name" }, `→ ${one.target.stream} #${one.target.revision}`),
      h("span", { class: "at" }, time(one.created))),
    h("div", { class: "body" },
      one.target && h("p", {}, "Link to ",
        h("a", { href: to("stream", { name: one.target.stream, from: one.target.revision }) },
          `event ${one.target.revision} of ${one.target.stream}`)),
      !ofStream && h("p", {}, h("a", { href: to("stream", { name: one.place.stream, from: one.place.revision }) },
        `Event ${one.place.revision} of ${one.place.stream}`)),
      h("h3", {}, "Data"), body(one.data),
      h("h3", {}, "Metadata"), body(one.metadata),
      h("dl", {},
        h("dt", {}, "Event id"), h("dd", {}, one.id),
        h("dt", {}, "Recorded"), h("dd", {}, one.created),
        one.recordedFirst && [h("dt", {}, "Recorded first"), h("dd", {}, one.recordedFirst)],
        h("dt", {}, "Position"), h("dd", {}, one.position || "unknown"))));
}

function body(content) {
  if (content.kind === "empty") {
    return h("p", { class: "muted" }, "None.");
  }
  const note = content.kind === "bytes" ? `${count(content.bytes, "byte")}, in hexadecimal digits` : content.kind === "text"
    ? "Plain text, no JSON" : null;
  return [
    (note || content.cut) && h("p", { class: "muted" }, note, content.cut ? " (only the beginning is shown)" : ""),
    h("pre", {}, content.text),
  ];
}
