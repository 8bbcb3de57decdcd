#!/usr/bin/env python3
"""Refait une pièce « ij-exhibit/1 » sans le logiciel qui l'a produite : ce programme n'en partage aucune ligne.

Usage : python3 refaire.py DOSSIER_DES_DONNEES PIECE.json (tables communes, variables et reference-rates, en .csv)
Python 3.8 ou plus récent, bibliothèque standard. Indice, attendu, ratio, intervalle, lectures, point de bascule.
Sortie : un tableau ; code 0 si tout concorde à un milliardième près, 1 sinon, 2 si l'entrée est refusée.
"""
import csv
import json
import math
import os
import sys
from datetime import date, timedelta
from statistics import NormalDist

SIGNES = {"revenu": -1, "bac": -1, "ouvriers": 1, "chomage": 1}
INDICES = {"fdep3": ["revenu", "bac", "ouvriers"], "fdep4": ["revenu", "bac", "ouvriers", "chomage"]}
# Valeurs supposées, data/parameters/inference.json : parts des généralistes et des accidents, niveau, médecins, tau².
PART, PARTS, ACCIDENTS, ALPHA, MEDECINS, TAU2 = 0.7, (0.64, 0.75), 0.2, 0.05, 50000, (0.02, 0.1)

def lire(dossier, nom):
    with open(os.path.join(dossier, nom), encoding="utf-8", newline="") as flux:
        return list(csv.DictReader(flux))

def unites(dossier):
    """Communes et arrondissements de métropole ; Paris, Lyon, Marseille par leurs arrondissements."""
    nombre = lambda texte: float(texte) if texte else None
    communes, variables = lire(dossier, "communes.csv"), {v["code"]: v for v in lire(dossier, "variables.csv")}
    villes = {c["city"] for c in communes}
    for c in (c for c in communes if c["code"] not in villes and not c["code"].startswith("97")):
        v = variables[c["code"]]
        actifs, chomeurs = nombre(v["active2021"]), nombre(v["unemployed2021"])
        yield {"code": c["code"], "niveaux": [c["cantonVille"], c["epci"], c["code"][:2], "France"],
               "poids": nombre(c["population"]) or 0.0, "medecins": nombre(c["generalPractitioners"]) or 0.0,
               "revenu": nombre(v["medianIncome"]), "bac": nombre(v["percentBac"]), "ouvriers": nombre(v["percentWorkers"]),
               "chomage": chomeurs / actifs if actifs and chomeurs is not None else None}

def completer(liste, nom):
    """Valeur absente : moyenne pondérée du canton, sinon de l'EPCI, du département, de la France."""
    complet = [u[nom] for u in liste]
    for niveau in range(4):
        sommes = {}
        for u in liste:
            if u["niveaux"][niveau] and u[nom] is not None and u["poids"] > 0:
                p, s = sommes.get(u["niveaux"][niveau], (0.0, 0.0))
                sommes[u["niveaux"][niveau]] = (p + u["poids"], s + u["poids"] * u[nom])
        moyennes = {groupe: s / p for groupe, (p, s) in sommes.items()}
        complet = [moyennes.get(u["niveaux"][niveau]) if x is None else x for u, x in zip(liste, complet)]
    return complet

def premier_axe(colonnes, poids, signes):
    """Scores de chaque unité sur le premier axe d'une ACP normée et pondérée (puissance itérée)."""
    total, reduites = math.fsum(poids), []
    for colonne in colonnes:
        moyenne = math.fsum(p * x for p, x in zip(poids, colonne)) / total
        ecart = math.sqrt(math.fsum(p * (x - moyenne) ** 2 for p, x in zip(poids, colonne)) / total)
        reduites.append([(x - moyenne) / ecart for x in colonne])
    correlation = [[math.fsum(p * a * b for p, a, b in zip(poids, x, y)) / total for y in reduites] for x in reduites]
    vecteur = [float(s) for s in signes]
    for _ in range(2000):
        suivant = [math.fsum(r * v for r, v in zip(ligne, vecteur)) for ligne in correlation]
        vecteur = [x / math.sqrt(math.fsum(y * y for y in suivant)) for x in suivant]
    sens = 1 if sum(s * v for s, v in zip(signes, vecteur)) >= 0 else -1
    return [sens * math.fsum(v * x[i] for v, x in zip(vecteur, reduites)) for i in range(len(poids))]

def classe_de(ici, scores, poids, combien):
    """Classe du milieu de la commune dans l'ordre des scores ; les ex æquo restent ensemble."""
    avant = math.fsum(p for p, s in zip(poids, scores) if s < ici)
    memes = math.fsum(p for p, s in zip(poids, scores) if s == ici)
    return max(1, min(combien, 1 + math.floor(combien * (2 * avant + memes) / (2 * math.fsum(poids)))))

def mois(periode):
    debut, apres = date.fromisoformat(periode["start"]), date.fromisoformat(periode["end"]) + timedelta(days=1)
    pleins = (apres.year - debut.year) * 12 + apres.month - debut.month
    return pleins if apres.day == debut.day else (apres - debut).days / 30.4375

def observe_attendu(cas, methode, dossier, scenario="", part=PART):
    """Journées observées, attendues, patients ; l'attendu vaut None quand ce programme ne le refait pas."""
    chiffres, lettre, fenetre = cas.get("figures", {}), cas.get("letter", {}), cas.get("window")
    patients, jours = (chiffres.get(nom, {}).get("value") for nom in ("activePatients", "sickLeaveDays"))
    taux, moyenne, ratio = (lettre.get(nom, {}).get("value") for nom in ("doctorRate", "comparatorRate", "ratio"))
    if jours is None and taux is not None:
        patients = 1 if patients is None else patients
        jours = taux * patients
    if fenetre and chiffres.get("sickLeaveDays", {}).get("period", fenetre) != fenetre:
        jours = None  # journées comptées sur une autre période que celle de la lettre
    if methode.startswith("reference=letter|strata=as-stated|numerator=days|denominator=active-patients|gradient=none"):
        par_ratio = jours / ratio if ratio and jours is not None else None
        return jours, patients * moyenne if None not in (moyenne, patients) else par_ratio, patients
    groupes = cas.get("patients", {}).get("strata")
    if not groupes or not fenetre or not patients or "|strata=age-sex-ald|numerator=days|" not in methode:
        return jours, None, patients
    par_patient = {(r["age"], r["sex"], r["ald"]): float(r["insuredShare"]) * float(r["daysPerInsuredEmployee" + scenario])
                   for r in lire(dossier, "reference-rates.csv")}
    par_an = sum(g["count"] * par_patient[g["age"], g["sex"], str(g["ald"])] for g in groupes) * patients
    return jours, par_an / sum(g["count"] for g in groupes) * mois(fenetre) / 12 * part / (1 - ACCIDENTS), patients

def fourchette(cas, methode, dossier):
    """Ratios extrêmes : bouts des arrondis de la lettre (une moyenne arrondie depuis 0 n'en borne aucun), ou scénarios."""
    lue = methode.startswith("reference=letter")
    essais = [] if lue else [(cas, scenario, part) for scenario in ("Low", "", "High") for part in PARTS]
    for sens in () if essais else (-1, 1):
        lettre = dict(cas.get("letter", {}))
        for nom, cote in (("doctorRate", sens), ("comparatorRate", -sens), ("ratio", sens)):
            if nom in lettre:
                x = lettre[nom]["value"]
                decimales = lettre[nom].get("decimals", len((str(x) + ".").split(".")[1]))
                lettre[nom] = {"value": max(0.0, x + cote * 0.5 * 10 ** -decimales)}
        essais.append((dict(cas, letter=lettre), "", PART))
    couples = [observe_attendu(essai, methode, dossier, *reste)[:2] for essai, *reste in essais]
    ratios = [o / a if a else math.inf for o, a in couples if None not in (o, a) and (a or (o and lue))]
    return (min(ratios), max(ratios)) if ratios and (len(ratios) > 2 or min(ratios) < max(ratios)) else ()

def lectures(observe, attendu, phi, seuil, atteint):
    """Quatre des six lectures de « significativement supérieur », tau² parcourant sa fourchette : (valeur, verdict)."""
    ratio, bruit, queue = observe / attendu, phi / attendu, lambda z: math.erfc(z / math.sqrt(2)) / 2
    sortie = {"pointRule": [(ratio, atteint(ratio))]}
    for tau2 in (TAU2[0] + (TAU2[1] - TAU2[0]) * k / 20 for k in range(21 if observe > 0 else 0)):
        part, p = tau2 / (tau2 + bruit), queue(math.log(ratio) / math.sqrt(tau2 + bruit))
        apres = queue((math.log(seuil) - part * math.log(ratio)) / math.sqrt(part * bruit))
        for nom, x, oui in (("randomEffectsOutlier", p, p < ALPHA), ("posteriorAboveThreshold", apres, apres >= 1 - ALPHA),
                            ("randomEffectsBonferroni", min(1.0, p * MEDECINS), p * MEDECINS < ALPHA)):
            sortie.setdefault(nom, []).append((x, oui))
    return sortie

def comparaison(cas, resultats, dossier):
    """Triplets (nom, valeur d'ici, valeur de la pièce) de la comparaison énoncée, et ce qui n'est pas refait."""
    fonds, bascule = resultats["fund"], resultats["breakEven"]
    observe, attendu, patients = observe_attendu(cas, fonds["specification"], dossier)
    if observe is None:
        motif = "période" if cas.get("figures", {}).get("sickLeaveDays") else "saisi"
        return [("refus, motif", motif, motif if motif in (fonds["missing"] or "") else fonds["missing"])], []
    if attendu is None or fonds["ratio"] is None:
        return [], ["attendu, ratio, verdict, intervalle, lectures, point de bascule"]
    ratio, seuil, bords = observe / attendu, fonds["threshold"], fourchette(cas, fonds["specification"], dossier)
    atteint = lambda r: r >= seuil if fonds["comparison"] == ">=" else r > seuil
    signale, ecart = atteint(ratio), abs(observe - seuil * attendu)
    verdict = "indéterminé" if len({atteint(r) for r in bords}) == 2 else "signalé" if signale else "non signalé"
    entiers = math.ceil(ecart) if signale == (fonds["comparison"] == ">") else math.floor(ecart) + 1
    lignes = [("observé", observe, fonds["observed"]), ("attendu", attendu, fonds["expected"]), ("ratio", ratio, fonds["ratio"])]
    lignes += [] if "comparateur-trop-petit" in fonds["reasons"] else [("verdict", verdict, fonds["verdict"])]
    lignes += [("bascule, " + nom, ici, bascule[la]) for nom, ici, la in (
        ("sens", "tombe" if signale else "apparaît", "direction"), ("journées", entiers, "days"),
        ("écart", observe / (seuil * attendu) - 1 if observe else None, "meanChange"),
        ("moyenne", observe / (seuil * patients) if observe and patients else None, "meanAtThreshold"))]
    lignes += [("fourchette, " + nom, x, (fonds["range"] or {}).get(nom))
               for nom, x in zip(("low", "high"), () if math.inf in bords else bords)]
    if fonds["interval"]:
        phi = 129 if cas.get("window") and mois(cas["window"]) > 9 else 91
        c = phi * NormalDist().inv_cdf(0.975) ** 2 / 2
        haut = observe + c + math.sqrt(2 * c * observe + c * c)
        lignes += [("intervalle, bas", observe * observe / haut / attendu, fonds["interval"]["low"]),
                   ("intervalle, haut", haut / attendu, fonds["interval"]["high"])]
        ici = lectures(observe, attendu, phi, seuil, atteint)
        for la in (la for la in resultats["readings"] if la["id"] in ici):
            valeurs, oui = zip(*ici[la["id"]])
            lignes += [("lecture " + la["id"] + ", de", min(valeurs), la["low"]), (" à", max(valeurs), la["high"]),
                       (" signale", oui[0] if len(set(oui)) == 1 else None, la["flagged"])]
    return lignes, ["lectures testAboveOne et testAboveThreshold (loi gamma)"] if fonds["interval"] else []

def classes(cas, resultats, dossier):
    """Classe de la commune du cabinet pour chaque indice que ce programme reconstruit."""
    commune, lignes, scores = cas.get("practice", {}).get("commune"), [], {}
    voulues = [c for c in resultats["classes"] if c["index"] in INDICES and c["value"] is not None]
    liste = list(unites(dossier)) if commune and voulues else []
    rang = next((i for i, u in enumerate(liste) if u["code"] == commune), None)
    if rang is None:
        return [], ["classe de la commune (absente, ou ville à arrondissements)"]
    colonnes = {nom: completer(liste, nom) for nom in SIGNES}
    for c in voulues:
        noms, cle = INDICES[c["index"]], (c["index"], c["weighting"])
        poids = [u["poids"] if c["weighting"] == "population" else 1.0 for u in liste]
        if cle not in scores:
            scores[cle] = premier_axe([colonnes[n] for n in noms], poids, [SIGNES[n] for n in noms])
        base = {"population": "poids", "practitioners": "medecins"}.get(c["classes"].split("-")[1])
        ici = classe_de(scores[cle][rang], scores[cle], [u[base] if base else 1.0 for u in liste], c["of"])
        lignes.append(("classe " + ", ".join(cle + (c["classes"],)), ici, c["value"]))
    return lignes, []

def principal(arguments):
    if len(arguments) != 3:
        return print(__doc__) or 2
    with open(arguments[2], encoding="utf-8") as flux:
        piece = json.load(flux)
    if piece.get("format") != "ij-exhibit/1":
        return print("Ce fichier n'est pas une pièce ij-exhibit/1.") or 2
    blocs = [f(piece["case"], piece["results"], arguments[1]) for f in (comparaison, classes)]
    lignes, fautes = [ligne for bloc in blocs for ligne in bloc[0]], 0
    print("%-50s %22s %22s" % ("grandeur", "ce programme", "la pièce"))
    for nom, ici, la in lignes:
        nombres = all(isinstance(x, (int, float)) and not isinstance(x, bool) for x in (ici, la))
        juste = abs(ici - la) <= 1e-9 * max(abs(ici), abs(la)) if nombres else ici == la
        fautes += not juste
        print("%-50s %22s %22s  %s" % (nom, ici, la, "identique" if juste else "DIFFÉRENT"))
    print("".join("non refait ici : %s\n" % nom for bloc in blocs for nom in bloc[1]), end="")
    print("%d grandeurs comparées, %d différences (tolérance relative 1e-9)." % (len(lignes), fautes))
    return 1 if fautes else 0

if __name__ == "__main__":
    sys.exit(principal(sys.argv))
