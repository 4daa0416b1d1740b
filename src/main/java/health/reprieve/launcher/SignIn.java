package health.reprieve.launcher;

/** The accounts that the demo clinic comes with, one for each role. */
enum SignIn {
  FRONT_DESK("front desk", "frontdesk"),
  NURSE("nurse", "nurse"),
  CLINICIAN("clinician", "clinician"),
  MANAGER("manager", "manager");

  static final String PASSWORD = "reprieve-demo";

  final String role;
  final String userName;

  SignIn(String role, String userName) {
    this.role = role;
    this.userName = userName;
  }
}
