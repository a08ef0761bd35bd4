
(function () {
  var form = document.querySelector('form.filter');
  if (!form) return;
  var findings = Array.prototype.slice.call(document.querySelectorAll('article.finding'));
  var areas = Array.prototype.slice.call(document.querySelectorAll('.findings .area'));
  var output = form.querySelector('output');
  function apply() {
    var wanted = Array.prototype.slice.call(form.querySelectorAll('select')).filter(function (s) { return s.value; });
    var shown = 0;
    findings.forEach(function (f) {
      f.hidden = !wanted.every(function (s) { return f.getAttribute('data-' + s.name) === s.value; });
      if (!f.hidden) shown++;
    });
    areas.forEach(function (a) { a.hidden = !a.querySelector('article:not([hidden])'); });
    output.textContent = wanted.length ? output.getAttribute('data-before') + shown + output.getAttribute('data-after') : '';
  }
  /* a link to a finding must lead to it, whatever the filter says */
  function reveal() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.hidden) { form.reset(); apply(); target.scrollIntoView(); }
  }
  form.addEventListener('change', apply);
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  window.addEventListener('hashchange', reveal);
  form.hidden = false;
  apply();
})();
