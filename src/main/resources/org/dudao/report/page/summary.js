(function () {
  var SLICE = 50;
  var data = JSON.parse(document.getElementById('data').textContent);
  var get = function (id) { return document.getElementById(id); };
  var table = get('map-table'), form = get('map-filter'), dialog = get('detail');
  /* a township: code, name, conclusion, assessed, applying, areas, details of five numbers each */
  var CODE = 0, NAME = 1, CONCLUSION = 2, ASSESSED = 3, APPLYING = 4, AREAS = 5, DETAILS = 6;
  var number = 1, page = 0, sorted = { key: 'name', down: false }, shown = data.townships, sums = new Map();

  function element(name, text, css) {
    var e = document.createElement(name);
    if (text !== undefined) e.textContent = text;
    if (css) e.className = css;
    return e;
  }
  function coverage(t) { return t[APPLYING] ? t[ASSESSED] / t[APPLYING] : -1; }
  function percent(t) { return t[APPLYING] ? Math.floor(t[ASSESSED] * 10000 / t[APPLYING]) / 100 + '%' : '–'; }
  /* by area, for the number that is asked for; what any area has at all; the whole */
  function sum(t) {
    var known = sums.get(t);
    if (!known) {
      known = { area: new Array(data.areas.length).fill(0), some: new Array(data.areas.length).fill(0), total: 0 };
      for (var i = 0, d = t[DETAILS]; i < d.length; i += 5) {
        var area = data.standards[d[i]][1];
        known.area[area] += d[i + number];
        known.some[area] += d[i + 1] + d[i + 2] + d[i + 3];
        known.total += d[i + number];
      }
      sums.set(t, known);
    }
    return known;
  }
  function value(t, key) {
    if (key === 'name') return t[CODE];
    if (key === 'conclusion') return t[CONCLUSION];
    if (key === 'coverage') return coverage(t);
    if (key === 'total') return sum(t).total;
    /* what does not apply, or was not judged, stands below every 0 */
    return sum(t).area[key] || (t[AREAS][key] === '1' ? 0 : t[AREAS][key] === '0' ? -1 : -2);
  }
  function heat(n) { return n === 0 ? 'zero' : n < 2 ? 'h1' : n < 5 ? 'h2' : n < 10 ? 'h3' : 'h4'; }

  function select() {
    var text = get('by-text').value.trim().toLowerCase(), county = get('by-county').value, conclusion = get('by-conclusion').value;
    shown = data.townships.filter(function (t) {
      return (!text || t[NAME].toLowerCase().indexOf(text) >= 0 || t[CODE].indexOf(text) >= 0)
        && (!county || t[CODE].slice(0, 6) === county)
        && (!conclusion || t[CONCLUSION] === +conclusion);
    });
    var keyed = shown.map(function (t, i) { return [value(t, sorted.key), i, t]; });
    keyed.sort(function (a, b) {
      var c = a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
      return (sorted.down ? -c : c) || a[1] - b[1];
    });
    shown = keyed.map(function (k) { return k[2]; });
    page = 0;
    show();
  }
  function cell(t, area) {
    var of = sum(t), n = of.area[area], td = element('td', undefined, heat(n));
    var text = n || t[AREAS][area] === '1' ? String(n) : t[AREAS][area] === '0' ? (number === 3 ? String(n) : '?') : '–';
    if (!of.some[area]) { td.textContent = text; return td; }
    var button = element('button', text);
    button.type = 'button';
    button.setAttribute('aria-label', t[NAME] + ' ' + data.areas[area] + ' ' + text);
    button.addEventListener('click', function () { detail(t, area); });
    td.append(button);
    return td;
  }
  function row(t) {
    var tr = element('tr'), th = element('th'), button = element('button', t[NAME]);
    th.scope = 'row';
    button.type = 'button';
    button.addEventListener('click', function () { detail(t, -1); });
    th.append(button, element('small', t[CODE]));
    tr.append(th, element('td', data.conclusions[t[CONCLUSION]], 'word'), element('td', percent(t)), element('td', String(sum(t).total)));
    data.areas.forEach(function (a, i) { tr.append(cell(t, i)); });
    return tr;
  }
  function fill(output, values) {
    output.textContent = output.getAttribute('data-text').replace(/\{(\w+)\}/g, function (all, name) { return values[name]; });
  }
  function show() {
    var pages = Math.max(1, Math.ceil(shown.length / SLICE)), body = table.tBodies[0];
    body.replaceChildren.apply(body, shown.slice(page * SLICE, (page + 1) * SLICE).map(row));
    fill(get('map-page'), { page: page + 1, pages: pages });
    fill(get('map-count'), { shown: shown.length, all: data.townships.length });
    get('map-before').disabled = page === 0;
    get('map-after').disabled = page + 1 >= pages;
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (th) {
      th.setAttribute('aria-sort', th.dataset.key !== String(sorted.key) ? 'none' : sorted.down ? 'descending' : 'ascending');
    });
  }
  function detail(t, area) {
    var rows = [], d = t[DETAILS];
    for (var i = 0; i < d.length; i += 5) {
      var standard = data.standards[d[i]], findings = d[i + 1] + d[i + 2];
      if (area < 0 || standard[1] === area) {
        var tr = element('tr'), th = element('th', standard[0]), place = '–';
        if (d[i + 4]) place = findings === 1 ? String(d[i + 4]) : d[i + 4] + '–' + (d[i + 4] + findings - 1);
        th.scope = 'row';
        tr.append(th, element('td', standard[2]), element('td', d[i + 1], 'n'), element('td', d[i + 2], 'n'), element('td', d[i + 3], 'n'), element('td', place, 'n'));
        rows.push(tr);
      }
    }
    get('detail-title').textContent = t[NAME] + ' (' + t[CODE] + ')' + (area < 0 ? '' : ' · ' + data.areas[area]);
    get('detail-note').textContent = get('detail-note').getAttribute(rows.length ? 'data-some' : 'data-none');
    var body = get('detail-rows');
    body.replaceChildren.apply(body, rows);
    dialog.showModal();
    get('detail-title').focus();
  }
  function head() {
    var tr = element('tr');
    function column(key, text, css) {
      var th = element('th', undefined, css), button = element('button', text);
      th.scope = 'col';
      th.dataset.key = key;
      button.type = 'button';
      button.addEventListener('click', function () {
        /* numbers are asked for the largest first */
        sorted = { key: key, down: sorted.key === key ? !sorted.down : key !== 'name' && key !== 'conclusion' && key !== 'coverage' };
        select();
      });
      th.append(button);
      tr.append(th);
    }
    column('name', table.dataset.name);
    column('conclusion', table.dataset.conclusion);
    column('coverage', table.dataset.coverage);
    column('total', table.dataset.total);
    data.areas.forEach(function (a, i) { column(i, a, 'area'); });
    table.tHead.append(tr);
  }
  function option(id, value, text) {
    var o = element('option', text);
    o.value = value;
    get(id).append(o);
  }
  data.counties.forEach(function (c) { option('by-county', c[0], c[1] ? c[1] + ' ' + c[0] : c[0]); });
  data.conclusions.forEach(function (c, i) { option('by-conclusion', i, c); });
  head();
  form.addEventListener('input', function () {
    if (number !== +get('by-number').value) { number = +get('by-number').value; sums = new Map(); }
    select();
  });
  form.addEventListener('reset', function () { setTimeout(function () { number = 1; sums = new Map(); select(); }, 0); });
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  get('map-before').addEventListener('click', function () { page--; show(); });
  get('map-after').addEventListener('click', function () { page++; show(); });
  get('detail-close').addEventListener('click', function () { dialog.close(); });
  form.hidden = false;
  get('map-place').hidden = false;
  select();
})();
