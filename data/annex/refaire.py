#!/usr/bin/env python3
"""Refait une pièce « ij-exhibit/1 » sans le logiciel qui l'a produite.

Usage : python3 refaire.py DOSSIER_DES_DONNEES PIECE.json
DOSSIER_DES_DONNEES contient les tables publiées (communes.csv, variables.csv, reference-rates.csv).
Python 3.8 ou plus récent, bibliothèque standard seule. Indice -> attendu -> ratio -> point de bascule.
Sortie : un tableau ; code 0 si tout concorde à un milliardième près, 1 sinon, 2 si l'entrée est refusée.
Ce programme a été écrit à part : il ne partage aucune ligne avec le logiciel.
"""
import csv
import json
import math
import os
import sys
from datetime import date, timedelta

TOLERANCE = 1e-9
SIGNES = {"revenu": -1, "bac": -1, "ouvriers": 1, "chomage": 1}
INDICES = {"fdep3": ["revenu", "bac", "ouvriers"], "fdep4": ["revenu", "bac", "ouvriers", "chomage"]}
PART_GENERALISTES, PART_ACCIDENTS = 0.7, 0.2  # parts supposées, data/parameters/inference.json


def lire(dossier, nom):
    with open(os.path.join(dossier, nom), encoding="utf-8", newline="") as flux:
        return list(csv.DictReader(flux))


def nombre(texte):
    return float(texte) if texte not in ("", None) else None


def unites(dossier):
    """Communes et arrondissements de France métropolitaine ; Paris, Lyon, Marseille par leurs arrondissements."""
    communes = lire(dossier, "communes.csv")
    variables = {ligne["code"]: ligne for ligne in lire(dossier, "variables.csv")}
    villes = {ligne["city"] for ligne in communes if ligne["city"]}
    resultat = []
    for c in (c for c in communes if c["code"] not in villes and not c["code"].startswith("97")):
        v = variables[c["code"]]
        actifs, chomeurs = nombre(v["active2021"]), nombre(v["unemployed2021"])
        taux = chomeurs / actifs if actifs and chomeurs is not None else None
        resultat.append({
            "code": c["code"], "poids": nombre(c["population"]) or 0.0,
            "medecins": nombre(c["generalPractitioners"]) or 0.0,
            "niveaux": [c["cantonVille"], c["epci"], c["code"][:2], "France"],
            "revenu": nombre(v["medianIncome"]), "bac": nombre(v["percentBac"]),
            "ouvriers": nombre(v["percentWorkers"]), "chomage": taux})
    return resultat


def completer(liste, nom):
    """Valeur absente : moyenne pondérée du canton, sinon de l'EPCI, du département, de la France."""
    complet = [u[nom] for u in liste]
    for niveau in range(4):
        manquants = {u["niveaux"][niveau] for u, x in zip(liste, complet) if x is None} - {""}
        sommes = {}
        for u in liste:
            groupe = u["niveaux"][niveau]
            if groupe in manquants and u[nom] is not None and u["poids"] > 0:
                p, s = sommes.get(groupe, (0.0, 0.0))
                sommes[groupe] = (p + u["poids"], s + u["poids"] * u[nom])
        for i, u in enumerate(liste):
            if complet[i] is None and u["niveaux"][niveau] in sommes:
                p, s = sommes[u["niveaux"][niveau]]
                complet[i] = s / p
    return complet


def premier_axe(colonnes, poids, signes):
    """Scores de chaque unité sur le premier axe d'une ACP normée et pondérée (puissance itérée)."""
    total = math.fsum(poids)
    reduites = []
    for colonne in colonnes:
        moyenne = math.fsum(p * x for p, x in zip(poids, colonne)) / total
        variance = math.fsum(p * (x - moyenne) ** 2 for p, x in zip(poids, colonne)) / total
        reduites.append([(x - moyenne) / math.sqrt(variance) for x in colonne])
    correlation = [[math.fsum(p * a * b for p, a, b in zip(poids, x, y)) / total for y in reduites] for x in reduites]
    vecteur = [float(s) for s in signes]
    for _ in range(2000):
        suivant = [math.fsum(r * v for r, v in zip(ligne, vecteur)) for ligne in correlation]
        norme = math.sqrt(math.fsum(x * x for x in suivant))
        vecteur = [x / norme for x in suivant]
    if sum(s * v for s, v in zip(signes, vecteur)) < 0:
        vecteur = [-x for x in vecteur]
    return [math.fsum(v * x[i] for v, x in zip(vecteur, reduites)) for i in range(len(poids))]


def classe_de(code, liste, scores, poids, nombre_de_classes):
    """Classe du milieu de la commune dans l'ordre des scores ; les ex æquo restent ensemble."""
    ici = next((s for u, s in zip(liste, scores) if u["code"] == code), None)
    if ici is None:
        return None
    avant = math.fsum(p for p, s in zip(poids, scores) if s < ici)
    memes = math.fsum(p for p, s in zip(poids, scores) if s == ici)
    rang = 1 + math.floor(nombre_de_classes * (2 * avant + memes) / (2 * math.fsum(poids)))
    return max(1, min(nombre_de_classes, rang))


def mois(periode):
    debut, fin = (date.fromisoformat(periode[k]) for k in ("start", "end"))
    apres = fin + timedelta(days=1)
    if apres.day == debut.day:
        return (apres.year - debut.year) * 12 + apres.month - debut.month
    return (apres - debut).days / 30.4375


def observe_attendu(cas, specification, dossier):
    """Journées observées et attendues ; l'attendu vaut None quand ce programme ne le refait pas."""
    chiffres, lettre = cas.get("figures", {}), cas.get("letter", {})
    valeur = lambda bloc, nom: bloc.get(nom, {}).get("value")
    patients, jours = valeur(chiffres, "activePatients"), valeur(chiffres, "sickLeaveDays")
    taux = valeur(lettre, "doctorRate")
    if patients is None and jours is None and taux is not None:
        patients = 1
    if jours is None and taux is not None and patients is not None:
        jours = taux * patients
    if "reference=letter|strata=as-stated|numerator=days" in specification:
        if valeur(lettre, "comparatorRate") is not None and patients is not None:
            return jours, patients * valeur(lettre, "comparatorRate"), patients
        if valeur(lettre, "ratio") and jours is not None:
            return jours, jours / valeur(lettre, "ratio"), patients
    groupes = cas.get("patients", {}).get("strata", [])
    somme = sum(g["count"] for g in groupes)
    if "reference=rebuilt-central|strata=age-sex-ald" in specification and somme and cas.get("window"):
        taux_de = {(r["age"], r["sex"], r["ald"]): r for r in lire(dossier, "reference-rates.csv")}
        par_an = 0.0
        for g in groupes:
            r = taux_de[(g["age"], g["sex"], str(g["ald"]))]
            par_an += g["count"] * patients / somme * float(r["insuredShare"]) * float(r["daysPerInsuredEmployee"])
        return jours, par_an * mois(cas["window"]) / 12 * PART_GENERALISTES / (1 - PART_ACCIDENTS), patients
    return jours, None, patients


def principal(arguments):
    if len(arguments) != 3:
        return print(__doc__) or 2
    dossier = arguments[1]
    with open(arguments[2], encoding="utf-8") as flux:
        piece = json.load(flux)
    if piece.get("format") != "ij-exhibit/1":
        return print("Ce fichier n'est pas une pièce ij-exhibit/1.") or 2
    cas, resultats = piece["case"], piece["results"]
    fonds, lignes, non_refaits = resultats["fund"], [], []

    observe, attendu, patients = observe_attendu(cas, fonds["specification"], dossier)
    if attendu is None or observe is None or fonds["ratio"] is None:
        non_refaits.append("attendu, ratio, verdict, point de bascule")
    else:
        ratio, seuil = observe / attendu, fonds["threshold"]
        signale = ratio >= seuil if fonds["comparison"] == ">=" else ratio > seuil
        lignes += [("observé", observe, fonds["observed"]), ("attendu", attendu, fonds["expected"]),
                   ("ratio", ratio, fonds["ratio"])]
        if fonds["verdict"] != "indéterminé":
            lignes.append(("verdict", "signalé" if signale else "non signalé", fonds["verdict"]))
        else:
            non_refaits.append("verdict indéterminé (arrondi ou hypothèses) : la règle ponctuelle dirait "
                               + ("signalé" if signale else "non signalé"))
        bascule = resultats["breakEven"]
        if bascule is not None:
            lignes += [("bascule, écart de la moyenne", observe / (seuil * attendu) - 1, bascule["meanChange"]),
                       ("bascule, moyenne", observe / (seuil * patients), bascule["meanAtThreshold"])]

    commune = cas.get("practice", {}).get("commune")
    voulues = [c for c in resultats["classes"] if c["index"] in INDICES and c["value"] is not None]
    if commune and voulues:
        liste = unites(dossier)
        colonnes = {nom: completer(liste, nom) for nom in SIGNES}
        for c in voulues:
            noms = INDICES[c["index"]]
            poids = [u["poids"] if c["weighting"] == "population" else 1.0 for u in liste]
            scores = premier_axe([colonnes[n] for n in noms], poids, [SIGNES[n] for n in noms])
            base = {"fifths-population": "poids", "tenths-population": "poids",
                    "fifths-practitioners": "medecins"}.get(c["classes"])
            effectifs = [u[base] if base else 1.0 for u in liste]
            classe = classe_de(commune, liste, scores, effectifs, c["of"])
            nom = "classe %s, %s, %s" % (c["index"], c["weighting"], c["classes"])
            if classe is None:
                non_refaits.append(nom + " (ville à arrondissements)")
            else:
                lignes.append((nom, classe, c["value"]))
    else:
        non_refaits.append("classe de la commune (pas de commune, ou pas de classe dans la pièce)")

    fautes = 0
    print("%-50s %22s %22s  %s" % ("grandeur", "ce programme", "la pièce", ""))
    for nom, ici, la in lignes:
        if isinstance(ici, str) or isinstance(la, str):
            juste = ici == la
        else:
            juste = la is not None and abs(ici - la) <= TOLERANCE * max(abs(ici), abs(la))
        fautes += not juste
        print("%-50s %22s %22s  %s" % (nom, ici, la, "identique" if juste else "DIFFÉRENT"))
    for nom in non_refaits:
        print("non refait ici : " + nom)
    print("%d grandeurs comparées, %d différences (tolérance relative 1e-9)." % (len(lignes), fautes))
    return 1 if fautes else 0


if __name__ == "__main__":
    sys.exit(principal(sys.argv))
