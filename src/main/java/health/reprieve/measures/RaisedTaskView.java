package health.reprieve.measures;

import health.reprieve.measures.domain.TaskId;
import health.reprieve.measures.domain.TaskKind;

/** A task that a sheet raised and nobody did yet, as the page of the sheet tells of it. */
public record RaisedTaskView(TaskId id, TaskKind kind) {}
