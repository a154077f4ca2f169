"use strict";

// What both pages share: the theme, the help, and short ways to elements.
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

const dark = matchMedia("(prefers-color-scheme: dark)");
function switchTheme() {
  const root = document.documentElement;
  const now = root.dataset.theme || (dark.matches ? "dark" : "light");
  root.dataset.theme = now === "dark" ? "light" : "dark";
}

function openHelp() {
  $("#help").showModal();
}

document.addEventListener("click", (event) => {
  const does = event.target.closest("[data-does]");
  if (does) actions[does.dataset.does]();
});

// In a field keys are letters; with a modifier they are the browser's.
function isTyping(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog");
}

// The bar may need more than one line; what sticks below it asks for its height.
const bar = $(".bar");
const measureBar = () => document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px");
addEventListener("resize", measureBar);
measureBar();
