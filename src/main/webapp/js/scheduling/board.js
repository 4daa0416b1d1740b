// What the board does beyond plain HTML. Without a script every act is still a link or a form.
import "../platform/print.js";
import "./place.js";
import "./keys.js";
import "./arrows.js";
import "./drag.js";
import "./drawer.js";
import { day } from "./ghost.js";
import { keepLive } from "./live.js";
import { moveOn } from "./move.js";
import { BOARD } from "./swap.js";

keepLive([...BOARD, "blank"]);
moveOn(day);

// Where the panel stands below the board, a visit that was chosen is brought into sight.
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "panel" && event.target.getBoundingClientRect().top > innerHeight - 96) {
    event.target.scrollIntoView();
  }
});
