(function () {
  "use strict";
  var body = document.body;
  var saved = true;
  var state = document.getElementById("state");

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  function value(root, selector) {
    var field = root.querySelector(selector);
    return field ? field.value.trim() : "";
  }

  function words(name, number) {
    return body.getAttribute("data-" + name).replace("{n}", number);
  }

  /** The inspector and the day of a line; those of its school where they are empty. */
  function either(line, selector) {
    return value(line, selector) || value(line.closest(".school").querySelector(".who"), selector);
  }

  function put(into, name, text) {
    if (text) {
      into[name] = text;
    }
  }

  function lines() {
    var found = [];
    all(document, ".line").forEach(function (line) {
      var result = value(line, ".result");
      var observed = value(line, ".observed");
      var remarks = value(line, ".remarks");
      line.classList.remove("lacking");
      if (!result && !observed && !remarks) {
        return;
      }
      var one = { line: JSON.parse(line.getAttribute("data-line")) };
      put(one, "result", result);
      put(one, "observed", observed);
      put(one, "inspector", either(line, ".inspector"));
      put(one, "on", either(line, ".on"));
      put(one, "remarks", remarks);
      line.classList.toggle("lacking", !one.result || !one.inspector || !one.on);
      found.push(one);
    });
    return found;
  }

  function free() {
    var found = [];
    all(document, ".free").forEach(function (line) {
      var text = value(line, ".text");
      if (!text) {
        return;
      }
      var one = { text: text };
      put(one, "school", line.closest(".school").getAttribute("data-school"));
      put(one, "standard", value(line, ".standard"));
      put(one, "inspector", either(line, ".inspector"));
      put(one, "on", either(line, ".on"));
      found.push(one);
    });
    return found;
  }

  function lacking(one) {
    return (one.line && !one.result) || !one.inspector || !one.on;
  }

  function save() {
    var answers = JSON.parse(body.getAttribute("data-origin"));
    answers.lines = lines();
    answers.free = free();
    var every = answers.lines.concat(answers.free);
    var open = every.filter(lacking).length;
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(answers, null, 1)], { type: "application/json" }));
    link.download = body.getAttribute("data-file");
    body.appendChild(link);
    link.click();
    body.removeChild(link);
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 60000);
    saved = true;
    state.textContent = words("saved", every.length) + (open ? words("lacking", open) : "");
  }

  function set(root, selector, text) {
    root.querySelector(selector).value = text || "";
  }

  /** One more free line in a school; the last one, emptied. */
  function more(school) {
    var rows = all(school, ".free");
    var last = rows[rows.length - 1];
    var next = last.cloneNode(true);
    all(next, "input,textarea").forEach(function (field) {
      field.value = "";
    });
    last.parentNode.insertBefore(next, last.nextSibling);
    return next;
  }

  function schoolOf(code) {
    return all(document, ".school").filter(function (school) {
      return school.getAttribute("data-school") === (code || "");
    })[0];
  }

  /** Puts the answers of a saved file back. */
  function restore(answers) {
    var byKey = {};
    all(document, ".line").forEach(function (line) {
      byKey[JSON.parse(line.getAttribute("data-line")).key] = line;
    });
    answers.lines.forEach(function (one) {
      var line = byKey[one.line.key];
      if (line) {
        ["result", "observed", "inspector", "on", "remarks"].forEach(function (name) {
          set(line, "." + name, one[name]);
        });
      }
    });
    answers.free.forEach(function (one) {
      var school = schoolOf(one.school);
      if (!school) {
        return;
      }
      var empty = all(school, ".free").filter(function (row) {
        return !value(row, ".text");
      });
      var row = empty.length ? empty[0] : more(school);
      ["text", "standard", "inspector", "on"].forEach(function (name) {
        set(row, "." + name, one[name]);
      });
    });
    state.textContent = words("read", answers.lines.length + answers.free.length);
  }

  function open(file) {
    var reader = new FileReader();
    reader.onload = function () {
      var answers = null;
      var origin = JSON.parse(body.getAttribute("data-origin"));
      try {
        answers = JSON.parse(reader.result);
      } catch (e) {
        answers = null;
      }
      var own =
        answers &&
        answers.format === origin.format &&
        answers.township === origin.township &&
        Array.isArray(answers.lines) &&
        Array.isArray(answers.free);
      if (own) {
        restore(answers);
      } else {
        state.textContent = body.getAttribute("data-foreign");
      }
    };
    reader.readAsText(file);
  }

  document.getElementById("save").addEventListener("click", save);
  document.getElementById("open").addEventListener("change", function (event) {
    if (event.target.files.length) {
      open(event.target.files[0]);
      event.target.value = "";
    }
  });
  document.addEventListener("click", function (event) {
    if (event.target.classList.contains("more")) {
      more(event.target.closest(".school")).querySelector(".text").focus();
    }
  });
  document.addEventListener("input", function () {
    saved = false;
  });
  window.addEventListener("beforeunload", function (event) {
    if (!saved) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
})();
