// Comfort for the grid of a return: saves as you type, moves by keys, shows who is where.
// Without it the form's own buttons do the same.
(() => {
  "use strict";
  const form = document.querySelector("form.return");
  if (!form) return;
  const told = form.querySelector(".told");
  const csrf = form.querySelector("input[name=csrf]").value;
  const fields = [...form.querySelectorAll("input[name^='v:']")];
  const keyOf = (field) => field.name.slice(2);
  const baseOf = (field) => field.parentElement.querySelector("input[name^='b:']");
  const shown = new Map(fields.map((field) => [field, field.value]));
  const say = (text) => { told.textContent = text; };

  const post = (url, body) => fetch(url, {
    method: "POST", credentials: "same-origin", keepalive: true,
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": csrf },
    body: JSON.stringify(body),
  });

  const mark = (field, kind, text) => {
    const cell = field.parentElement;
    cell.dataset.state = kind;
    let note = cell.querySelector(".live");
    if (!note) {
      note = document.createElement("span");
      note.className = "live";
      cell.append(note);
    }
    note.textContent = text;
  };

  // One saving at a time for each cell, so that its base is always known.
  const busy = new Set();
  const save = async (field) => {
    if (busy.has(field) || field.value === shown.get(field)) return;
    busy.add(field);
    const typed = field.value;
    try {
      const answer = await post(form.action, {
        do: "save", cell: keyOf(field), base: Number(baseOf(field).value), text: typed,
      });
      const data = await answer.json();
      if (!answer.ok) {
        const finding = (data.findings || [])[0];
        mark(field, "refused", finding ? finding.message + " " + (finding.remedy || "") : data.detail || data.title);
        say(data.detail || data.title);
      } else {
        const cell = (data.cells || [])[0] || {};
        if (cell.outcome === "conflict") {
          mark(field, "conflict", cell.words);
          say(cell.words);
        } else {
          shown.set(field, typed);
          if (cell.base !== undefined) baseOf(field).value = cell.base;
          mark(field, cell.severity || "saved", cell.words || form.dataset.saved);
          say(form.dataset.saved);
        }
      }
    } catch (error) {
      mark(field, "refused", String(error.message || error));
    } finally {
      busy.delete(field);
      if (field.value !== typed) save(field);
    }
  };

  const waiting = new Map();
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (!shown.has(field)) return;
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(() => save(field), 900));
  });
  form.addEventListener("change", (event) => { if (shown.has(event.target)) save(event.target); });

  // Arrows go from cell to cell; Enter goes down, as in a spreadsheet.
  const step = (field, rows, columns) => {
    const cell = field.closest("td");
    let row = cell.parentElement;
    let index = cell.cellIndex;
    if (columns) {
      let next = cell;
      do { next = columns > 0 ? next.nextElementSibling : next.previousElementSibling; }
      while (next && !next.querySelector("input[name^='v:']"));
      return next && next.querySelector("input[name^='v:']");
    }
    const all = [...form.querySelectorAll("tbody tr")];
    for (let at = all.indexOf(row) + rows; at >= 0 && at < all.length; at += rows) {
      const found = all[at].cells[index] && all[at].cells[index].querySelector("input[name^='v:']");
      if (found) return found;
    }
    return null;
  };
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!shown.has(field)) return;
    const atStart = field.selectionStart === 0 && field.selectionEnd === 0;
    const atEnd = field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
    const moves = {
      Enter: () => step(field, event.shiftKey ? -1 : 1, 0), ArrowDown: () => step(field, 1, 0),
      ArrowUp: () => step(field, -1, 0), ArrowLeft: () => atStart && step(field, 0, -1),
      ArrowRight: () => atEnd && step(field, 0, 1),
    };
    if (event.key === "Escape") { field.value = shown.get(field); return; }
    if (!moves[event.key]) return;
    if (event.key === "Enter") event.preventDefault();
    const next = moves[event.key]();
    if (next) { event.preventDefault(); next.focus(); next.select(); }
  });

  // A block copied from a spreadsheet fills the cells from here on.
  form.addEventListener("paste", (event) => {
    const field = event.target;
    const text = event.clipboardData && event.clipboardData.getData("text/plain");
    if (!shown.has(field) || !text || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    let start = field;
    for (const line of text.replace(/\r/g, "").replace(/\n$/, "").split("\n")) {
      let at = start;
      for (const value of line.split("\t")) {
        if (!at) break;
        at.value = value.trim();
        save(at);
        at = step(at, 0, 1);
      }
      start = start && step(start, 1, 0);
      if (!start) break;
    }
  });

  window.addEventListener("pagehide", () => { for (const field of fields) save(field); });

  // Who else is on which cell.
  if (form.dataset.presence) {
    let at = "";
    form.addEventListener("focusin", (event) => { at = shown.has(event.target) ? keyOf(event.target) : ""; ping(); });
    const ping = async () => {
      try {
        const answer = await post(form.dataset.presence, { cell: at });
        if (!answer.ok) return;
        const data = await answer.json();
        for (const seen of form.querySelectorAll(".here")) seen.remove();
        for (const one of data.records || []) {
          const cell = form.querySelector(`td[data-cell="${CSS.escape(one.cell)}"]`);
          if (!cell) continue;
          const badge = document.createElement("span");
          badge.className = "here";
          badge.textContent = one.name;
          cell.append(badge);
        }
      } catch (error) { /* The next ping tries again. */ }
    };
    setInterval(ping, 10000);
    ping();
  }
})();
