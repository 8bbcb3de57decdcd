import { formatDate } from "../../../core/report/format.fr.js";
import type { Fields } from "../fields.js";
import { type LetterBody, list, p, t } from "../model.js";

/** L9 — report on calls to 3646 that were cut, from the call log. */
export function l9(f: Fields): LetterBody {
  const calls = f.input.dossier.calls ?? [];
  const lines = calls.map((call, i) => {
    const path = `dossier.calls.${String(i)}`;
    const date = call.date === undefined ? undefined : formatDate(call.date);
    const number =
      call.number === undefined ? [] : t`, au ${f.text(`${path}.number`, call.number, "numéro")}`;
    return t`${f.text(`${path}.date`, date, "date")}, ${f.text(`${path}.time`, call.time, "heure")}${number} : ${f.text(`${path}.outcome`, call.outcome, "raccroché, agent ou abandon")} ; a répondu : ${f.text(`${path}.who`, call.who, "qui a répondu : serveur vocal, ou nom donné par l'agent")} ; ce qui a été dit : ${f.text(`${path}.said`, call.said, "ce qui a été dit, sans indication médicale")}.`;
  });
  return {
    subject: t`signalement d'appels au 3646 interrompus`,
    service: "Service réclamations",
    sendBy: "courriel",
    blocks: [
      p(t`J'ai appelé le 3646 et je vous signale les appels suivants :`),
      lines.length > 0
        ? list("dash", ...lines)
        : p(
            t`${f.text("dossier.calls", undefined, "journal des appels : date, heure, issue, qui a répondu, ce qui a été dit")}`,
          ),
      f.free("facts", "ce que vous demandiez, sans indication médicale, et ce que le serveur a répondu"),
      p(
        t`Je vous demande de me dire si ces appels ont été orientés par une règle automatique, et de me communiquer cette règle et le document qui la fixe (articles ${f.law("crpa:L300-2")} et ${f.law("crpa:L311-1")}).`,
      ),
      p(
        t`Je vous demande aussi d'être rappelé par un agent, dont le nom me sera indiqué (article ${f.law("crpa:L111-2")}).`,
      ),
    ],
    enclosures: [],
    sources: [],
  };
}
