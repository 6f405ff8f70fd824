// Comforts only: every page reads and works without this file.
(function () {
  "use strict";

  const opened = new Set();
  const zone = new Intl.DateTimeFormat(undefined, { timeZoneName: "short", hour: "numeric" });

  // Times come in UTC; the reader's own zone is kinder. The exact instant stays in the title.
  function localTimes(root) {
    for (const time of root.querySelectorAll("time[datetime]")) {
      const at = new Date(time.dateTime);
      if (Number.isNaN(at.getTime())) continue;
      const today = at.toDateString() === new Date().toDateString();
      const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "short" });
      const clock = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
      time.textContent = today ? clock : day + ", " + clock;
      const name = zone.formatToParts(at).find((part) => part.type === "timeZoneName");
      time.title = day + " " + at.getFullYear() + ", " + clock + (name ? " " + name.value : "") + " · " + time.dateTime;
    }
  }

  function showCopyButtons(root) {
    for (const button of root.querySelectorAll("button[data-copy]")) button.hidden = !navigator.clipboard;
  }

  async function copy(button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    const use = button.querySelector("use");
    const before = use.getAttribute("href");
    use.setAttribute("href", before.replace(/#.*/, "#check"));
    setTimeout(() => use.setAttribute("href", before), 1200);
  }

  function narrow(input) {
    const wanted = input.value.trim().toLowerCase();
    for (const item of document.getElementById(input.dataset.narrows).querySelectorAll("[data-narrowed], :scope > li")) {
      item.hidden = !item.textContent.toLowerCase().includes(wanted);
    }
  }

  function countPicked() {
    const form = document.getElementById("picked");
    if (!form) return;
    const many = form.querySelectorAll("input[name=delivery]:checked").length;
    const button = form.querySelector("[data-counts]");
    if (!button) return;
    button.querySelector("[data-count]").textContent = many ? " (" + many + ")" : "";
    button.disabled = many === 0;
  }

  // An empty field of a filter would only make the address longer.
  function dropEmpty(event) {
    for (const [name, value] of [...event.formData]) {
      if (value === "") event.formData.delete(name);
    }
  }

  // Shows where a search found its words, without touching the page.
  function showHits() {
    const search = document.querySelector("input[type=search][data-hits]");
    const wanted = search ? search.defaultValue.trim().toLowerCase() : "";
    if (!wanted || !window.Highlight) return;
    const hits = new Highlight();
    for (const place of document.querySelectorAll(search.dataset.hits)) {
      const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const at = walk.currentNode.data.toLowerCase().indexOf(wanted);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + wanted.length);
        hits.add(range);
      }
    }
    CSS.highlights.set("hits", hits);
  }

  // Marks in a page's index where the reader is.
  function followIndex() {
    const links = [...document.querySelectorAll(".index a[href^='#']")];
    const targets = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    if (!links.length) return;
    const follow = () => {
      let here = 0;
      targets.forEach((target, i) => { if (target && target.parentElement.getBoundingClientRect().top < 140) here = i; });
      links.forEach((link, i) => link.setAttribute("aria-current", i === here));
    };
    addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });
    follow();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) copy(button);
    const opener = event.target.closest("[data-opens]");
    if (opener) window.PF(opener.dataset.opens).show();
    const closer = event.target.closest("[data-closes]");
    if (closer) window.PF(closer.dataset.closes).hide();
    const all = event.target.closest("[data-picks-all]");
    if (all) {
      for (const box of document.querySelectorAll("#picked input[name=delivery]")) box.checked = all.checked;
      countPicked();
    }
    for (const open of document.querySelectorAll("details.tenant[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });
  document.addEventListener("input", (event) => {
    if (event.target.dataset.narrows) narrow(event.target);
    if (event.target.name === "delivery") countPicked();
  });
  document.addEventListener("change", (event) => {
    // What is offered further down depends on what was chosen: the page made a function of that name.
    const list = event.target.closest("[data-tells]");
    if (list && window[list.dataset.tells]) window[list.dataset.tells]();
  });
  // A part that was opened stays open when the form comes back.
  document.addEventListener("toggle", (event) => {
    if (event.target.classList.contains("fold")) {
      if (event.target.open) opened.add(event.target.id); else opened.delete(event.target.id);
    }
  }, true);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (event.key === "Escape") {
      for (const open of document.querySelectorAll("details.tenant[open]")) open.open = false;
    } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector("main input[type=search]");
      if (search) { event.preventDefault(); search.focus(); }
    }
  });
  for (const form of document.querySelectorAll("form[data-tidy]")) form.addEventListener("formdata", dropEmpty);
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) {
      if (node.nodeType !== 1) continue;
      localTimes(node);
      showCopyButtons(node);
      for (const part of node.querySelectorAll("details.fold")) part.open = part.open || opened.has(part.id);
      if (node.id === "notices" && node.querySelector(".notice")) node.scrollIntoView({ block: "center" });
      if (node.classList.contains("outcome") && node.firstElementChild) node.scrollIntoView();
    }
  }).observe(document.body, { childList: true, subtree: true });

  const here = document.querySelector(".nav a[aria-current=page]");
  if (here) here.scrollIntoView({ block: "nearest", inline: "nearest" });
  const chosen = document.querySelector(".attempt-list a[aria-current=true]");
  if (chosen) chosen.parentElement.scrollTop = chosen.offsetTop - chosen.parentElement.offsetTop;
  localTimes(document);
  showCopyButtons(document);
  countPicked();
  showHits();
  followIndex();
})();
