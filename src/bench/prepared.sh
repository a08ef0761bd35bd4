# Sourced by the scripts that run batches of a synthetic nation: builds their dependencies, and sets
# $tests, the class path of the tests; $many, the launcher's JVM options for a batch; $folder, which is deleted at the end of the script.
[ -f target/dudao.jar ] || mvn -q -B -DskipTests package
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
tests="target/classes:target/test-classes:$(cat target/test.classpath)"
many=$(sed -n 's/^many="\(.*\)"/\1/p' src/dist/dudao)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
