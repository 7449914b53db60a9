"""A real identity service for one test: glewlwyd with its own folder, keys, people and clients."""
import gzip, json, os, pathlib, shutil, sqlite3, subprocess, time, urllib.error, urllib.request

PLACE = pathlib.Path("/usr/share/doc/glewlwyd")
CLAIMS = {"hetu": False, "groups": True, "department": False}
CONF = """
port={port}
bind_address="127.0.0.1"
external_url="http://localhost:{port}"
login_url="login.html"
api_prefix="api"
static_files_path="/usr/share/glewlwyd/webapp/"
log_mode="file"
log_level="WARNING"
log_file="{folder}/log"
cookie_domain="localhost"
cookie_secure=0
session_expiration=3600
session_key="GLEWLWYD2_SESSION_ID"
admin_scope="g_admin"
profile_scope="g_profile"
user_module_path="/usr/lib/glewlwyd/user"
client_module_path="/usr/lib/glewlwyd/client"
user_auth_scheme_module_path="/usr/lib/glewlwyd/scheme"
plugin_module_path="/usr/lib/glewlwyd/plugin"
use_secure_connection=false
secure_connection_key_file="{folder}/none.key"
secure_connection_pem_file="{folder}/none.pem"
secure_connection_ca_file="{folder}/none.crt"
hash_algorithm="SHA512"
database = {{ type = "sqlite3"; path = "{folder}/glewlwyd.db"; }};
"""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def ask(method, address, body=None, headers=None):
    """Status, headers and text of one request; redirects are not followed."""
    headers = dict(headers or {})
    if isinstance(body, dict):
        body, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
    request = urllib.request.Request(address, data=body, headers=headers, method=method)
    try:
        with OPENER.open(request, timeout=15) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


class Provider:
    def __init__(self, folder, port):
        self.folder, self.port, self.process = pathlib.Path(folder), port, None
        self.root = f"http://localhost:{port}"
        self.issuer = f"{self.root}/api/oidc"

    def start(self):
        store = sqlite3.connect(self.folder / "glewlwyd.db")
        with gzip.open(PLACE / "database/init.sqlite3.sql.gz", "rt") as text:
            store.executescript(text.read())
        (row,) = store.execute("select gumi_parameters from g_user_module_instance").fetchone()
        parameters = json.loads(row)
        for name, many in CLAIMS.items():
            parameters["data-format"][name] = {
                "multiple": many, "read": True, "write": True, "profile-read": True, "profile-write": False}
        store.execute("update g_user_module_instance set gumi_parameters = ?", [json.dumps(parameters)])
        store.commit()
        store.close()
        (self.folder / "conf").write_text(CONF.format(port=self.port, folder=self.folder))
        self.run()

    def run(self):
        out = open(self.folder / "out", "ab")
        self.process = subprocess.Popen(
            ["glewlwyd", f"--config-file={self.folder}/conf"], stdout=out, stderr=out)
        for _ in range(200):
            if self.process.poll() is not None:
                raise SystemExit("glewlwyd did not start: " + (self.folder / "out").read_text()[-400:])
            try:
                ask("GET", self.root + "/config")
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit("glewlwyd did not answer in ten seconds")

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def sign_in(self, name, password):
        """The session cookie of somebody at the service itself."""
        status, headers, text = ask("POST", self.root + "/api/auth/", {"username": name, "password": password})
        assert status == 200, (status, text)
        return headers["Set-Cookie"].split(";")[0]

    def settle(self, clients, people):
        """The protocol, the clients and the people; `people` maps a name to claims."""
        cookie = {"Cookie": self.sign_in("admin", "password")}

        def make(address, body):
            status, _, text = ask("POST", self.root + address, body, cookie)
            assert status == 200, (address, status, text)

        make("/api/mod/plugin/", {
            "module": "oidc", "name": "oidc", "display_name": "OpenID Connect", "order_rank": 0, "readonly": False,
            "parameters": self.protocol()})
        for client, back in clients.items():
            make("/api/client/", {
                "client_id": client, "name": client, "enabled": True, "confidential": True, "password": "salasana-" + client,
                "redirect_uri": [back], "authorization_type": ["code"], "scope": [],
                "token_endpoint_auth_method": ["client_secret_basic"]})
        for name, claims in people.items():
            make("/api/user/", {
                "username": name, "password": "salasana-" + name, "enabled": True, "scope": ["openid", "g_profile"],
                **claims})

    def protocol(self):
        key = subprocess.run(
            ["openssl", "genrsa", "2048"], check=True, capture_output=True, text=True).stdout
        cert = subprocess.run(
            ["openssl", "rsa", "-pubout"], input=key, check=True, capture_output=True, text=True).stdout
        flags = {f"auth-type-{kind}-enabled": False for kind in
                 ["token", "none", "password", "client", "refresh", "device", "implicit"]}
        claims = [
            {"name": name, "user-property": name, "type": "string", "mandatory": True, "on-demand": False, "scope": []}
            for name in CLAIMS]
        return {
            "iss": self.issuer, "jwt-type": "rsa", "jwt-key-size": "256", "key": key, "cert": cert,
            "access-token-duration": 3600, "refresh-token-duration": 3600, "code-duration": 60,
            "refresh-token-rolling": False, "auth-type-code-enabled": True, **flags, "jwks-show": True,
            "pkce-allowed": True, "pkce-method-plain-allowed": False, "subject-type": "public", "allow-non-oidc": False,
            "name-claim": "mandatory", "name-claim-scope": [], "claims": claims}

    def visit(self, address, name):
        """Signs in at `address` as `name`; where the service sends the browser then."""
        cookie = {"Cookie": self.sign_in(name, "salasana-" + name)}
        client = address.split("client_id=")[1].split("&")[0]
        status, _, text = ask("PUT", f"{self.root}/api/auth/grant/{client}", {"scope": "openid"}, cookie)
        assert status == 200, (status, text)
        status, headers, text = ask("GET", address + "&g_continue", headers=cookie)
        assert status == 302, (status, text)
        return headers["Location"]


def available():
    return shutil.which("glewlwyd") and shutil.which("openssl") and os.path.isdir(PLACE)
