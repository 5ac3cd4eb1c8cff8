"""What nginx does with our configuration, from outside: a small upstream notes what reaches it, a visitor with an
address and a user agent of its own makes every kind of trouble, and afterwards nothing of the visitor may be found."""

import contextlib
import http.client
import http.server
import os
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time

from checking import check, end

here = pathlib.Path(__file__).parent.parent
VISITOR, AGENT, PLACE = "127.66.77.88", "Kenmerkend/9.1", "kenmerkend-pad"
LIMIT = 1100 * 1024


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Upstream(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    seen = []
    open_connections = set()

    def setup(self):
        super().setup()
        self.open_connections.add(self.connection)

    def finish(self):
        self.open_connections.discard(self.connection)
        with contextlib.suppress(OSError):
            super().finish()

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.seen.append((self.path, self.headers, len(body)))
        if "slow" in self.path:
            time.sleep(1.5)
        if "never" in self.path:
            time.sleep(3.5)
        content = b"x" * (6 << 20 if "large" in self.path else 2)
        with contextlib.suppress(OSError):
            self.send_response(200)
            self.send_header("Set-Cookie", "traced=1")
            self.send_header("Content-Security-Policy", "default-src 'none'")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    do_GET = do_POST = do_PUT = answer

    def log_message(self, *_):
        pass


class Nginx:
    """nginx as a distribution installs it, with logs on, and our files in it as they are but for ports and certificate."""

    def __init__(self, upstream_port, change=lambda text: text):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="nginx-"))
        self.http, self.https, self.onion = free_port(), free_port(), free_port()
        for folder in ("conf.d", "logs", "body", "spool"):
            (self.home / folder).mkdir()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-days", "2", "-subj", "/CN=meldpoort.example", "-keyout", self.home / "privkey.pem",
                        "-out", self.home / "fullchain.pem"], check=True, stderr=subprocess.DEVNULL)
        for file in (here / "nginx").iterdir():
            text = change(file.read_text())
            text = re.sub(r"(?m)^ *listen \[::\].*\n", "", text)
            for old, new in (("listen 80 ", f"listen 127.0.0.1:{self.http} "),
                             ("listen 443 ", f"listen 127.0.0.1:{self.https} "),
                             ("127.0.0.1:8081", f"127.0.0.1:{self.onion}"),
                             ("127.0.0.1:8080", f"127.0.0.1:{upstream_port}"),
                             ("/etc/meldpoort/tls", str(self.home)),
                             ('# / "http://<address>', '/ "http://address')):
                text = text.replace(old, new)
            (self.home / ("conf.d" if file.suffix == ".conf" else ".") / file.name).write_text(text)
        # The time limits are short here so that they can be seen to pass.
        (self.home / "nginx.conf").write_text(f"""
            {"user root root;" if os.geteuid() == 0 else ""}
            worker_processes 1;
            pid nginx.pid;
            error_log logs/error.log info;
            events {{}}
            http {{
                access_log logs/access.log;
                gzip on;
                client_header_timeout 1s; client_body_timeout 1s; proxy_read_timeout 3s;
                client_body_temp_path body 1 2;
                proxy_temp_path spool 1 2;
                fastcgi_temp_path other; scgi_temp_path other; uwsgi_temp_path other;
                include conf.d/*.conf;
            }}""")
        self.command = ["nginx", "-p", f"{self.home}/", "-c", "nginx.conf", "-e", "logs/error.log"]

    def accepts(self):
        return subprocess.run([*self.command, "-t"], capture_output=True, text=True)

    def __enter__(self):
        self.process = subprocess.Popen([*self.command, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.https), 1):
                return self
            time.sleep(0.05)
        raise SystemExit("nginx did not start: " + (self.home / "logs/error.log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def ask(self, path, method="GET", body=None, door="https", **headers):
        port = getattr(self, door)
        if door == "https":
            trusting = ssl._create_unverified_context()
            c = http.client.HTTPSConnection("127.0.0.1", port, timeout=10, context=trusting, source_address=(VISITOR, 0))
        else:
            c = http.client.HTTPConnection("127.0.0.1", port, timeout=10, source_address=(VISITOR, 0))
        sent = {"User-Agent": AGENT, "Accept-Language": "fy", "Cookie": "q_session=secret", "Referer": f"https://intranet/{PLACE}",
                "X-Forwarded-For": VISITOR, "X-Real-IP": VISITOR, "Forwarded": f"for={VISITOR}", "Sec-CH-UA": AGENT,
                "True-Client-IP": VISITOR, "X-Forwarded-Host": "evil.example", "Host": "evil.example",
                **{k.replace("_", "-"): v for k, v in headers.items()}}
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            c.request(method, path, body, sent)
        answer = c.getresponse()
        answer.content = answer.read()
        c.close()
        return answer

    def raw(self, port, data, wait=0.0):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5, (VISITOR, 0)) as s:
            s.sendall(data)
            time.sleep(wait)
            s.settimeout(3)
            return s.recv(4096)

    def traces(self):
        """Lines in any file of nginx with the visitor's address, user agent or path."""
        needle = re.compile("|".join(map(re.escape, (VISITOR, AGENT, PLACE))))
        return [f"{f.name}: {line}" for folder in ("logs", "body", "spool") for f in (self.home / folder).rglob("*")
                if f.is_file() for line in f.read_text(errors="replace").splitlines() if needle.search(line)]

    def spooled(self):
        """Folders that nginx made for a temporary file; they stay when the file is gone."""
        return [str(p) for folder in ("body", "spool") for p in (self.home / folder).iterdir()]


def trouble(nginx, upstream):
    """Everything a visitor can do that makes nginx want to write a line; gives the answers by name."""
    got = {
        "page": nginx.ask(f"/{PLACE}"),
        "too large": nginx.ask(f"/api/{PLACE}", "PUT", b"x" * (LIMIT + 1)),
        "too large, length unsaid": nginx.ask(f"/api/{PLACE}", "PUT", iter([b"x" * 65536] * 20), Content_Type="application/octet-stream"),
        "no such file": nginx.ask(f"/.well-known/acme-challenge/{PLACE}", door="http"),
        "redirect": nginx.ask(f"/{PLACE}", door="http"),
        "onion": nginx.ask(f"/{PLACE}", door="onion"),
        "upstream too slow": nginx.ask(f"/never/{PLACE}"),
    }
    upstream.away()
    got["upstream away"] = nginx.ask(f"/{PLACE}")
    got["upstream away, onion"] = nginx.ask(f"/{PLACE}", door="onion")
    upstream.back()
    name = f"GET /{PLACE} HTTP/1.1\r\nHost: x\r\nUser-Agent: {AGENT}\r\n".encode()
    for port in (nginx.http, nginx.onion, nginx.https):
        nginx.raw(port, b"\x16\x03\x01\xff\xff\x00garbage" + name)
        nginx.raw(port, name + b"\r\n")
        nginx.raw(port, name + b"Bad Header\x00: 1\r\n\r\n")
        nginx.raw(port, f"GET /{PLACE} ".encode() + b"\xff" * 40000 + b"\r\n\r\n")
    # Handshakes that fail in the ways that nginx calls critical.
    for options in (["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], ["-tls1_2", "-cipher", "AES128-SHA"]):
        subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{nginx.https}", "-bind", VISITOR, *options],
                       stdin=subprocess.DEVNULL, capture_output=True, timeout=10)
    # A header, a body and a handshake that stop half-way; a visitor who leaves.
    nginx.raw(nginx.onion, name, 1.3)
    nginx.raw(nginx.onion, name.replace(b"GET", b"PUT") + b"Content-Length: 9\r\n\r\nx", 1.3)
    nginx.raw(nginx.https, b"\x16\x03\x01")
    nginx.raw(nginx.onion, name + b"\r\n")
    return got


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 512
    daemon_threads = True

    def handle_error(self, *_):
        pass


class Switch:
    """The upstream, which can be taken away and brought back on the same port."""

    def __init__(self):
        self.port = free_port()
        self.back()

    def back(self):
        self.server = Server(("127.0.0.1", self.port), Upstream)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def away(self):
        self.server.shutdown()
        self.server.server_close()
        # nginx keeps connections open; those go too.
        for connection in list(Upstream.open_connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def reached(path):
    return [s for s in Upstream.seen if s[0] == path]


upstream = Switch()
nginx = Nginx(upstream.port)
verdict = nginx.accepts()
check("nginx accepts the configuration", verdict.returncode == 0 and "[warn]" not in verdict.stderr, verdict.stderr)

composed = Nginx(upstream.port)
(composed.home / "conf.d/meldpoort-upstream.conf").unlink()
for file in (here / "compose").glob("nginx-*.conf"):
    text = re.sub(r"(?m)^ *listen \[::\].*\n", "", file.read_text()).replace("/etc/meldpoort/tls", str(composed.home))
    # The neighbours' names exist inside Compose only.
    text = re.sub(r"(meldpoort|keycloak):8080", "127.0.0.1:8080", text).replace("listen 443 ", f"listen 127.0.0.1:{composed.https} ")
    (composed.home / "conf.d" / file.name).write_text(text)
verdict = composed.accepts()
check("nginx accepts it with the files of Compose", verdict.returncode == 0 and "[warn]" not in verdict.stderr, verdict.stderr)
shutil.rmtree(composed.home)

with nginx:
    got = trouble(nginx, upstream)
    status = {name: answer.status for name, answer in got.items()}
    check("a body over the limit is refused with 413", status["too large"] == status["too large, length unsaid"] == 413, status)
    check("when the application is away or stuck, a page says so with 503",
          status["upstream away"] == status["upstream away, onion"] == status["upstream too slow"] == 503 and b"Probeer het later" in got["upstream away"].content, status)
    check("plain HTTP leads to the name in the configuration",
          got["redirect"].getheader("Location") == f"https://meldpoort.example/{PLACE}", got["redirect"].getheaders())

    for door in ("https", "onion"):
        answer = nginx.ask(f"/melden?{door}", door=door, Authorization="Bearer abc", Accept="text/html", Sec_Fetch_Site="none")
        (_, headers, _), = reached(f"/melden?{door}")
        check(f"by {door} the application gets named headers of a reporter and nothing else",
              sorted(k.lower() for k in headers) == ["accept", "accept-encoding", "host", "sec-fetch-site"]
              and VISITOR not in str(headers) and headers["Host"].startswith("meldpoort"), headers)
        check(f"by {door} a reporter gets no cookie, and the application's security headers as they are",
              answer.getheader("Set-Cookie") is None
              and answer.headers.get_all("Content-Security-Policy") == ["default-src 'none'"]
              and answer.getheader("Strict-Transport-Security") is None, answer.getheaders())

    for path in ("/inbox", "/inbox/en", "/inbox/api/cases"):
        answer = nginx.ask(path)
        (_, headers, _), = reached(path)
        check(f"{path} gets its cookie and may set one, without address or user agent",
              headers["Cookie"] == "q_session=secret" and answer.getheader("Set-Cookie") == "traced=1"
              and VISITOR not in str(headers) and AGENT not in str(headers), f"{headers}{answer.getheaders()}")
        check(f"{path} is not behind the onion's door", nginx.ask(path, door="onion").status == 404)
    nginx.ask("/inboxes")
    check("a path that only begins like the inbox is a reporter's", reached("/inboxes")[0][1]["Cookie"] is None)

    ways = ["/q", "/q/health", "/q/metrics", "//q/health", "/%71/health", "/./q/health", "/x/../q/health", "/q;x/health"]
    answers = [(way, door, nginx.ask(way, door=door).status) for way in ways for door in ("https", "onion")]
    check("/q is closed, however it is written", all(s == 404 for *_, s in answers), answers)

    check("the front page offers the onion service, by TLS only",
          [nginx.ask("/", door=d).getheader("Onion-Location") for d in ("https", "onion")] == ["http://address.onion/", None])

    body = nginx.home / "largest"
    body.write_bytes(os.urandom(LIMIT))
    nginx.ask("/api/slow-1", "PUT", body.read_bytes())
    nginx.ask("/api/slow-2", "PUT", iter([body.read_bytes()[:500000]] * 2))
    h2 = subprocess.run(["curl", "-sk", "--http2", "--interface", VISITOR, "-A", AGENT, "-T", body, "-o", "/dev/null", "-w", "%{http_version} %{http_code}",
                         f"https://127.0.0.1:{nginx.https}/api/slow-3"], capture_output=True, text=True, timeout=20).stdout
    check("the largest body arrives whole, by HTTP/1.1 and HTTP/2",
          [s[2] for n in (1, 2, 3) for s in reached(f"/api/slow-{n}")] == [LIMIT, 1000000, LIMIT] and h2 == "2 200", h2)
    subprocess.run(["curl", "-sk", "--interface", VISITOR, "--limit-rate", "3M", "-o", "/dev/null", f"https://127.0.0.1:{nginx.https}/large"], timeout=20)
    check("no body or answer is spooled to disk", not nginx.spooled(), nginx.spooled())

    many = subprocess.run(["curl", "-sk", "--http2", "--parallel", "--parallel-max", "50", "--interface", VISITOR, "-A", AGENT, "-X", "POST", "-o", "/dev/null",
                           "-w", "%{http_code}\n", f"https://127.0.0.1:{nginx.https}/{PLACE}?[1-500]"], capture_output=True, text=True, timeout=30).stdout.split()
    check("a flood of writes is slowed with 429, reading goes on",
          200 <= many.count("200") < 500 and many.count("429") == 500 - many.count("200") and nginx.ask("/").status == 200,
          {s: many.count(s) for s in set(many)})
check("none of all this left an address, a user agent or a path in a file of nginx", not nginx.traces(), "\n".join(nginx.traces()))

# The check above is worth something only if it finds what a less careful configuration leaves behind.
careless = Nginx(upstream.port, lambda text: re.sub(r"(?m)^ *(access_log|error_log|client_body_buffer_size) .*", "", text))
with careless:
    trouble(careless, upstream)
    careless.ask("/api/slow-4", "PUT", body.read_bytes())
found = "\n".join(careless.traces())
check("the same with nginx's own logging and buffers leaves all three, and is noticed",
      all(n in found for n in (VISITOR, AGENT, PLACE)) and "too large body" in found and careless.spooled(), found[:2000])
shutil.rmtree(careless.home)
shutil.rmtree(nginx.home)
upstream.away()
end()
