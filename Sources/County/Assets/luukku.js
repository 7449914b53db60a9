// Luukku works without this file. It adds single keys at the desk and figures that change in place.
(function () {
  "use strict";

  // Keys: the letter shown on a button or link presses it, unless somebody is in a field. On a folded form it opens
  // the form and goes to its first field; Escape comes back. Whoever works by voice can put the keys away.
  var toggle = document.querySelector("[data-keys]"), silent = false;
  try { silent = localStorage.getItem("keys") === "off"; } catch (nowhere) {}
  if (toggle) {
    var told = function () { toggle.setAttribute("aria-pressed", silent ? "false" : "true"); };
    toggle.hidden = false;
    told();
    toggle.addEventListener("click", function () {
      silent = !silent;
      try { localStorage.setItem("keys", silent ? "off" : "on"); } catch (nowhere) {}
      told();
    });
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var at = event.target;
    if (/^(input|textarea|select)$/i.test(at.tagName)) {
      var around = event.key === "Escape" && at.closest("details");
      if (around) around.querySelector("summary").focus();
      return;
    }
    if (silent) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") return step(event);
    var wanted = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (!wanted) return;
    event.preventDefault();
    if (wanted.tagName !== "SUMMARY") return wanted.click();
    wanted.parentNode.open = true;
    var fields = "input:not([type=hidden]), textarea, select";
    var form = wanted.parentNode.querySelector("form");
    ((form && (form.querySelector("input:checked") || form.querySelector(fields))) || wanted).focus();
  });

  // Arrows walk the queue; the row under the cursor never moves by itself.
  function step(event) {
    var rows = Array.prototype.slice.call(document.querySelectorAll(".queue a.row"));
    if (!rows.length) return;
    var here = rows.indexOf(document.activeElement);
    var next = event.key === "ArrowDown" ? here + 1 : here - 1;
    if (next < 0 || next >= rows.length) return;
    event.preventDefault();
    rows[next].focus();
  }

  // Live parts: an element with data-live listens to that address; each event carries {id: html-free text}.
  var live = document.querySelector("[data-live]");
  if (live && window.EventSource) {
    var said = document.getElementById("live-said"), quiet = 0;
    var source = new EventSource(live.getAttribute("data-live"));
    source.onmessage = function (message) {
      var news = JSON.parse(message.data), changed = [];
      Object.keys(news).forEach(function (id) {
        var place = document.getElementById(id);
        if (!place || place.textContent === news[id]) return;
        place.textContent = news[id];
        place.classList.remove("moved");
        void place.offsetWidth;
        place.classList.add("moved");
        if (place.dataset.name) changed.push(place.dataset.name + " " + news[id]);
      });
      if (said && changed.length && Date.now() - quiet > 10000) {
        quiet = Date.now();
        said.textContent = changed.slice(0, 3).join(", ");
      }
    };
  }

  // Answers while somebody writes: the words go in a form's body, never in an address. The field keeps the focus, and
  // how many answers there are is said once the writing rests.
  document.querySelectorAll("[data-answers] form").forEach(function (form) {
    var field = form.querySelector("input[name=q]"), said = document.getElementById("answers-said");
    if (!field || !window.fetch || !window.AbortController) return;
    var asked = field.value.trim(), wait, tell, running;
    field.addEventListener("input", function () {
      clearTimeout(wait);
      wait = setTimeout(answer, 250);
    });
    function answer() {
      var words = field.value.trim();
      if (words === asked || (words && words.length < 3)) return;
      asked = words;
      if (running) running.abort();
      running = new AbortController();
      var body = new URLSearchParams(new FormData(form));
      body.set("part", "answers");
      fetch(form.getAttribute("action"), { method: "POST", body: body, signal: running.signal }).then(function (reply) {
        if (!reply.ok) throw reply.status;
        return reply.text();
      }).then(show).catch(function () {});
    }
    function show(text) {
      var page = new DOMParser().parseFromString(text, "text/html"), words = "";
      page.querySelectorAll("[data-to]").forEach(function (part) {
        var place = document.getElementById(part.dataset.to);
        if (place) place.replaceChildren.apply(place, Array.prototype.slice.call(part.childNodes));
        words = part.dataset.said || words;
      });
      clearTimeout(tell);
      tell = setTimeout(function () { if (said) said.textContent = words; }, 800);
    }
  });

  // A form is sent once; over 300 ms its button says that work goes on.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    setTimeout(function () { form.setAttribute("aria-busy", "true"); }, 300);
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form").forEach(function (form) {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    });
  });
})();
