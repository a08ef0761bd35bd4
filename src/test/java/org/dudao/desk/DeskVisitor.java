package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor of a desk without a browser: keeps its cookie, and sends forms as pages do. */
final class DeskVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----dudao";

    private final String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    DeskVisitor(String url) {
        this.url = url;
    }

    /** What its session is known by. */
    String cookie() {
        return cookies.getCookieStore().getCookies().toString();
    }

    /** What its forms carry. */
    String token() {
        return token;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        Matcher found = TOKEN.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    HttpResponse<byte[]> getAs(String path, String header, String value) throws IOException, InterruptedException {
        return client.send(request(path).header(header, value).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    /** Hands files in; gives the path of the check once it has ended. */
    String check(Map<String, Path> files) throws IOException, InterruptedException {
        return check(files, Map.of());
    }

    String check(Map<String, Path> files, Map<String, String> fields) throws IOException, InterruptedException {
        get("");
        HttpResponse<byte[]> answer = send(request("checks"), fields, files);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(303);
        String path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^/|^http://[^/]+/", "");
        for (int tries = 0; tries < 300 && text(path).contains("class=\"running\""); tries++) {
            Thread.sleep(100);
        }
        return path;
    }

    HttpResponse<byte[]> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(request(path), "POST", fields);
    }

    /** Hands in several submissions at once. */
    HttpResponse<byte[]> handIn(List<Path> submissions) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"token\"", token.getBytes(StandardCharsets.UTF_8));
        for (Path one : submissions) {
            part(body, "name=\"submission\"; filename=\"" + one.getFileName() + "\"", Files.readAllBytes(one));
        }
        return send(request("checks"), body);
    }

    HttpResponse<byte[]> send(String path, Map<String, String> fields, Map<String, Path> files)
            throws IOException, InterruptedException {
        return send(request(path), fields, files);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request, String method, Map<String, String> fields)
            throws IOException, InterruptedException {
        assertThat(method).isEqualTo("POST");
        return send(request, fields, Map.of());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, Map<String, String> fields, Map<String, Path> files)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("token", token);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : all.entrySet()) {
            part(body, "name=\"" + one.getKey() + "\"", one.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, Path> one : files.entrySet()) {
            part(
                    body,
                    "name=\"" + one.getKey() + "\"; filename=\""
                            + one.getValue().getFileName() + "\"",
                    Files.readAllBytes(one.getValue()));
        }
        return send(request, body);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, ByteArrayOutputStream body)
            throws IOException, InterruptedException {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return client.send(
                request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
