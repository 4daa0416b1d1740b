package health.reprieve.scheduling;

import java.util.List;

/**
 * What a move opened.
 *
 * @param opened each in a word, such as "confirmed" and "fasting"
 * @param told whether the patient may know of the move, so that moving back leaves it open
 */
public record MoveBackView(List<String> opened, boolean told) {}
