"""The realm and the Compose file: well-formed, and with the rules of the house kept."""

import json
import pathlib
import re

import yaml
from checking import check, end

here = pathlib.Path(__file__).parent.parent

realm = json.loads((here / "keycloak/meldpoort-realm.json").read_text())
client = next(c for c in realm["clients"] if c["clientId"] == "meldpoort")
roles = ["administrator", "auditor", "handler", "key-holder", "reader"]
check("the realm has the roles of the application", [r["name"] for r in realm["roles"]["realm"]] == roles)
check("the realm comes without users and passwords", "users" not in realm and client["secret"].startswith("${"), realm)
check("nobody registers or resets by themselves",
      not any(realm[k] for k in ("registrationAllowed", "resetPasswordAllowed", "rememberMe", "editUsernameAllowed")))
check("guessing passwords is slowed down", realm["bruteForceProtected"] and realm["failureFactor"] <= 10)
check("Keycloak stores and logs no events",
      not realm["eventsEnabled"] and not realm["adminEventsEnabled"] and realm["eventsListeners"] == [])
check("the client signs in by code with PKCE alone, as a confidential client",
      client["standardFlowEnabled"] and not client["publicClient"]
      and not any(client[k] for k in ("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled"))
      and client["attributes"]["pkce.code.challenge.method"] == "S256", client)
check("it returns to the inbox only", client["redirectUris"] == ["/inbox/signed-in"], client["redirectUris"])
check("it sees the five roles and no other",
      not client["fullScopeAllowed"] and realm["scopeMappings"] == [{"client": "meldpoort", "roles": roles}])

compose = yaml.safe_load((here / "compose/compose.yaml").read_text())
services = compose["services"]
check("every container gives up its rights",
      all(s["cap_drop"] == ["ALL"] and s["security_opt"] == ["no-new-privileges:true"] for s in services.values()))
check("only Keycloak may write in its image", [n for n, s in services.items() if not s["read_only"]] == ["keycloak"])
check("every container is asked how it is", all("healthcheck" in s for s in services.values()))
check("only nginx is reachable from outside, all other networks are internal",
      [n for n, s in services.items() if "ports" in s or "front" in s["networks"]] == ["nginx"]
      and all((v or {}).get("internal") for n, v in compose["networks"].items() if n != "front"))
check("logs stay on the machine", all(s["logging"]["driver"] in ("local", "none") for s in services.values()))
mounted = [v.split(":")[0] for s in services.values() for v in s.get("volumes", []) if v.startswith("..") or v.startswith("./")]
check("every file that Compose mounts is there", all((here / "compose" / m).exists() for m in mounted), mounted)
asked = set(re.findall(r"\$\{(\w+)", (here / "compose/compose.yaml").read_text()))
given = {l.split("=")[0] for l in (here / "compose/.env.example").read_text().splitlines() if "=" in l and not l.startswith("#")}
check("the example names every setting that Compose asks for", asked == given, asked ^ given)
end()
