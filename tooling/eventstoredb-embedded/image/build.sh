#!/usr/bin/env bash
# Makes a container image of the embedded server, from nothing but what is on this machine: a
# runtime cut to size by jlink, the C libraries it needs, our jars. No base image is pulled.
#
#   tooling/eventstoredb-embedded/image/build.sh [NAME:TAG]     default: workshop/eventstore-embedded
#
#   WORKSHOP_EVENTSTORE=testcontainers WORKSHOP_EVENTSTORE_IMAGE=workshop/eventstore-embedded …
set -euo pipefail

image=${1:-workshop/eventstore-embedded}
modules=java.base,java.logging,java.management,java.naming,java.xml,jdk.unsupported

stop() {
  printf '✗ %s\n' "$1" >&2
  exit 1
}

# Prints the first JDK that is new enough and has jlink.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/*; do
    if [ -x "$home/bin/jlink" ] && [ "$("$home/bin/jlink" --version | cut -d. -f1)" -ge 21 ]; then
      printf '%s' "$home"
      return
    fi
  done
  return 1
}

# Copies the C libraries that the programs and libraries of a runtime load, with their folders.
copy_libraries() {
  local runtime=$1 root=$2
  find "$runtime" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} + 2>/dev/null |
    grep -o '/[^ ]*' | grep -v -e ':$' -e "^$runtime" | sort -u |
    while IFS= read -r library; do
      cp --dereference --parents "$library" "$root"
    done
}

docker version >/dev/null 2>&1 || stop "No Docker engine answers: start one, then run this again."
jdk=$(find_jdk) || stop "No JDK 21 or newer with jlink: point JAVA_HOME to one, then run this again."

cd "$(dirname "$0")/../../.."
here=$PWD/tooling/eventstoredb-embedded
work=$here/target/image
rm -rf "$work"
mkdir -p "$work/root/opt/eventstore" "$work/root/tmp"
chmod 1777 "$work/root/tmp"

mvn -B -q -ntp -pl tooling/eventstoredb-embedded -am package \
  dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/root/opt/eventstore"
cp "$here"/target/eventstoredb-embedded-*.jar "$work/root/opt/eventstore/"
"$jdk/bin/javac" --release 21 -proc:none -cp "$work/root/opt/eventstore/*" \
  -d "$work/root/opt/eventstore/main" "$here/image/ContainerMain.java"

"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages \
  --generate-cds-archive --output "$work/root/opt/java"
copy_libraries "$work/root/opt/java" "$work/root"

cat >"$work/Dockerfile" <<DOCKERFILE
FROM scratch
COPY root/ /
USER 65534:65534
EXPOSE 2113
ENTRYPOINT ["/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75", \
  "-Dsun.misc.unsafe.memory.access=allow", "--enable-native-access=ALL-UNNAMED", \
  "-Dslf4j.internal.verbosity=ERROR", \
  "-cp", "/opt/eventstore/main:/opt/eventstore/*", "ContainerMain"]
DOCKERFILE
DOCKER_BUILDKIT=0 docker build --quiet --tag "$image" "$work" >/dev/null 2>"$work/build.log" || {
  cat "$work/build.log" >&2
  stop "Docker could not build the image: the lines above say why."
}
docker image inspect --format "$image is built: {{.Architecture}}, {{.Size}} bytes" "$image"
