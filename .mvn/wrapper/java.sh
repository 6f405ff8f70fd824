# Sets $java to a Java 17 or newer, and JAVA_HOME for those who look there; or says what is missing.
find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  elif java=$(command -v java); then
    :
  else
    echo "$1: no Java found; install a JDK 17 or newer, or set JAVA_HOME." >&2
    exit 1
  fi
  # The line reads: openjdk version "17.0.15" … ; very old ones say "1.8.0_…".
  release=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  if [ "${release:-0}" -lt 17 ]; then
    echo "$1: $java is Java ${release:-unknown}, but 17 or newer is needed; set JAVA_HOME." >&2
    exit 1
  fi
}
