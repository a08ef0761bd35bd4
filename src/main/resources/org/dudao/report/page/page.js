
(function () {
  var form = document.querySelector('form.filter');
  if (!form) return;
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  var findings = all('article.finding');
  var areas = all('.findings .area');
  var sections = all('section.findings');
  var choices = all('select', form);
  var search = form.querySelector('input');
  var output = form.querySelector('output');
  var printed = document.querySelector('.filtered');
  /* full-width letters and digits are found as half-width ones */
  function plain(text) { return text.normalize('NFKC').toLowerCase(); }
  var texts = findings.map(function (f) {
    return plain([f.getAttribute('data-find'), f.querySelector('h4').textContent, f.querySelector('.problem').textContent].join(' '));
  });
  function fill(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, function (whole, name) { return values[name]; });
  }
  function which() {
    var pair = printed.getAttribute('data-pair');
    return (search.value.trim() ? [[search, search.value.trim()]] : [])
      .concat(choices.filter(function (s) { return s.value; }).map(function (s) { return [s, s.options[s.selectedIndex].text]; }))
      .map(function (p) { return fill(pair, { label: p[0].getAttribute('data-label'), value: p[1] }); })
      .join(printed.getAttribute('data-join'));
  }
  function apply() {
    var words = plain(search.value).split(/\s+/).filter(Boolean).map(function (w) { return w.replace(/^fp:/, ''); });
    var wanted = choices.filter(function (s) { return s.value; });
    var shown = 0;
    findings.forEach(function (f, i) {
      f.hidden = !(wanted.every(function (s) { return f.getAttribute('data-' + s.name) === s.value; })
        && words.every(function (w) { return texts[i].indexOf(w) >= 0; }));
      if (!f.hidden) shown++;
    });
    areas.forEach(function (a) { a.hidden = !a.querySelector('article:not([hidden])'); });
    sections.forEach(function (s) { s.querySelector('.none').hidden = !!s.querySelector('article:not([hidden])'); });
    var on = which();
    var values = { shown: shown, all: findings.length, which: on };
    output.textContent = fill(output.getAttribute(!on ? 'data-all' : shown ? 'data-some' : 'data-none'), values);
    printed.textContent = on ? fill(printed.getAttribute('data-text'), values) : '';
  }
  /* a link to a finding must lead to it, whatever the filter says */
  function reveal(hash) {
    var target = hash && document.getElementById(hash.slice(1));
    if (target && target.hidden) { form.reset(); apply(); target.scrollIntoView(); }
  }
  form.addEventListener('input', apply);
  form.addEventListener('change', apply);
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  /* before the browser follows the link, also if it is the one followed last */
  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('a[href^="#"]');
    if (link) reveal(link.hash);
  });
  window.addEventListener('hashchange', function () { reveal(location.hash); });
  apply();
})();
