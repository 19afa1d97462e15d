"use strict";
// Filters and sorts what the page already shows. Without this script everything is there, only unfiltered.
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const lower = (element) => element.textContent.toLowerCase();
  const memo = (work) => {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) known.set(key, work(key));
      return known.get(key);
    };
  };
  const textOf = memo(lower);

  const rows = all("tr[data-document]");
  const sections = new Map(all("article.document").map((section) => [section.id, section]));
  const documents = rows.length
    ? rows.map((row) => ({ row, section: sections.get(row.dataset.document), about: row }))
    : [...sections.values()].map((section) => ({ section, about: section }));
  const findingsOf = memo((section) => (section ? all("li.finding", section) : []));
  const namesOf = memo((about) => all("h3, .path, .details, th, .why", about).map(textOf).join("\n"));
  const samples = all("li.sample");
  const output = document.getElementById("shown");

  const state = () => {
    const chosen = Object.fromEntries(new FormData(form));
    chosen.q = chosen.q.trim().toLowerCase();
    return chosen;
  };
  const asksForFindings = (want) => want.criterion || want.rule || want.severity || want.confidence;
  const fits = (rule, severity, sure, want) =>
    (!want.rule || rule === want.rule) &&
    (!want.criterion || rule.startsWith(want.criterion + "/")) &&
    (!want.severity || severity === want.severity) &&
    (!want.confidence || Number(sure) >= Number(want.confidence));
  const fitsData = (data, want) => fits(data.rule, data.severity, data.sure, want);

  const showFindings = (section, want, named) => {
    let shown = 0;
    const gone = new Set();
    for (const item of findingsOf(section)) {
      const fitting = fitsData(item.dataset, want) && (named || textOf(item).includes(want.q));
      item.hidden = !fitting;
      if (fitting) shown += 1;
      else gone.add(item.dataset.number);
    }
    for (const mark of all("mark[data-f]", section)) {
      mark.classList.toggle("off", mark.dataset.f.split(" ").every((number) => gone.has(number)));
    }
    return shown;
  };

  const apply = () => {
    const want = state();
    let shown = 0;
    for (const { row, section, about } of documents) {
      const named = !want.q || namesOf(about).includes(want.q);
      const found = section ? showFindings(section, want, named) : 0;
      const fitting =
        (!want.source || about.dataset.source === want.source) &&
        (!want.grade || about.dataset.grade === want.grade) &&
        (named || found > 0) &&
        (!asksForFindings(want) ||
          (section ? found > 0 : row.dataset.filters.split(" ").some((one) => fits(...one.split("|"), want))));
      for (const element of [row, section]) if (element) element.hidden = !fitting;
      if (fitting) shown += 1;
    }
    for (const item of samples) {
      item.hidden = !fitsData(item.dataset, want) || !(!want.q || textOf(item).includes(want.q));
    }
    output.textContent = documents.length
      ? `${shown} of ${documents.length} documents`
      : `${samples.filter((item) => !item.hidden).length} of ${samples.length} findings`;
  };

  const remember = () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.set(name, value);
    if (sorted) query.set("sort", sorted);
    const search = query.toString();
    try {
      history.replaceState(null, "", (search ? "?" + search : location.pathname) + location.hash);
    } catch {
      // A browser that keeps file addresses as they are: the filter works, and is not kept.
    }
  };

  let sorted = "";
  const tbody = document.querySelector(".overview tbody");
  const headings = all("th[data-sort]");
  const collator = new Intl.Collator();
  const sortBy = (order) => {
    sorted = order;
    const name = order.replace("-", "");
    const sign = order.startsWith("-") ? -1 : 1;
    const value = (row) => row.dataset[name];
    const compare = (one, other) => {
      const [a, b] = [value(one), value(other)];
      if (a === "" || b === "") return (a === "") - (b === ""); // what has no score comes last either way
      return sign * (name === "title" ? collator.compare(a, b) : Number(a) - Number(b));
    };
    tbody.append(...(order ? [...rows].sort(compare) : rows));
    for (const heading of headings) {
      const own = heading.dataset.sort === name;
      heading.setAttribute("aria-sort", own ? (sign > 0 ? "ascending" : "descending") : "none");
    }
  };
  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    const first = heading.dataset.first === "down" ? "-" : "";
    button.addEventListener("click", () => {
      const name = heading.dataset.sort;
      const steps = [first + name, (first ? "" : "-") + name];
      sortBy(sorted === steps[0] ? steps[1] : steps[0]);
      remember();
    });
  }

  const reveal = () => {
    let element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!element) return;
    const target = element;
    let wasHidden = false;
    for (; element; element = element.parentElement) {
      if (element.hidden) [wasHidden, element.hidden] = [true, false];
      if (element.tagName === "DETAILS") element.open = true;
    }
    if (wasHidden) target.scrollIntoView();
  };

  const given = new URLSearchParams(location.search);
  for (const [name, value] of given) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = value;
  }
  if (tbody && headings.some((heading) => heading.dataset.sort === (given.get("sort") || "").replace("-", ""))) {
    sortBy(given.get("sort"));
  }
  let waiting = 0;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      apply();
      remember();
    }, 60);
  };
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    if (tbody && sorted) sortBy("");
    changed();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const leaves = link && !link.getAttribute("href").startsWith("#") && !link.getAttribute("href").includes("?");
    if (leaves) link.search = location.search; // the filter goes along to the next page
  });
  addEventListener("hashchange", reveal);
  form.hidden = false;
  if ([...given].length) apply();
  reveal();
})();
