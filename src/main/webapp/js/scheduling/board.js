// What the board does beyond plain HTML. Without a script every act is still a link or a form.
import "./print.js";
import "./place.js";
