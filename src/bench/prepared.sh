# Read by the scripts that let batches of a made-up nation run: builds what they need, and says
# $tests, the class path of the tests; $many, the options of the JVM that the launcher gives a batch; $folder, which goes with the script.
[ -f target/dudao.jar ] || mvn -q -B -DskipTests package
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
tests="target/classes:target/test-classes:$(cat target/test.classpath)"
many=$(sed -n 's/^many="\(.*\)"/\1/p' src/dist/dudao)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
