// Moves a visit by the pointer. A finger scrolls the board instead.
import { begin, drop, moving, to, under } from "./move.js";

const STILL = 6;
let pressed = null;

document.addEventListener("pointerdown", (event) => {
  const block = event.target.closest("a[data-movable]");
  if (block && event.button === 0 && event.pointerType !== "touch" && !moving()) {
    const cell = block.closest("li").getBoundingClientRect();
    pressed = { block, x: event.clientX, y: event.clientY, grip: event.clientX - cell.left };
  }
});

document.addEventListener("pointermove", (event) => {
  if (!pressed) {
    return;
  }
  if (!moving()) {
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < STILL) {
      return;
    }
    begin(pressed.block);
  }
  event.preventDefault();
  const place = under(event, pressed.grip);
  if (place) {
    to(place.chair, place.at);
  }
});

document.addEventListener("pointerup", () => {
  const dragged = pressed && moving();
  pressed = null;
  if (dragged) {
    document.addEventListener("click", stay, { capture: true, once: true });
    setTimeout(() => document.removeEventListener("click", stay, true), 0);
    drop();
  }
});

// The end of a drag is no click on the block.
function stay(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

document.addEventListener("dragstart", (event) => {
  if (event.target.closest?.("a[data-movable]")) {
    event.preventDefault();
  }
});
