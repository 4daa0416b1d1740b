// The week and the list: printing, keys, live changes, and in the week moving visits.
import "../platform/print.js";
import "./arrows.js";
import "./drag.js";
import "./keys.js";
import { week } from "./cells.js";
import { keepLive } from "./live.js";
import { moveOn, send } from "./move.js";

keepLive(["week"]);
moveOn(week);

// A move, the nearest fix and the way back are sent from here, so that the week stays in sight.
document.addEventListener("submit", (event) => {
  if (event.target.closest("#movecheck, .undone")) {
    event.preventDefault();
    send(event.target, event.submitter);
  }
});
