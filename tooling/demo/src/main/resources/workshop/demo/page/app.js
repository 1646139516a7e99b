// Which part of the page is shown: the part of the address after the #.
import { ask, h, show, to } from "./dom.js";
import { log, stream, streams } from "./streams.js";
import { order } from "./order.js";
import { shop } from "./shop.js";

const main = document.getElementById("main");
const problem = document.getElementById("problem");
const PAGES = { shop, streams, stream, log, order };
const TITLES = { shop: "Shop", streams: "Streams", log: "Log", order: "Order as of" };

let about;
let leave = () => {};

function fail(error) {
  problem.textContent = error.message;
}

function route() {
  const [path, parameters] = location.hash.replace(/^#\/?/, "").split("?");
  const page = path in PAGES ? path : about.shop ? "shop" : "streams";
  return { page, parameters: Object.fromEntries(new URLSearchParams(parameters || "")) };
}

async function go(isFirst) {
  const { page, parameters } = route();
  leave();
  leave = () => {};
  problem.textContent = "";
  nav(page);
  document.title = (TITLES[page] || parameters.name) + " – " + brand();
  try {
    leave = (await PAGES[page](main, parameters, fail)) || leave;
  } catch (error) {
    show(main, h("h1", {}, TITLES[page] || parameters.name), back());
    fail(error);
  }
  if (!isFirst) {
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

function back() {
  return h("p", {}, h("a", { href: to("streams") }, "All streams"));
}

function brand() {
  return about.shop ? "Workshop shop" : "Stream browser";
}

function nav(current) {
  const names = Object.keys(TITLES).filter((name) => name !== "shop" || about.shop);
  const shown = current === "stream" ? "streams" : current;
  show(document.getElementById("nav"), names.map((name) =>
    h("a", { href: to(name), "aria-current": name === shown ? "page" : null }, TITLES[name])));
}

try {
  about = await ask("/api/about");
  document.getElementById("brand").textContent = brand();
  document.getElementById("store").textContent = about.store;
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // The part after the # is ours.
    main.focus();
  });
  addEventListener("hashchange", () => go(false));
  await go(true);
} catch (error) {
  show(main);
  fail(error);
}
