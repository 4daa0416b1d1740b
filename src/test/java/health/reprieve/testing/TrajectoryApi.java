package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Opens patients' trajectories as one client. */
public final class TrajectoryApi {

  private final Client client;

  private TrajectoryApi(Client client) {
    this.client = client;
  }

  public static TrajectoryApi as(Client client) {
    return new TrajectoryApi(client);
  }

  /** The whole trajectory of the condition treated last. */
  public JsonNode whole(UUID patient) {
    return tryShow(patient, "?period=whole").expect(200).json();
  }

  public Answer tryShow(UUID patient, String query) {
    return client.get("/api/patients/" + patient + "/trajectory" + query);
  }

  /** The page of its own. */
  public Answer page(UUID patient, String query) {
    return client.get(path(patient) + query);
  }

  public Answer file(UUID patient, String query) {
    return client.get(path(patient) + "/trajectory.csv" + query);
  }

  public static String path(UUID patient) {
    return "/trajectory/of/" + patient;
  }
}
