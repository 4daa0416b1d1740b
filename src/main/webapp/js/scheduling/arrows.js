// Moves a visit by keys: M takes it up, the arrows carry it, Enter drops it, Esc puts it back.
import { begin, drop, moving, putBack, step } from "./move.js";

const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function picked() {
  const focused = document.activeElement?.closest("a[data-movable]");
  return focused ?? document.querySelector("a.appt--picked[data-movable]");
}

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input, select, textarea, dialog");
  if (moving() && event.key === "Escape") {
    event.preventDefault();
    putBack();
  } else if (field || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  } else if (moving() && steps[event.key]) {
    event.preventDefault();
    step(...steps[event.key]);
  } else if (moving() && event.key === "Enter" && !event.target.closest("button, summary, #panel a")) {
    event.preventDefault();
    drop();
  } else if (!moving() && event.key.toLowerCase() === "m" && localStorage.getItem("keys") !== "off") {
    const block = picked();
    if (block) {
      event.preventDefault();
      block.focus();
      begin(block);
    }
  }
}, true);

document.addEventListener("click", (event) => {
  if (moving() && event.target.closest("[data-back]")) {
    event.preventDefault();
    putBack();
  }
});
