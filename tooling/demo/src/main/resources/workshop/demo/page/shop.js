// The shop: its signals, its parts, and the buttons that cause incidents. It asks once a second.
import { act, ask, count, h, heads, show, timeOfDay, to } from "./dom.js";
import { lineChart, number, strips } from "./chart.js";

const EVERY_MILLIS = 1000;

const PAYMENTS = [
  ["normal", "Normal"],
  ["declining", "Declines"],
  ["slow", "Slow"],
  ["down", "Down"],
];

export async function shop(main, parameters, fail) {
  const state = await ask("/api/shop");
  const page = build(fail, () => refresh());
  show(main, page.elements);
  page.update(state);

  let failed = false;
  async function refresh() {
    try {
      page.update(await ask("/api/shop"));
      if (failed) {
        fail(new Error(""));
      }
      failed = false;
    } catch (error) {
      failed = true;
      fail(error);
    }
  }
  const timer = setInterval(refresh, EVERY_MILLIS);
  return () => clearInterval(timer);
}

function build(fail, refresh) {
  const said = h("p", { role: "status", class: "said" }, "Cause an incident with a button, and watch the signals.");
  const press = async (name) => {
    try {
      said.textContent = (await act("/api/incident", { name })).said;
      await refresh();
    } catch (error) {
      fail(error);
    }
  };
  const button = (name, label) => h("button", { onclick: () => press(name) }, label);

  const charts = [
    lineChart("Event throughput", "events of orders in a second", [
      { name: "events/s", value: (sample) => sample.eventsPerSecond },
    ]),
    lineChart("Projection lag", "events that wait for the revenue view, and the age of the oldest", [
      { name: "events", value: (sample) => sample.lagEvents },
      { name: "s", value: (sample) => sample.lagSeconds },
    ]),
    lineChart("Sagas", "orders on their way to payment", [
      { name: "running", value: (sample) => sample.running },
      { name: "stuck", value: (sample) => sample.stuck },
    ]),
  ];
  let alerts;
  const chartRoom = h("div", { class: "charts" }, charts.map((chart) => chart.element));

  const summary = h("p", { class: "summary" });
  const problem = h("p", { class: "bad", role: "alert" });
  const view = h("dl", {});
  const viewNote = h("p", {});
  const pause = h("button", { onclick: () => press(pause.dataset.does) });
  const sagas = h("dl", {});
  const process = h("button", { onclick: () => press(process.dataset.does) });
  const payments = PAYMENTS.map(([id, label]) => h("button", { onclick: () => press("payments_" + id) }, label));
  const night = h("button", { onclick: () => press(night.dataset.does) });
  const links = h("button", { onclick: () => press(links.dataset.does) });
  const health = h("dl", {});
  const newest = h("tbody", {});
  const journal = h("ol", { class: "plain journal" });

  const elements = [
    h("h1", {}, "The shop"),
    summary, problem,
    h("section", { "aria-label": "Signals" }, chartRoom),
    said,
    h("div", { class: "cards" },
      h("div", {},
        card("The revenue view", "Module 03", view, viewNote,
          row("Projection", pause, button("deliver_again", "Deliver 20 events again")),
          row("Poison", button("poison", "Write a poison event"), button("skip", "Skip the event")),
          row("View", button("delete_checkpoint", "Delete the checkpoint"), button("rebuild", "Correct the code and rebuild")))),
      h("div", {},
        card("Sagas and payments", "Module 05", sagas,
          row("Payment service", h("span", { class: "group", role: "group", "aria-label": "Payment service" }, payments)),
          row("Process", process)),
        card("Newest orders", "", h("table", {}, heads(["Order", "Status", "Total"], ["Total"]), newest))),
      h("div", {},
        card("Health and traffic", "Module 06", health,
          row("Customers", night),
          row("The store's projection $by_category", links),
          h("p", { class: "muted" }, "For Prometheus: ", h("a", { href: "/metrics" }, "/metrics"), ", for the platform: ",
            h("a", { href: "/health" }, "/health"))),
        card("What happened", "", journal))),
  ];

  function update(shop) {
    const projection = shop.projection;
    show(summary,
      chip(shop.open ? "Open" : "Closed for the night", shop.open ? "good" : "quiet"), " ",
      `${count(shop.created, "order")} since the start, ${count(shop.refused, "command")} refused by the rules.`);
    problem.textContent = shop.problem || "";
    if (!alerts && shop.alerts && shop.alerts.length > 0) {
      alerts = strips("Alerts", shop.alerts, (reading, id) => reading.alerts[id] || "inactive",
        "Limits of seconds, to watch them. The rules for Prometheus have minutes.");
      chartRoom.append(alerts.element);
    }
    [...charts, ...(alerts ? [alerts] : [])].forEach((chart) => chart.update(shop.readings));

    show(view,
      pair("Projection", chip(projection.does.toLowerCase(), projection.does === "RUNNING" ? "good" : projection.does === "PAUSED" ? "warn" : "bad")),
      pair("State", stateChip(projection.state)),
      pair("Lag", `${number(projection.lagEvents)} events, ${number(projection.lagSeconds)} s`),
      pair("Checkpoint", `${projection.checkpoint} in $ce-order`),
      pair("Version", projection.version),
      pair("The view shows", h("strong", { class: projection.differs ? (projection.lagEvents > 0 ? "warn" : "bad") : null }, projection.shows)),
      pair("The log says", projection.log));
    show(viewNote, projection.failure
      ? h("span", { class: "bad" }, projection.failure)
      : projection.differs
        ? h("span", { class: "warn" }, projection.lagEvents > 0
          ? "The view shows an older number: events wait." : "All events are in the view, and its number is wrong.")
        : h("span", { class: "muted" }, "The view shows what the log says."));
    label(pause, projection.does === "PAUSED" ? "resume" : "pause",
      projection.does === "PAUSED" ? "Resume the projection" : "Pause the projection");

    const last = shop.readings[shop.readings.length - 1] || {};
    show(sagas,
      pair("Running", number(last.running)),
      pair("Stuck", h("span", { class: last.stuck > 0 ? "bad" : null }, number(last.stuck))),
      pair("Completed", number(last.completed)),
      pair("Compensated", number(last.compensated)),
      pair("Process", chip(shop.sagasCrash ? "crashes" : "running", shop.sagasCrash ? "bad" : "good")),
      pair("Payment service", chip(Object.fromEntries(PAYMENTS)[shop.payments.toLowerCase()].toLowerCase(),
        shop.payments === "NORMAL" ? "good" : "bad")));
    payments.forEach((one, n) =>
      one.setAttribute("aria-pressed", String(PAYMENTS[n][0] === shop.payments.toLowerCase())));
    label(process, shop.sagasCrash ? "restart_sagas" : "crash_sagas",
      shop.sagasCrash ? "Restart the saga process" : "Crash before sending");

    show(health,
      pair("Revenue view", chip(shop.health.status.toLowerCase(), { UP: "good", DEGRADED: "warn", DOWN: "bad" }[shop.health.status])),
      pair("List of orders", stateChip(shop.orderList)),
      pair("Live", shop.health.live ? "yes" : "no"),
      pair("Ready", shop.health.ready ? "yes" : "no"));
    label(night, shop.open ? "close_shop" : "open_shop", shop.open ? "Let the night begin" : "Let the day begin");

    label(links, shop.linksStopped ? "start_links" : "stop_links",
      shop.linksStopped ? "Start $by_category" : "Stop $by_category");

    keep(newest, shop.newest.map((one) => h("tr", {},
      h("td", {}, h("a", { class: "name", href: to("order", { id: one.orderId }) }, one.orderId)),
      h("td", { "data-label": "Status" }, one.status.toLowerCase()),
      h("td", { class: "number", "data-label": "Total" }, one.total))));
    show(journal, shop.journal.length === 0
      ? h("li", { class: "muted" }, "Nothing out of the ordinary.")
      : shop.journal.map((entry) => h("li", {}, h("span", { class: "muted" }, timeOfDay(entry.at)), " ", entry.sentence)));
  }
  return { elements, update };
}

function card(title, module, ...children) {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return h("section", { class: "panel", "aria-labelledby": id },
    h("h2", { id }, title, " ", h("small", {}, module)), children);
}

function row(name, ...buttons) {
  return h("div", { class: "buttons" }, h("span", { class: "muted" }, name), buttons);
}

function pair(name, value) {
  return [h("dt", {}, name), h("dd", {}, value)];
}

function chip(text, kind) {
  return h("span", { class: "chip " + kind }, text);
}

/** The state of a projection, as 6.3 names it. */
function stateChip(state) {
  return chip(state.toLowerCase().replace("_", " "), { CAUGHT_UP: "good", BEHIND: "warn", DEAD: "bad" }[state] || "warn");
}

function label(button, does, text) {
  button.dataset.does = does;
  button.textContent = text;
}

/** Replaces rows, unless one of their links has the focus: the keyboard would lose its place. */
function keep(body, rows) {
  if (!body.contains(document.activeElement)) {
    show(body, rows);
  }
}
