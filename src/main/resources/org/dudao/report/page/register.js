(function () {
  var FEWEST = 8;
  function element(name, text) {
    var e = document.createElement(name);
    if (text !== undefined) e.textContent = text;
    return e;
  }
  /* a dash is no number, and stands below every one */
  function value(td) {
    var text = td.textContent;
    if (!td.classList.contains('n')) return text;
    var n = parseFloat(text);
    return isNaN(n) ? -1 : n;
  }
  function sort(table, column, down) {
    var body = table.tBodies[0];
    var keyed = Array.prototype.map.call(body.rows, function (tr, i) { return [value(tr.cells[column]), i, tr]; });
    keyed.sort(function (a, b) {
      var c = a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
      return (down ? -c : c) || a[1] - b[1];
    });
    keyed.forEach(function (k) { body.append(k[2]); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (th, i) {
      th.setAttribute('aria-sort', i !== column ? 'none' : down ? 'descending' : 'ascending');
    });
  }
  function sortable(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (th, column) {
      var button = element('button', th.textContent);
      button.type = 'button';
      button.addEventListener('click', function () {
        var now = th.getAttribute('aria-sort');
        /* numbers are asked for the largest first */
        sort(table, column, now === 'ascending' || (now !== 'descending' && th.classList.contains('n')));
      });
      th.replaceChildren(button);
    });
  }
  function filter(form, table, number) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows), fields = [];
    function field(label, control, matches) {
      var l = element('label', label);
      control.id = 'by-' + number + '-' + fields.length;
      l.htmlFor = control.id;
      l.append(control);
      form.append(l);
      fields.push({ label: label, control: control, matches: matches });
    }
    var input = element('input');
    input.type = 'search';
    input.autocomplete = 'off';
    field(form.dataset.text, input, function (tr, text) { return tr.textContent.toLowerCase().indexOf(text.trim().toLowerCase()) >= 0; });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (th, column) {
      if (th.dataset.choice !== 'yes') return;
      var select = element('select'), all = element('option', form.dataset.all);
      all.value = '';
      select.append(all);
      Array.from(new Set(rows.map(function (tr) { return tr.cells[column].textContent; }))).filter(Boolean).sort().forEach(function (text) {
        select.append(element('option', text));
      });
      field(th.textContent, select, function (tr, text) { return tr.cells[column].textContent === text; });
    });
    var clear = element('button', form.dataset.clear), output = element('output'), printed = form.nextElementSibling;
    clear.type = 'reset';
    output.setAttribute('aria-live', 'polite');
    form.append(clear, output);
    function show() {
      var shown = 0, asked = fields.filter(function (f) { return f.control.value.trim(); });
      rows.forEach(function (tr) {
        var fits = asked.every(function (f) { return f.matches(tr, f.control.value); });
        tr.hidden = !fits;
        if (fits) shown++;
      });
      var count = form.dataset.count.replace('{shown}', shown).replace('{all}', rows.length);
      output.textContent = count;
      printed.textContent = asked.length ? asked.map(function (f) { return f.label + ' ' + f.control.value; }).join(' · ') + ' · ' + count : '';
    }
    form.addEventListener('input', show);
    form.addEventListener('reset', function () { setTimeout(show, 0); });
    form.addEventListener('submit', function (e) { e.preventDefault(); });
    form.hidden = false;
    show();
  }
  Array.prototype.forEach.call(document.querySelectorAll('table.sortable'), function (table, number) {
    var form = table.closest('section').querySelector('form');
    if (table.tBodies[0].rows.length >= FEWEST) filter(form, table, number);
    sortable(table);
  });
})();
