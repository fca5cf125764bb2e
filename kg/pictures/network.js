// Fills the picture by the filters, and the panel by what is clicked. Whatever documents say is set as text, never as HTML.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const colourOf = (kind) => data.colours[kind];
  let pairs = [], shown = [], models = null, timer = 0;

  function make(tag, text, parent, attributes = {}) {
    const made = document.createElement(tag);
    if (text !== null) made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    if (parent) parent.appendChild(made);
    return made;
  }

  const publisherOf = (claim) => data.documents[claim.o].p || data.documents[claim.o].f;

  function fillFilters() {
    const used = new Set(data.acts.map((act) => act.r));
    for (const [name, kind] of Object.entries(data.relations)) {
      if (!used.has(name)) continue;
      const label = make("label", null, byId("relations"));
      make("input", null, label, {type: "checkbox", value: name, checked: "", "data-kind": kind});
      label.append(" " + name.toLowerCase().replaceAll("_", " "));
    }
    const publishers = new Set(data.acts.flatMap((act) => act.c.map(publisherOf)));
    for (const name of [...publishers].sort()) make("option", name, byId("source"), {value: name});
    for (const actor of data.actors) make("option", null, byId("actors"), {value: actor.n});
    const legend = [["State", "State"], ["Official", "Official"], ["Organisation", "Organisation"], ["Incident", "Incident"],
      ["cooperation", "line: cooperation"], ["conflict", "line: conflict"], ["mixed", "line: both"]];
    for (const [key, text] of legend) {
      const line = make("div", null, byId("legend"));
      make("span", null, line, {class: "swatch", style: "background:" + colourOf(key)});
      line.append(text);
    }
    make("div", "wider line, larger dot: more acts", byId("legend"));
  }

  function chosenActs() {
    const relations = new Set([...document.querySelectorAll("#relations input:checked")].map((box) => box.value));
    const since = byId("since").value, until = byId("until").value, source = byId("source").value;
    const name = byId("actor").value.trim().toLowerCase();
    const actors = name ? new Set(data.actors.flatMap((a, i) => (a.n.toLowerCase().includes(name) ? [i] : []))) : null;
    return data.acts.filter((act) => relations.has(act.r)
      && (!since || (act.d || "") >= since) && (!until || (act.d && act.d <= until))
      && (!source || act.c.some((claim) => publisherOf(claim) === source))
      && (!actors || actors.has(act.s) || actors.has(act.t)));
  }

  function pairUp(acts) {
    const found = new Map();
    for (const act of acts) {
      const key = Math.min(act.s, act.t) + "-" + Math.max(act.s, act.t);
      if (!found.has(key)) found.set(key, {a: Math.min(act.s, act.t), b: Math.max(act.s, act.t), acts: []});
      found.get(key).acts.push(act);
    }
    const least = Math.max(1, Number(byId("least").value) || 1);
    return [...found.values()].filter((pair) => pair.acts.length >= least).sort((p, q) => p.acts.length - q.acts.length);
  }

  function kindOf(acts) {
    const kinds = new Set(acts.map((act) => data.relations[act.r]));
    return kinds.size > 1 ? "mixed" : [...kinds][0];
  }

  const count = (number, word) => number + " " + word + (number === 1 ? "" : "s");

  function draw() {
    pairs = pairUp(chosenActs());
    const acts = pairs.flatMap((pair) => pair.acts);
    const degree = new Map();
    for (const act of acts) for (const end of [act.s, act.t]) degree.set(end, (degree.get(end) || 0) + 1);
    shown = [...degree.keys()].sort((a, b) => degree.get(b) - degree.get(a) || a - b);
    const ends = (key, axis) => pairs.map((pair) => data.actors[pair[key]][axis]);
    models.edges.selected.indices = [];
    models.nodes.selected.indices = [];
    // Many lines and dots are drawn finer, so that what is dense does not become one patch.
    const fine = Math.min(1, Math.sqrt(250 / Math.max(1, shown.length)));
    const alpha = Math.max(0.12, Math.min(0.55, 0.55 * Math.sqrt(800 / Math.max(1, pairs.length))));
    models.edges.data = {
      x0: ends("a", "x"), y0: ends("a", "y"), x1: ends("b", "x"), y1: ends("b", "y"),
      width: pairs.map((pair) => Math.min(14, (1 + 1.6 * Math.sqrt(pair.acts.length - 0.5)) * Math.max(0.4, fine))),
      alpha: pairs.map(() => alpha),
      colour: pairs.map((pair) => colourOf(kindOf(pair.acts))),
      what: pairs.map((pair) => data.actors[pair.a].n + " – " + data.actors[pair.b].n + ": " + count(pair.acts.length, "act")),
    };
    models.nodes.data = {
      x: shown.map((i) => data.actors[i].x), y: shown.map((i) => data.actors[i].y),
      size: shown.map((i) => Math.min(36, 7 + 2 * Math.sqrt(degree.get(i))) * fine),
      colour: shown.map((i) => colourOf(data.actors[i].l)), name: shown.map((i) => data.actors[i].n),
      what: shown.map((i) => data.actors[i].l + ", " + count(degree.get(i), "act")),
    };
    byId("count").textContent = count(acts.length, "act") + " between " + count(shown.length, "actor");
    byId("empty").hidden = acts.length > 0;
    nameNodes();
  }

  // Names of the busiest actors in view, as many as do not cover each other.
  function nameNodes() {
    const plot = models.plot, taken = [], chosen = [];
    const x0 = plot.x_range.start, x1 = plot.x_range.end, y0 = plot.y_range.start, y1 = plot.y_range.end;
    const width = plot.inner_width || byId("picture").clientWidth, height = plot.inner_height || byId("picture").clientHeight;
    const across = (actor) => (actor.x - x0) / (x1 - x0) * width, up = (actor) => (actor.y - y0) / (y1 - y0) * height;
    const dots = shown.length > 400 ? [] : shown.map((i) => [across(data.actors[i]), up(data.actors[i])]);
    for (const [rank, i] of shown.entries()) {
      const actor = data.actors[i], x = across(actor), y = up(actor);
      if (x < 0 || x > width || y < 0 || y > height) continue;
      const half = Math.min(actor.n.length, 40) * 3.4 + 4;
      const busier = dots.slice(0, Math.min(rank, 25));  // a name may cover a lesser dot, but not one of these
      const free = (foot) => !taken.some(([tx, ty, th]) => Math.abs(tx - x) < th + half && Math.abs(ty - foot) < 17)
        && !busier.some(([dx, dy]) => Math.abs(dx - x) < half && dy > foot - 6 && dy < foot + 18);
      const lift = [10, -24].find((lift) => free(y + lift));  // pixels: above the dot, else below it
      if (lift === undefined) continue;
      taken.push([x, y + lift, half]);
      chosen.push([i, lift / height * (y1 - y0)]);
      if (chosen.length >= 90) break;
    }
    models.names.data = {
      x: chosen.map(([i]) => data.actors[i].x), y: chosen.map(([i, up]) => data.actors[i].y + up),
      name: chosen.map(([i]) => (data.actors[i].n.length > 40 ? data.actors[i].n.slice(0, 39) + "…" : data.actors[i].n)),
    };
  }

  function showPair(pair) {
    const panel = byId("details");
    panel.replaceChildren();
    make("h2", data.actors[pair.a].n + " – " + data.actors[pair.b].n, panel);
    for (const act of [...pair.acts].sort((a, b) => (a.d || "").localeCompare(b.d || ""))) {
      const head = [data.actors[act.s].n, act.r, data.actors[act.t].n].join(" ");
      make("h3", (act.d || "no date") + "  " + head, panel, {style: "border-color:" + colourOf(data.relations[act.r])});
      for (const claim of act.c) {
        make("blockquote", claim.t, panel);
        const origin = data.documents[claim.o];
        const cite = make("cite", (claim.b ? "according to " + claim.b + "; " : ""), panel);
        cite.append([origin.p, origin.d].filter(Boolean).join(", ") + " (");
        if (origin.u) make("a", origin.f, cite, {href: origin.u, rel: "noreferrer noopener", target: "_blank"});
        else cite.append(origin.f);
        cite.append(")");
      }
    }
  }

  function showActor(i) {
    const panel = byId("details");
    panel.replaceChildren();
    make("h2", data.actors[i].n + " (" + data.actors[i].l + ")", panel);
    const own = pairs.filter((pair) => pair.a === i || pair.b === i).reverse();
    const list = make("ul", null, panel);
    for (const pair of own) {
      const other = data.actors[pair.a === i ? pair.b : pair.a];
      const link = make("button", other.n + ": " + count(pair.acts.length, "act"), make("li", null, list), {type: "button"});
      link.addEventListener("click", () => showPair(pair));
    }
  }

  window.kgChoose = (kind, indices) => {
    if (!indices.length) return;
    if (kind === "node") {
      models.edges.selected.indices = [];
      showActor(shown[indices[0]]);
    } else if (!models.nodes.selected.indices.length) {
      showPair(pairs[indices[indices.length - 1]]);
    }
  };

  window.kgMoved = () => {
    clearTimeout(timer);
    timer = setTimeout(nameNodes, 120);
  };

  function start() {
    const found = window.Bokeh && Bokeh.documents.map((each) => ({
      edges: each.get_model_by_name("edges"), nodes: each.get_model_by_name("nodes"), names: each.get_model_by_name("names"),
      plot: each.get_model_by_name("picture"),
    })).find((each) => each.edges);
    if (!found) return setTimeout(start, 20);
    models = found;
    fillFilters();
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("input", draw);
    for (const button of document.querySelectorAll("[data-choose]")) {
      button.addEventListener("click", () => {
        const wanted = button.dataset.choose;
        for (const box of document.querySelectorAll("#relations input")) box.checked = wanted === "all" || box.dataset.kind === wanted;
        draw();
      });
    }
    draw();
    document.body.dataset.ready = "yes";
  }
  start();
})();
