const cards = $$(".card");
const search = $("#search");
const fold = (text) => text.toLowerCase().replaceAll("ё", "е");
const words = new Map(); // what a card says, in lower case

// What is picked stands in the address: #kind=dates&rule=…&status=removed&article=…&q=…, or #c-ID.
const names = ["kind", "rule", "status", "article"];
let picked = {};

function read() {
  const hash = location.hash.slice(1);
  picked = {};
  if (!hash.startsWith("c-")) for (const [name, value] of new URLSearchParams(hash)) picked[name] = value;
  search.value = picked.q || "";
  draw();
  if (hash.startsWith("c-")) {
    const card = document.getElementById(hash);
    if (card) {
      card.tabIndex = -1;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "center" });
    }
  }
}

function pick(name, value) {
  if (!value || picked[name] === value) delete picked[name];
  else picked[name] = value;
  history.replaceState(null, "", "#" + new URLSearchParams(picked));
  draw();
}

function draw() {
  const asked = fold(picked.q || "").split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const card of cards) {
    const hit = names.every((n) => !picked[n] || matches(card.dataset[n], picked[n], n)) && asked.every((w) => said(card).includes(w));
    card.hidden = !hit;
    shown += hit;
  }
  for (const b of $$("[data-filter]")) b.setAttribute("aria-pressed", String(picked[b.dataset.filter] === b.dataset.value));
  if (!cards.length) return;
  const any = Object.keys(picked).length > 0;
  $("#article").value = picked.article || "";
  $("#count").textContent = `${any ? `${shown} of ` : ""}${cards.length} shown here, of ${$("#count").dataset.all} changes`;
  $("#all").hidden = !any;
  $("#nothing").hidden = shown > 0;
}

// A rule is met by what it hands over to another one, and by what it takes over.
function matches(value, wanted, name) {
  return value === wanted || (name === "rule" && value.split(" → ").includes(wanted));
}

function said(card) {
  if (!words.has(card)) words.set(card, fold(card.textContent));
  return words.get(card);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-filter]");
  if (button) pick(button.dataset.filter, button.dataset.value);
});
$("#article")?.addEventListener("change", (event) => pick("article", event.target.value));
search.addEventListener("input", () => pick("q", search.value.trim()));
search.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  search.value = "";
  pick("q", "");
  search.blur();
});

function step(by) {
  const shown = cards.filter((c) => !c.hidden);
  if (!shown.length) return;
  const i = shown.indexOf(document.activeElement);
  const next = shown[i < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, i + by))];
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

const actions = {
  help: openHelp,
  theme: switchTheme,
  clear() {
    picked = {};
    search.value = "";
    history.replaceState(null, "", "#");
    draw();
  },
};

document.addEventListener("keydown", (event) => {
  if (isTyping(event)) return;
  const key = event.key;
  if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "x") actions.clear();
  else if (key === "t") switchTheme();
  else if (key === "?") openHelp();
  else if (key === "/") search.focus();
  else return;
  event.preventDefault();
});

addEventListener("hashchange", read);
read();
