// Single keys for what the page offers anyway: an element names its key in data-key. They work outside fields only and
// can be switched off; the choice is kept in this browser.
const sheet = document.getElementById("keysheet");
const box = document.getElementById("keys-on");
const places = { b: "/board", l: "/worklist", p: "/patients", r: "/reports/conditions" };
const visit = "a.appt, a.week__visit";
let going = false;

box.checked = localStorage.getItem("keys") !== "off";
show();
box.addEventListener("change", () => {
  localStorage.setItem("keys", box.checked ? "on" : "off");
  show();
});
for (const button of document.querySelectorAll("[data-keys]")) {
  button.hidden = false;
  button.addEventListener("click", () => sheet.showModal());
}

function show() {
  document.documentElement.classList.toggle("keys-off", !box.checked);
}

function typing(target) {
  return target.closest("input, select, textarea, dialog, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (!box.checked || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  const key = event.key.toLowerCase();
  if (act(key)) {
    event.preventDefault();
  }
  going = key === "g";
});

function act(key) {
  if (going && places[key]) {
    location.assign(places[key]);
    return true;
  }
  if (key === "?") {
    sheet.showModal();
    return true;
  }
  if (key === "/") {
    document.querySelector("form.search input")?.focus();
    return true;
  }
  if (key === "j" || key === "k" || key === "l") {
    return step(key);
  }
  const element = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  element?.click();
  return element !== null;
}

// J and K go to the visits of the next and the previous row, L to the later visit of the same row.
function step(key) {
  const rows = [...document.querySelectorAll("#chairs .lane, #week tr[data-chair]")].filter((row) => row.querySelector(visit));
  const here = document.activeElement?.closest(visit);
  const row = rows.indexOf(here?.closest(".lane, tr"));
  const visits = row < 0 ? [] : [...rows[row].querySelectorAll(visit)];
  const next = key === "l"
    ? visits[(visits.indexOf(here) + 1) % Math.max(1, visits.length)]
    : rows[row < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, row + (key === "j" ? 1 : -1)))]?.querySelector(visit);
  next?.focus();
  return next !== undefined;
}
