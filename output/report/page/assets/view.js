const articles = $$("section.article");
const tip = $("#tip");
let current = null; // section shown
let facts = []; // of it
let at = null; // mark whose values are shown

// ---- articles

function show(section) {
  if (!section || section === current) return;
  hideTip();
  current = section;
  for (const s of articles) s.hidden = s !== section;
  facts = JSON.parse($("script.facts", section).textContent);
  for (const a of $$(".index a")) {
    const mine = a.hash === "#" + section.id;
    if (mine) a.setAttribute("aria-current", "true");
    else a.removeAttribute("aria-current");
    if (mine) a.scrollIntoView({ block: "nearest" });
  }
  const first = marks()[0];
  if (first) first.tabIndex = 0;
}

function go(step) {
  const found = $$(".index li:not([hidden]) a").map((a) => a.hash);
  const i = found.indexOf("#" + current.id) + step;
  if (found[i]) location.hash = found[i];
}

// #a2 is an article, #a2.f17 a fact in it.
function follow() {
  const [article, fact] = location.hash.slice(1).split(".f");
  show(articles.find((s) => s.id === article) || current || articles[0]);
  if (fact !== undefined) focusFact(Number(fact));
}
addEventListener("hashchange", follow);

// ---- marks

const marks = () => $$("mark[data-f]:not(.on):not([data-off])", current);
const piecesOf = (fact) => $$(`mark[data-f="${fact}"]`, current);
const ofQuote = (fact) => $$("mark[data-of]", current).filter((m) => m.dataset.of.split(" ").includes(String(fact)));

function focusFact(fact) {
  const mark = piecesOf(fact)[0];
  if (!mark) return;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center" });
  showTip(mark);
}

function step(by) {
  const all = marks();
  if (!all.length) return;
  const i = all.indexOf(document.activeElement);
  const next = i < 0 ? (by > 0 ? 0 : all.length - 1) : (i + by + all.length) % all.length;
  focusFact(Number(all[next].dataset.f));
}

// ---- values

function chain(mark) {
  const found = [];
  for (let m = mark; m && m.matches("mark"); m = m.parentElement.closest("mark")) {
    if (m.hasAttribute("data-off")) continue;
    if (m.dataset.f) found.push(Number(m.dataset.f));
    else if (m.dataset.of) found.push(...m.dataset.of.split(" ").map(Number));
  }
  return [...new Set(found)];
}

function describe(fact) {
  const section = document.createElement("section");
  section.className = fact.class;
  const title = section.appendChild(document.createElement("h2"));
  title.textContent = fact.title;
  const list = section.appendChild(document.createElement("dl"));
  for (const [name, value] of fact.values || []) {
    const line = list.appendChild(document.createElement("div"));
    line.style.display = "contents";
    line.className = name;
    line.appendChild(document.createElement("dt")).textContent = name;
    line.appendChild(document.createElement("dd")).textContent = value;
  }
  return section;
}

function showTip(mark) {
  if (mark === at) return;
  hideTip();
  const found = chain(mark);
  if (!found.length) return;
  at = mark;
  tip.replaceChildren(...found.slice(0, 4).map((f) => describe(facts[f])));
  tip.hidden = false;
  place(mark, found.find((f) => facts[f].class === "quote"));
  mark.setAttribute("aria-describedby", "tip");
  light(mark, found);
}

// place puts the values below the mark, or above where there is no room. Those of a quotation stand beside
// the text where the page is wide, so that its speaker stays in sight, else behind both.
function place(mark, quote) {
  const rects = [...mark.getClientRects()];
  const first = rects[0] || mark.getBoundingClientRect();
  const width = tip.offsetWidth, height = tip.offsetHeight;
  const text = $(".text", current).getBoundingClientRect();
  if (quote !== undefined && innerWidth - text.right > width + 20) {
    const top = Math.max(8, Math.min(first.top, innerHeight - height - 12));
    move(text.right + 12, top);
    return;
  }
  let last = rects.at(-1) || first;
  if (quote !== undefined) {
    for (const m of [...piecesOf(quote), ...ofQuote(quote)]) {
      const r = m.getBoundingClientRect();
      if (r.bottom > last.bottom) last = r;
    }
  }
  const below = last.bottom + 8 + height < innerHeight || first.top < height + 8;
  move(Math.max(8, Math.min((below ? last : first).left, innerWidth - width - 12)), below ? last.bottom + 8 : first.top - height - 8);
}

function move(left, top) {
  tip.style.left = scrollX + left + "px";
  tip.style.top = scrollY + top + "px";
}

function hideTip() {
  if (at) at.removeAttribute("aria-describedby");
  at = null;
  tip.hidden = true;
  for (const m of $$("mark.lit, mark.kin")) m.classList.remove("lit", "kin");
  $("#ties")?.remove();
}

// light shows all pieces of a fact, the other mentions of its entity, and ties a quotation to its speaker.
function light(mark, found) {
  const fact = facts[found[0]];
  for (const m of piecesOf(found[0])) m.classList.add("lit");
  if (fact.entity) {
    facts.forEach((f, i) => {
      if (f.entity === fact.entity && i !== found[0]) for (const m of piecesOf(i)) m.classList.add("kin");
    });
  }
  const quote = found.find((f) => facts[f].class === "quote");
  if (quote === undefined || piecesOf(quote).some((m) => m.hasAttribute("data-off"))) return;
  for (const m of [...piecesOf(quote), ...ofQuote(quote)]) m.classList.add("lit");
  tie(ofQuote(quote).find((m) => m.classList.contains("speaker")), piecesOf(quote));
}

// tie draws a line from the speaker to the nearest line of the quotation: an arc within one line of text,
// else the shortest way down or up.
function tie(speaker, pieces) {
  if (!speaker || !pieces.length) return;
  const text = $(".text", current), origin = text.getBoundingClientRect();
  const from = [...speaker.getClientRects()].reduce((a, b) => (b.width > a.width ? b : a));
  const away = (r) => 3 * Math.abs(r.top - from.top) + Math.max(0, r.left - from.right, from.left - r.right);
  const to = pieces.flatMap((p) => [...p.getClientRects()]).reduce((a, b) => (away(b) < away(a) ? b : a));
  const between = (x, r) => Math.max(r.left + 5, Math.min(x, r.right - 5));
  const level = Math.abs(from.top + from.height / 2 - to.top - to.height / 2) < 12;
  let x1, y1, x2, y2, curve;
  if (level) {
    const before = to.left >= from.right - 1;
    [x1, x2] = before ? [from.right - 5, to.left + 5] : [from.left + 5, to.right - 5];
    y1 = from.top;
    y2 = to.top;
    curve = (x, y) => [x, y - 20];
  } else {
    const down = to.top > from.top;
    x2 = between((from.left + from.right) / 2, to);
    x1 = between(x2, from);
    y1 = down ? from.bottom : from.top;
    y2 = down ? to.top : to.bottom;
    curve = (x) => [x, (y1 + y2) / 2];
  }
  const shift = ([x, y]) => `${x - origin.left},${y - origin.top}`;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.id = "ties";
  svg.setAttribute("aria-hidden", "true");
  const path = svg.appendChild(document.createElementNS(svg.namespaceURI, "path"));
  path.setAttribute("d", `M${shift([x1, y1])} C${shift(curve(x1, y1))} ${shift(curve(x2, y2))} ${shift([x2, y2])}`);
  for (const [x, y] of [[x1, y1], [x2, y2]]) {
    const dot = svg.appendChild(document.createElementNS(svg.namespaceURI, "circle"));
    dot.setAttribute("cx", x - origin.left);
    dot.setAttribute("cy", y - origin.top);
    dot.setAttribute("r", 3.5);
  }
  text.appendChild(svg);
}

document.addEventListener("pointerover", (event) => {
  const mark = event.target.closest("mark");
  if (mark && current.contains(mark)) showTip(mark);
  else if (!event.target.closest("aside")) hideTip();
});
document.addEventListener("focusin", (event) => {
  const mark = event.target.closest("mark");
  if (!mark) return;
  for (const m of $$('mark[tabindex="0"]', current)) m.tabIndex = -1;
  mark.tabIndex = 0;
  showTip(mark);
});
document.addEventListener("focusout", hideTip);
document.addEventListener("click", (event) => {
  const to = event.target.closest("[data-to]");
  if (to) focusFact(Number(to.dataset.to));
  const chip = event.target.closest(".chip");
  if (chip) toggle(chip);
});

// ---- kinds

function toggle(chip) {
  const on = chip.getAttribute("aria-pressed") !== "true";
  chip.setAttribute("aria-pressed", String(on));
  const kind = chip.dataset.kind;
  for (const m of $$(`mark.f.${kind}` + (kind === "quote" ? ", mark.cue, mark.speaker" : ""))) m.toggleAttribute("data-off", !on);
  for (const list of $$(`.list.${kind}`)) list.hidden = !on;
  hideTip();
}

// ---- search

const search = $("#search");
const folded = new Map(); // text of an article, in lower case
const fold = (text) => text.toLowerCase().replaceAll("ё", "е");

function find() {
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  let first = null, any = false;
  for (const a of $$(".index a")) {
    const section = document.getElementById(a.hash.slice(1));
    if (!folded.has(section)) folded.set(section, fold(section.textContent));
    const hit = words.every((w) => folded.get(section).includes(w));
    a.parentElement.hidden = !hit;
    any ||= hit;
    if (hit && (!first || section === current)) first = section;
  }
  if ($(".index")) {
    $(".index .none").hidden = any;
    if (first) show(first);
  }
  const heading = fold($(".index a[aria-current] span")?.textContent || "");
  for (const item of $$("aside li", current)) {
    const text = fold(item.textContent);
    item.hidden = !words.every((w) => text.includes(w) || (articles.length > 1 && heading.includes(w)));
  }
  if (articles.length > 1 && !$$("aside li", current).some((i) => !i.hidden)) {
    for (const item of $$("aside li", current)) item.hidden = false; // the words are those of the text
  }
}
search.addEventListener("input", find);
search.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  search.value = "";
  find();
  search.blur();
});

// ---- keys and tools

const actions = {
  help: openHelp,
  theme: switchTheme,
  labels() {
    const plain = document.body.classList.toggle("plain");
    $("#labels").setAttribute("aria-pressed", String(!plain));
  },
};

document.addEventListener("keydown", (event) => {
  if (isTyping(event)) return;
  const key = event.key;
  const chip = $$(".chip").find((c) => c.getAttribute("aria-keyshortcuts") === key);
  if (chip) toggle(chip);
  else if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "[") go(-1);
  else if (key === "]") go(1);
  else if (key === "l") actions.labels();
  else if (key === "t") switchTheme();
  else if (key === "?") openHelp();
  else if (key === "Escape") hideTip();
  else if (key === "/") search.focus();
  else return;
  event.preventDefault();
});

follow();
