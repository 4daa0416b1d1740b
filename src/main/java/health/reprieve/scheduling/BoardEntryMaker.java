package health.reprieve.scheduling;

import static java.util.stream.Collectors.toMap;

import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.InfusionCharting;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Puts patients, protocols and visits to appointments, each read at once for all of them. */
@Dependent
class BoardEntryMaker {

  private final PatientRegister patients;
  private final InfusionCharting charting;

  @Inject
  BoardEntryMaker(PatientRegister patients, InfusionCharting charting) {
    this.patients = patients;
    this.charting = charting;
  }

  /** In the order of the appointments. */
  List<BoardEntry> of(List<AppointmentView> booked, List<ProtocolView> all) {
    Map<PatientId, PatientView> people =
        booked.isEmpty()
            ? Map.of()
            : patients.byIds(booked.stream().map(one -> one.session().patient()).toList());
    Map<ProtocolId, ProtocolView> followed =
        all.stream().collect(toMap(ProtocolView::id, Function.identity()));
    Map<UUID, VisitView> visits = visits(booked);
    return booked.stream()
        .map(
            one ->
                new BoardEntry(
                    one,
                    Objects.requireNonNull(people.get(one.session().patient())),
                    Objects.requireNonNull(followed.get(one.session().protocol())),
                    visits.get(one.id().value())))
        .toList();
  }

  private Map<UUID, VisitView> visits(Collection<AppointmentView> booked) {
    List<UUID> begun =
        booked.stream()
            .filter(one -> one.status().live() && !one.status().expected())
            .map(one -> one.id().value())
            .toList();
    return begun.isEmpty() ? Map.of() : charting.byAppointments(begun);
  }
}
