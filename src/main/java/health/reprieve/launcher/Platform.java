package health.reprieve.launcher;

import java.util.Locale;

/** The kinds of machine for which server programs are on the class path. */
enum Platform {
  LINUX("linux", "bin/mariadbd", "share", ""),
  MACOS(
      "osx",
      "bin/mariadbd",
      "share/mysql",
      " On macOS the server needs two libraries: run 'brew install openssl@3 pcre2' and start again."),
  WINDOWS("winx64", "bin/mysqld.exe", "share", "");

  /** The folder of this platform's programs inside their jar. */
  final String folder;

  /** The server program, relative to {@link #folder}. */
  final String program;

  /** The server's messages and system tables, relative to {@link #folder}. */
  final String share;

  /** What to try when the server does not start; empty, or a sentence with a leading space. */
  final String hint;

  Platform(String folder, String program, String share, String hint) {
    this.folder = folder;
    this.program = program;
    this.share = share;
    this.hint = hint;
  }

  /**
   * The platform of a machine.
   *
   * @param osName as in the system property {@code os.name}
   * @param osArch as in the system property {@code os.arch}
   * @throws CannotStart when there is no embedded database for it
   */
  static Platform of(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    boolean x64 = osArch.equals("amd64") || osArch.equals("x86_64");
    if (name.startsWith("linux") && x64) {
      return LINUX;
    }
    if (name.startsWith("mac") && osArch.equals("aarch64")) {
      return MACOS;
    }
    if (name.startsWith("windows") && x64) {
      return WINDOWS;
    }
    throw new CannotStart(
        "There is no embedded database for %s on %s. Run the WAR against a MySQL or MariaDB server; the README says how."
            .formatted(osName, osArch));
  }
}
