"use strict";
(() => {
  const form = document.getElementById("filter");
  const rows = Array.from(document.querySelectorAll("table[data-f] tbody tr[data-s]"));
  if (!form || rows.length < 12) return;
  const details = new Map();
  for (const row of rows) {
    const below = [];
    for (let next = row.nextElementSibling; next && next.className === "sub"; next = next.nextElementSibling) below.push(next);
    if (below.length) details.set(row, below);
  }
  const parts = Array.from(document.querySelectorAll("section.part")).filter((part) => part.querySelector("table[data-f]"));
  const names = new Map(parts.map((part) => [part, part.querySelector("h3, h4").textContent.toLowerCase()]));
  const groups = Array.from(document.querySelectorAll("section.group"));
  const texts = new WeakMap();
  const text = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase() + " " + (names.get(row.closest("section.part")) || ""));
    return texts.get(row);
  };
  const output = form.querySelector("output");
  const apply = () => {
    const wanted = form.elements.text.value.trim().toLowerCase();
    const status = form.elements.status.value;
    const alive = new Set();
    for (const row of rows) {
      const shown = (!status || row.dataset.s === status) && (!wanted || text(row).includes(wanted));
      if (row.hidden === shown) row.hidden = !shown;
      for (const below of details.get(row) || []) below.hidden = !shown;
      if (shown) alive.add(row.closest("section.part"));
    }
    for (const part of parts) part.hidden = !alive.has(part);
    for (const group of groups) group.hidden = !group.querySelector("section.part:not([hidden])");
    output.textContent = alive.size || !(wanted || status) ? "" : output.dataset.none;
  };
  let timer = 0;
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 80); });
  form.elements.status.addEventListener("change", apply);
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  form.hidden = false;
})();
