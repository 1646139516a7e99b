// An order as of an instant. The slider gives each event the same room, however far apart they are.
import { ask, h, show, time, to } from "./dom.js";

const ROOM = 100;

export async function order(main, { id = "", at = "" }) {
  const field = h("input", { id: "order", value: id, required: true, autocomplete: "off", spellcheck: "false" });
  const chooser = h("form", {
    class: "row",
    onsubmit: (event) => {
      event.preventDefault();
      location.hash = to("order", { id: field.value.trim() });
    },
  }, h("label", { for: "order" }, "Order id"), field, h("button", {}, "Show"));
  if (!id) {
    show(main, h("h1", {}, "An order as of an instant"), chooser, await newest());
    return;
  }
  const history = await ask("/api/order", { id });
  show(main,
    h("h1", {}, "Order ", h("span", { class: "name" }, id), " as of an instant"),
    chooser,
    h("p", {}, h("a", { href: to("stream", { name: history.stream, direction: "forwards" }) }, "Its stream")),
    machine(history.steps, at));
}

async function newest() {
  const { streams } = await ask("/api/streams", { category: "order" });
  return streams.length === 0
    ? h("p", {}, "There is no order in this store yet.")
    : [h("h2", {}, "Changed last"),
      h("ul", { class: "plain wide" }, streams.slice(0, 12).map((one) =>
        h("li", {}, h("a", { class: "name", href: to("order", { id: one.name.slice("order-".length) }) }, one.name), " ",
          h("span", { class: "muted" }, one.lastType))))];
}

function machine(steps, at) {
  const known = steps.map((step) => Date.parse(step.knownFrom));
  const state = h("section", { class: "state", "aria-labelledby": "state" });
  const list = h("ol", { class: "steps" });
  const shownAt = h("output", { for: "slider" });
  const slider = h("input", {
    id: "slider", type: "range", min: 0, max: steps.length * ROOM, value: steps.length * ROOM, step: 1,
  });
  const exact = h("input", { id: "exact", autocomplete: "off", size: 32, "aria-describedby": "hint" });

  // Before the first event lies one room, and after the last none: the last is where the slider ends.
  const ends = [known[0] - 1000, ...known];
  const instantOf = (value) => {
    const room = Math.min(Math.floor(value / ROOM), steps.length);
    const begin = ends[room];
    const end = room < steps.length ? ends[room + 1] : begin;
    return begin + ((end - begin) * (value % ROOM)) / ROOM;
  };
  const roomOf = (instant) => {
    const room = ends.findLastIndex((end) => end <= instant);
    if (room < 0) return 0;
    const length = (ends[room + 1] ?? ends[room]) - ends[room];
    return room * ROOM + (length > 0 ? Math.min(ROOM - 1, Math.floor(((instant - ends[room]) * ROOM) / length)) : 0);
  };
  const draw = (instant, text) => {
    const iso = text || new Date(instant).toISOString();
    // The longest beginning of the stream whose events were all recorded by then, the instant included.
    const after = known.findIndex((from) => from > instant);
    const many = after < 0 ? steps.length : after;
    show(shownAt, time(iso));
    exact.value = iso;
    slider.setAttribute("aria-valuetext", `${iso}, ${many} of ${steps.length} events`);
    show(state, now(steps, many));
    show(list, steps.map((step, index) => item(step, index < many)));
  };
  slider.addEventListener("input", () => draw(instantOf(Number(slider.value))));
  const jump = () => {
    const instant = Date.parse(exact.value.trim());
    if (Number.isNaN(instant)) {
      exact.setCustomValidity("Write an instant such as 2026-03-02T10:00:00.123Z.");
      exact.reportValidity();
      return;
    }
    exact.setCustomValidity("");
    slider.value = roomOf(instant);
    draw(instant, exact.value.trim());
  };
  const start = at ? Date.parse(at) : known[known.length - 1];
  slider.value = at ? roomOf(start) : steps.length * ROOM;
  draw(start);
  return [
    h("div", { class: "time" }, h("label", { for: "slider" }, "As known at ", shownAt), slider,
      h("form", { class: "row", onsubmit: (event) => { event.preventDefault(); jump(); } },
        h("label", { for: "exact" }, "Instant"), exact, h("button", {}, "Go"),
        h("span", { id: "hint", class: "muted" }, "with its zone, such as 2026-03-02T11:00+01:00"))),
    h("div", { class: "columns even" }, state,
      h("section", { "aria-labelledby": "events" }, h("h2", { id: "events" }, "Events"), list)),
  ];
}

function now(steps, many) {
  const heading = h("h2", { id: "state" }, "The order then");
  if (many === 0) {
    return [heading, h("p", {}, "The order did not exist yet.")];
  }
  const state = steps[many - 1].state;
  const before = many > 1 ? steps[many - 2].state : {};
  const row = (name, value, old) => [
    h("dt", {}, name),
    h("dd", { class: many > 1 && String(value) !== String(old) ? "changed" : null }, value || "none yet"),
  ];
  return [heading, h("dl", {},
    row("Status", state.status, before.status),
    row("Customer", state.customer, before.customer),
    row("Items", state.items.map((one) => h("div", {}, one)), before.items && state.items.join() === before.items.join()
      ? state.items.map((one) => h("div", {}, one)) : undefined),
    row("Total", state.total, before.total),
    row("Refunded", state.refunded, before.refunded),
    row("Payment", state.payment, before.payment))];
}

function item(step, happened) {
  return h("li", { class: happened ? null : "later" },
    h("span", { class: "place" }, step.revision), " ",
    h("span", { class: "type" }, step.type), " ",
    happened ? time(step.recorded) : h("span", {}, "not known yet"),
    step.problem && h("p", { class: "warn" }, step.problem));
}
