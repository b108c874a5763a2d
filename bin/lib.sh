# DOC: (shared by the other commands: finds the tools, builds what changed)
# shellcheck shell=sh
# Sourced, never run. Everything is POSIX sh.

# A path that someone gives is meant from where they stand.
case ${DULAE_HOME:-/} in /*) ;; *) DULAE_HOME=$PWD/$DULAE_HOME ;; esac
case ${DULAE_BENCH_HOME:-/} in /*) ;; *) DULAE_BENCH_HOME=$PWD/$DULAE_BENCH_HOME ;; esac
case ${DULAE_KEY_FILE:-/} in /*) ;; *) DULAE_KEY_FILE=$PWD/$DULAE_KEY_FILE ;; esac
case ${DULAE_TRAINING_HOME:-/} in /*) ;; *) DULAE_TRAINING_HOME=$PWD/$DULAE_TRAINING_HOME ;; esac
case ${DULAE_BACKUP_DIR:-/} in /*) ;; *) DULAE_BACKUP_DIR=$PWD/$DULAE_BACKUP_DIR ;; esac
case ${DULAE_BACKUP_KEY_FILE:-/} in /*) ;; *) DULAE_BACKUP_KEY_FILE=$PWD/$DULAE_BACKUP_KEY_FILE ;; esac
case ${DULAE_TLS:-/} in /*) ;; *) DULAE_TLS=$PWD/$DULAE_TLS ;; esac
cd "$(dirname "$0")/.." || exit 1
RUN=target/run

# One sentence in Thai, one in English, one code to search for.
stop() {
    printf '%s  %s\n%s  %s\n' "$1" "$2" "$1" "$3" >&2
    exit 1
}

java_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# The newest JDK of 25 or later among JAVA_HOME, PATH and the usual folders becomes JAVA_HOME, for Maven too.
need_jdk() {
    best=0
    on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* \
        "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$candidate/bin/javac" ] || continue
        version=$(java_version "$candidate")
        if [ "${version:-0}" -gt "$best" ]; then
            best=$version
            found=$candidate
        fi
    done
    if [ "$best" -lt 25 ]; then
        stop DULAE-001 \
            "ต้องมี JDK 25 ขึ้นไป ติดตั้งแพ็กเกจ temurin-25-jdk ตามวิธีที่ https://adoptium.net แล้วสั่งอีกครั้ง" \
            "JDK 25 or later is needed: install the package temurin-25-jdk as https://adoptium.net explains, then try again."
    fi
    JAVA_HOME=$found
    export JAVA_HOME
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    export MAVEN_OPTS
}

need_maven() {
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    # shellcheck disable=SC2086
    set -- ${version:-0 0}
    if [ "$1" -lt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -lt 8 ]; }; then
        stop DULAE-002 \
            "ต้องมี Maven 3.8 ขึ้นไป บน Debian สั่ง: apt-get install maven" \
            "Maven 3.8 or later is needed; on Debian: apt-get install maven"
    fi
}

need_node() {
    version=$(node -v 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
    if [ "${version:-0}" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
        stop DULAE-003 \
            "ต้องมี Node.js 20 ขึ้นไปพร้อม npm บน Debian 13 สั่ง: apt-get install nodejs npm เครื่องอื่นดู https://nodejs.org" \
            "Node.js 20 or later with npm is needed; on Debian 13: apt-get install nodejs npm; elsewhere see https://nodejs.org"
    fi
}

# On Debian, root gets what is missing; everyone else is told.
install_on_debian() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] &&
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"; } >/dev/null 2>&1
}

need_build_tools() {
    need_jdk
    need_maven
    need_node
}

# True when a file or folder below the given ones is newer than the mark. A deleted file makes its folder newer.
changed_since() {
    mark=$1
    shift
    [ ! -f "$mark" ] || [ -n "$(find "$@" -newer "$mark" 2>/dev/null | head -n 1)" ]
}

make_folder() {
    { mkdir -p "$1" && touch "$1/.write" && rm -f "$1/.write"; } 2>/dev/null || stop DULAE-007 \
        "เขียนในโฟลเดอร์ $1 ไม่ได้ ดูว่ามีสิทธิ์เขียนในที่นั้น และดิสก์ไม่เต็ม" \
        "The folder $1 cannot be written to: see who may write there, and whether the disk has room."
}

# What runs: the program's own jar and its libraries side by side, and a cache that halves the start.
build() {
    need_jdk
    changed_since "$RUN/built" src/main pom.xml || return 0
    need_maven
    need_node
    make_folder "$RUN"
    [ -d "$RUN/app" ] || echo "Building Dulae. The first time takes some minutes …" >&2
    touch "$RUN/building"
    mvn -q -B -ntp -Dmaven.test.skip=true -Dstatic.checks=-Xlint:none package >&2 || stop DULAE-004 \
        "สร้างโปรแกรมไม่สำเร็จ ดูเหตุผลในบรรทัดข้างบน" \
        "The program could not be built; the lines above say why."
    without_findings
    rm -rf "$RUN/app" "$RUN/app.aot"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/dulae.jar extract --destination "$RUN/app" >/dev/null || exit 1
    rehearse
    mv "$RUN/building" "$RUN/built"
}

# What the build found out about beans belongs to the packaged program alone, not to the classes that tests and tools look at.
without_findings() {
    find target/classes \( -name '*__*.class' -o -name '*$$SpringCGLIB$$*.class' \) -delete
    rm -rf target/classes/META-INF/native-image
}

# One short life with a demo and a database of its own, in which the Java machine notes what a start and a working day need. Without it,
# both are only slower.
rehearse() {
    rm -rf "$RUN/rehearsal/database" "$RUN/rehearsal/log"
    (
        unset DULAE_DATABASE_URL DULAE_DATABASE_APP_URL DULAE_BIND DULAE_TLS DULAE_PROXY DULAE_DEMO DULAE_EMPTY DULAE_TRAINING
        PORT=0 DULAE_HOME="$PWD/$RUN/rehearsal" DULAE_KEY_FILE="$PWD/$RUN/rehearsal/key" DULAE_DEMO=true
        export PORT DULAE_HOME DULAE_KEY_FILE DULAE_DEMO
        # shellcheck disable=SC2086
        "$JAVA_HOME/bin/java" $JAVA_FLAGS -XX:AOTCacheOutput="$RUN/app.aot" -jar "$RUN/app/dulae.jar" --rehearse
    ) >"$RUN/rehearsal.log" 2>&1 || rm -f "$RUN/app.aot"
}

# Thai words reach the screen also where nobody has told the machine its language.
JAVA_FLAGS="-Xmx512m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED"

# Runs a program of the test class path: a bench, the pictures.
run_from_tests() {
    need_build_tools
    if changed_since target/test-classpath pom.xml; then
        mvn -q -B -ntp dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath >&2 || exit 1
    fi
    if changed_since target/tests-compiled src pom.xml; then
        touch target/tests-compiling
        mvn -q -B -ntp -Dstatic.checks=-Xlint:none -Dstatic.checks.tests=-Xlint:none test-compile >&2 || exit 1
        mv target/tests-compiling target/tests-compiled
    fi
    program=$1
    shift
    # shellcheck disable=SC2086
    exec "$JAVA_HOME/bin/java" -XX:+UseCompactObjectHeaders -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
        -cp "target/test-classes:target/classes:$(cat target/test-classpath)" "$program" "$@"
}
