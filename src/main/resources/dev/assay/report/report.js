"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const t = data.labels;
  const PAGE = 50;

  // Elements are made of text alone: nothing in the data is ever read as markup.
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value !== undefined && value !== null && value !== false) {
        made.setAttribute(key, value === true ? "" : value);
      }
    }
    made.append(...children.filter((child) => child !== undefined && child !== null));
    return made;
  }

  function filled(label, ...values) {
    return label.replace(/\{(\d)\}/g, (place, i) => values[i]);
  }

  function grouped(number) {
    const [whole, rest] = String(number).split(".");
    const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    return (rest === undefined ? groups : groups + "." + rest).replace("-", "−");
  }

  const SIGNS = { ">=": "≥ ", "<=": "≤ ", "~": "≈ ", ">": "> ", "<": "< " };

  function unitName(unit) {
    const name = data.units[unit];
    return name !== undefined ? name : unit.replace(/^\{(.*)\}$/, "$1");
  }

  function periodText(claim) {
    const [from, to] = (claim.period || "").split("/");
    return to === undefined
      ? from
      : from === ".."
        ? filled(t.until, to)
        : to === ".."
          ? filled(t.since, from)
          : from + " – " + to;
  }

  function placeName(code) {
    return data.places[code] ? data.places[code] + " " + code : code;
  }

  function valueText(claim) {
    const unit = unitName(claim.kind === "multiple" ? claim.kind : claim.unit);
    const value = grouped(claim.value) + (claim.high ? " – " + grouped(claim.high) : "");
    return (
      (SIGNS[claim.cmp] || "") +
      value +
      (unit === "%" ? unit : unit && " " + unit) +
      (claim.per ? " / " + claim.per : "")
    );
  }

  // Rows as the tables show them.
  const byId = new Map(data.documents.map((doc) => [doc.id, doc]));
  for (const doc of data.documents) {
    doc.claims = [];
  }
  for (const claim of data.claims) {
    const doc = data.documents[claim.doc];
    claim.document = doc;
    if (claim.start !== undefined) {
      claim.quote = doc.text.slice(claim.start, claim.end);
      claim.before = doc.text.slice(claim.from, claim.start);
      claim.after = doc.text.slice(claim.end, claim.to);
    }
    claim.quote = claim.quote || "";
    claim.before = claim.before || "";
    claim.after = claim.after || "";
    claim.indicatorName = claim.indicator && (data.indicators[claim.indicator] || claim.indicator);
    doc.claims.push(claim);
  }

  function searchable(...texts) {
    return texts.filter(Boolean).join("\n").normalize("NFKC").toLowerCase();
  }

  function link(doc, claim) {
    return doc.text === undefined
      ? element("span", { lang: doc.language }, doc.title)
      : element(
          "a",
          { href: "#doc-" + doc.id + (claim ? "-" + claim.id : ""), lang: doc.language },
          doc.title
        );
  }

  function options(values, name) {
    const sorted = [...new Set(values.filter(Boolean))].map((value) => [value, name(value)]);
    return sorted.sort((a, b) => a[1].localeCompare(b[1], document.documentElement.lang));
  }

  const tables = {
    claims: {
      caption: t.claims,
      hint: t.searchClaims,
      rows: data.claims,
      text: (claim) =>
        searchable(
          claim.before + claim.quote + claim.after,
          claim.counted,
          claim.predicate,
          claim.place,
          claim.code && placeName(claim.code),
          claim.indicatorName,
          claim.value,
          claim.document.title
        ),
      filters: [
        ["kind", t.kind, (claim) => claim.kind, (kind) => data.kinds[kind] || kind],
        [
          "indicator",
          t.indicator,
          (claim) => claim.indicator,
          (code) => data.indicators[code] || code,
        ],
        ["place", t.place, (claim) => claim.place, (place) => place],
        [
          "change",
          t.change,
          (claim) => (claim.direction ? "change" : "level"),
          (kind) => (kind === "change" ? t.changes : t.level),
        ],
      ],
      columns: [
        {
          name: t.quote,
          key: (claim) => claim.quote,
          cell: (claim) =>
            element("th", { scope: "row", class: "quote", lang: claim.document.language }, claim.quote),
        },
        {
          name: t.value,
          number: true,
          key: (claim) => Number(claim.value),
          cell: (claim) => {
            const cell = element("td", { class: "num" }, valueText(claim));
            if (claim.direction) {
              const text = [t[claim.direction] || claim.direction, data.bases[claim.basis]];
              cell.append(
                element("br"),
                element("small", { class: claim.direction }, text.filter(Boolean).join(", "))
              );
            }
            return cell;
          },
        },
        {
          name: t.what,
          key: (claim) => [claim.counted, claim.predicate].filter(Boolean).join(" "),
          cell: (claim) =>
            element(
              "td",
              { class: "what" },
              element(
                "span",
                { lang: claim.document.language },
                [claim.counted, claim.predicate].filter(Boolean).join(" · ")
              ),
              claim.indicatorName && element("small", {}, claim.indicatorName)
            ),
        },
        {
          name: t.place,
          key: (claim) => claim.place || "",
          cell: (claim) =>
            element(
              "td",
              { class: "what" },
              element("span", { lang: claim.document.language }, claim.place || ""),
              claim.code && element("small", {}, placeName(claim.code))
            ),
        },
        {
          name: t.period,
          key: (claim) => claim.period || "",
          cell: (claim) =>
            element("td", { class: "short" }, periodText(claim)),
        },
        {
          name: t.confidence,
          number: true,
          key: (claim) => claim.confidence,
          cell: (claim) => element("td", { class: "num" }, claim.confidence.toFixed(2)),
        },
        {
          name: t.evidence,
          cell: (claim) =>
            element(
              "td",
              { class: "sentence" },
              element(
                "span",
                { lang: claim.document.language },
                claim.before,
                element("mark", {}, claim.quote),
                claim.after
              ),
              element("small", {}, link(claim.document, claim))
            ),
        },
      ],
    },
    documents: {
      caption: t.documents,
      hint: t.searchDocuments,
      rows: data.documents,
      text: (doc) => searchable(doc.title, doc.uri, doc.publisher, doc.published, doc.charset),
      filters: [
        ["language", t.language, (doc) => doc.language, (code) => data.languages[code] || code],
        [
          "status",
          t.status,
          (doc) => (doc.repeats ? "repeat" : "kept"),
          (status) => (status === "repeat" ? t.repeat : t.kept),
        ],
      ],
      columns: [
        {
          name: t.document,
          key: (doc) => doc.title,
          cell: (doc) =>
            element(
              "th",
              { scope: "row", class: "sentence" },
              link(doc),
              element("small", { class: "path" }, doc.uri)
            ),
        },
        {
          name: t.published,
          key: (doc) => doc.published || "",
          cell: (doc) => element("td", { class: "short" }, doc.published || ""),
        },
        {
          name: t.publisher,
          key: (doc) => doc.publisher || "",
          cell: (doc) => element("td", { class: "short", lang: doc.language }, doc.publisher || ""),
        },
        {
          name: t.language,
          key: (doc) => data.languages[doc.language] || doc.language,
          cell: (doc) => element("td", {}, data.languages[doc.language] || doc.language),
        },
        {
          name: t.charset,
          key: (doc) => doc.charset,
          cell: (doc) => element("td", {}, doc.charset),
        },
        {
          name: t.repairs,
          number: true,
          key: (doc) => doc.repairs,
          cell: (doc) => element("td", { class: "num" }, grouped(doc.repairs)),
        },
        {
          name: t.claims,
          number: true,
          key: (doc) => doc.claims.length,
          cell: (doc) =>
            doc.repeats
              ? element("td", { class: "num" }, element("span", { class: "tag" }, t.repeat))
              : element("td", { class: "num" }, grouped(doc.claims.length)),
        },
      ],
    },
  };

  // A table to search, filter, sort and page through.
  function show(place, name, table) {
    const texts = new Map();
    const state = { words: [], filters: new Map(), column: null, down: false, page: 0 };
    const search = element("input", {
      type: "search",
      id: name + "-search",
      placeholder: table.hint,
      autocomplete: "off",
    });
    const controls = element(
      "form",
      { class: "controls", role: "search", "aria-label": table.caption },
      element("label", { class: "find" }, t.search, search)
    );
    const selects = table.filters.map(([id, label, value, title]) => {
      const select = element("select", { id: name + "-" + id }, element("option", { value: "" }, t.any));
      for (const [code, text] of options(table.rows.map(value), title)) {
        select.append(element("option", { value: code }, text));
      }
      select.addEventListener("change", () => {
        state.filters.set(id, select.value && ((row) => value(row) === select.value));
        update();
      });
      controls.append(element("label", {}, label, select));
      return select;
    });
    const reset = element("button", { type: "button" }, t.reset);
    controls.append(reset);
    const found = element("p", { class: "found", role: "status", "aria-live": "polite" });
    const headers = table.columns.map((column) => {
      const header = element("th", { scope: "col", class: column.number && "num" });
      if (!column.key) {
        header.append(element("span", {}, column.name));
        return header;
      }
      header.setAttribute("aria-sort", "none");
      const button = element("button", { type: "button" }, column.name);
      button.addEventListener("click", () => {
        state.down = state.column === column ? !state.down : Boolean(column.number);
        state.column = column;
        headers.forEach((other) => other.hasAttribute("aria-sort") && other.setAttribute("aria-sort", "none"));
        header.setAttribute("aria-sort", state.down ? "descending" : "ascending");
        update();
      });
      header.append(button);
      return header;
    });
    const body = element("tbody");
    const grid = element(
      "div",
      { class: "grid", tabindex: "0", role: "group", "aria-label": table.caption },
      element(
        "table",
        {},
        element("caption", { class: "hidden" }, table.caption),
        element("thead", {}, element("tr", {}, ...headers)),
        body
      )
    );
    const previous = element("button", { type: "button" }, t.previous);
    const next = element("button", { type: "button" }, t.next);
    const where = element("span");
    const pages = element("div", { class: "pages" }, previous, next, where);

    function textOf(row) {
      let text = texts.get(row);
      if (text === undefined) {
        text = table.text(row);
        texts.set(row, text);
      }
      return text;
    }

    function chosen() {
      const filters = [...state.filters.values()].filter(Boolean);
      const rows = table.rows.filter(
        (row) =>
          filters.every((filter) => filter(row)) &&
          (state.words.length === 0 || state.words.every((word) => textOf(row).includes(word)))
      );
      if (state.column) {
        const { key, number } = state.column;
        const sign = state.down ? -1 : 1;
        const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
        const compare = number ? (a, b) => a - b : (a, b) => collator.compare(a, b);
        // What has nothing to sort by comes last in either direction.
        rows.sort((a, b) => {
          const [x, y] = [key(a), key(b)];
          return (x === "") - (y === "") || sign * compare(x, y);
        });
      }
      return rows;
    }

    function draw(rows) {
      const from = state.page * PAGE;
      const shown = rows.slice(from, from + PAGE);
      body.replaceChildren(
        ...shown.map((row) => element("tr", {}, ...table.columns.map((column) => column.cell(row))))
      );
      if (rows.length === 0) {
        body.append(element("tr", {}, element("td", { colspan: table.columns.length, class: "quiet" }, t.none)));
      }
      found.textContent = filled(t.count, grouped(rows.length), grouped(table.rows.length));
      where.textContent =
        rows.length === 0 ? "" : filled(t.page, grouped(from + 1), grouped(from + shown.length), grouped(rows.length));
      previous.disabled = state.page === 0;
      next.disabled = from + PAGE >= rows.length;
      pages.hidden = rows.length <= PAGE;
    }

    function update() {
      state.page = 0;
      draw(chosen());
      grid.scrollTop = 0;
    }

    function turn(by) {
      state.page += by;
      draw(chosen());
      grid.scrollTop = 0;
      grid.focus();
    }

    let waiting;
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        state.words = searchable(search.value).split(/\s+/).filter(Boolean);
        update();
      }, 120);
    });
    controls.addEventListener("submit", (event) => event.preventDefault());
    reset.addEventListener("click", () => {
      search.value = "";
      selects.forEach((select) => (select.value = ""));
      state.words = [];
      state.filters.clear();
      update();
    });
    previous.addEventListener("click", () => turn(-1));
    next.addEventListener("click", () => turn(1));
    place.append(controls, found, grid, pages);
    draw(chosen());
  }

  // Cards to search.
  function showCards(place) {
    const cards = [...place.nextElementSibling.children];
    const texts = cards.map((card) => searchable(card.textContent));
    const search = element("input", { type: "search", placeholder: t.searchFacts, autocomplete: "off" });
    const found = element("p", { class: "found", role: "status", "aria-live": "polite" });
    function update() {
      const words = searchable(search.value).split(/\s+/).filter(Boolean);
      let count = 0;
      cards.forEach((card, i) => {
        card.hidden = !words.every((word) => texts[i].includes(word));
        count += card.hidden ? 0 : 1;
      });
      found.textContent = filled(t.cards, grouped(count), grouped(cards.length));
    }
    const form = element(
      "form",
      { class: "controls", role: "search", "aria-label": t.facts },
      element("label", { class: "find" }, t.search, search)
    );
    search.addEventListener("input", update);
    form.addEventListener("submit", (event) => event.preventDefault());
    place.append(form, found);
    update();
  }

  // What scrolls sideways can be reached by keyboard, and has a name.
  function nameScrollers() {
    for (const box of document.querySelectorAll(".scroll")) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", box.getAttribute("data-label"));
      } else {
        box.removeAttribute("tabindex");
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
    }
  }

  // A document's text with its claims, opened by the page's address: #doc-ID or #doc-ID-CLAIM.
  const reader = document.getElementById("reader");
  let opener = null;

  function claimTerms(claim) {
    const terms = [
      [t.value, valueText(claim)],
      [t.kind, data.kinds[claim.kind] || claim.kind],
      [
        t.change,
        claim.direction &&
          [t[claim.direction] || claim.direction, data.bases[claim.basis]].filter(Boolean).join(", "),
      ],
      [t.what, [claim.counted, claim.predicate].filter(Boolean).join(" · ")],
      [t.indicator, claim.indicatorName],
      [t.place, [claim.place, claim.code && placeName(claim.code)].filter(Boolean).join(" · ")],
      [t.period, periodText(claim)],
      [t.confidence, claim.confidence.toFixed(2)],
    ];
    const list = element("dl");
    for (const [name, value] of terms) {
      if (value) {
        list.append(element("div", {}, element("dt", {}, name), element("dd", {}, value)));
      }
    }
    return list;
  }

  function markedText(doc, current) {
    const text = element("div", { class: "reader-text", tabindex: "0", role: "document", lang: doc.language });
    let at = 0;
    for (const claim of doc.claims.filter((one) => one.start !== undefined)) {
      if (claim.start < at) {
        continue; // inside the quote before it
      }
      const mark = element("a", { href: "#doc-" + doc.id + "-" + claim.id }, claim.quote);
      if (claim === current) {
        mark.setAttribute("aria-current", "true");
      }
      text.append(doc.text.slice(at, claim.start), mark);
      at = claim.end;
    }
    text.append(doc.text.slice(at));
    if (doc.cut) {
      text.append(element("p", { class: "quiet" }, t.cut));
    }
    return text;
  }

  function open(doc, claim) {
    const close = element("button", { type: "button" }, t.close);
    close.addEventListener("click", () => reader.close());
    const meta = [doc.publisher, doc.published, data.languages[doc.language] || doc.language, doc.charset, doc.uri];
    const text = markedText(doc, claim);
    const panel = element("div", { class: "reader-claim", role: "status", "aria-live": "polite" });
    if (claim) {
      panel.append(element("p", { lang: doc.language }, element("mark", {}, claim.quote)), claimTerms(claim));
    } else {
      panel.append(element("p", { class: "quiet" }, doc.claims.length ? t.choose : t.noClaims));
    }
    if (doc.claims.length) {
      const at = doc.claims.indexOf(claim);
      const step = (label, to) => {
        const button = element("button", { type: "button" }, label);
        button.disabled = !doc.claims[to];
        button.addEventListener("click", () => {
          location.replace("#doc-" + doc.id + "-" + doc.claims[to].id);
        });
        return button;
      };
      panel.append(
        element("div", { class: "pages" }, step(t.previousClaim, at - 1), step(t.nextClaim, at + 1))
      );
    }
    const wasOpen = reader.open;
    const scrolled = wasOpen ? reader.querySelector(".reader-text").scrollTop : 0;
    const focused = wasOpen && document.activeElement ? document.activeElement.textContent : null;
    reader.replaceChildren(
      element(
        "div",
        { class: "reader-head" },
        element("h2", { id: "reader-title", lang: doc.language, tabindex: "-1" }, doc.title),
        close
      ),
      element("p", { class: "reader-meta" }, meta.filter(Boolean).join(" · ")),
      text,
      panel
    );
    if (!wasOpen) {
      opener = document.activeElement;
      reader.showModal();
    }
    text.scrollTop = scrolled;
    const current = text.querySelector("[aria-current]");
    if (current) {
      current.scrollIntoView({ block: "center", behavior: "instant" });
    }
    const again = [...reader.querySelectorAll("button")].find(
      (button) => button.textContent === focused && !button.disabled
    );
    (again || current || reader.querySelector("h2")).focus({ preventScroll: true });
  }

  reader.addEventListener("close", () => {
    if (location.hash.startsWith("#doc-")) {
      history.replaceState(null, "", location.pathname + location.search);
    }
    if (opener && opener.isConnected) {
      opener.focus({ preventScroll: true });
    }
  });
  reader.addEventListener("click", (event) => {
    if (event.target === reader) {
      reader.close();
    }
  });

  function route() {
    const [, id, claimId] = location.hash.match(/^#doc-([^-]+)(?:-(.+))?$/) || [];
    const doc = id && byId.get(id);
    if (doc && doc.text !== undefined) {
      open(doc, doc.claims.find((claim) => claim.id === claimId));
    } else if (reader.open) {
      reader.close();
    }
  }

  // The section in view is the current one of the navigation.
  function follow() {
    const links = new Map(
      [...document.querySelectorAll(".top nav a")].map((one) => [one.getAttribute("href").slice(1), one])
    );
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) {
            links.forEach((one) => one.removeAttribute("aria-current"));
            links.get(entry.target.id).setAttribute("aria-current", "true");
          }
        }
      },
      { rootMargin: "-20% 0px -70% 0px" }
    );
    links.forEach((one, id) => seen.observe(document.getElementById(id)));
  }

  for (const place of document.querySelectorAll("[data-table]")) {
    const name = place.getAttribute("data-table");
    show(place, name, tables[name]);
  }
  document.querySelectorAll("[data-cards]").forEach(showCards);
  nameScrollers();
  window.addEventListener("resize", nameScrollers);
  document.addEventListener("toggle", nameScrollers, true);
  window.addEventListener("hashchange", route);
  follow();
  route();
})();
