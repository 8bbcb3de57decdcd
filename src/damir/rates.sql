-- Journées d'arrêt de travail dans Open DAMIR, ou dans toute table de même forme (SNDS : ER_PRS_F).
--
-- SQL standard : CREATE TABLE AS, CREATE VIEW, WITH, LEFT JOIN, CASE, SUM … OVER. Rien n'est propre à un moteur, rien n'est
-- remplacé dans le texte : les choix viennent de quatre petites tables. Les étapes s'exécutent dans l'ordre.
--
-- À fournir avant la première étape (docs/damir.md donne les ordres pour DuckDB, PostgreSQL, Trino et Spark SQL) :
--   damir_lines         une ligne par ligne publiée ; codes en texte, sans zéro ajouté ; quantités et montants en DECIMAL(18,2) :
--                       flx_ann_moi, soi_ann, soi_moi (deux chiffres), age_ben_snds, ben_sex_cod, ben_res_reg, prs_nat, asu_nat,
--                       exo_mtf, prs_rem_typ, psp_spe_snds, psp_act_cat, psp_stj_snds ('absent' si la colonne n'est pas publiée),
--                       prs_act_qte, flt_act_qte, flt_rem_mnt
--   damir_codes         role, code, label : ce que veut dire chaque code (data/parameters/damir.json) ; code '*' = tous
--   damir_months        month (AAAAMM), position (rang du mois), asked (1 si ce mois de soins est demandé)
--   damir_options       name, value : max_undetermined_exemption
--   damir_denominators  age, sex, ald ('0', '1', 'all'), employees (assurés salariés, nombre à virgule flottante)

-- @step cells
-- Un seul passage sur les lignes. Les indemnités journalières gardent toutes leurs dimensions utiles, le reste est compté.
-- Les corrections négatives se compensent ici, dans chaque cellule, avant toute division.
CREATE TABLE damir_cells AS
WITH lines AS (
  SELECT
    l.*,
    CASE
      WHEN l.flx_ann_moi IS NULL OR l.soi_ann IS NULL OR l.soi_moi IS NULL OR l.age_ben_snds IS NULL OR l.ben_sex_cod IS NULL
        OR l.ben_res_reg IS NULL OR l.prs_nat IS NULL OR l.asu_nat IS NULL OR l.exo_mtf IS NULL OR l.prs_rem_typ IS NULL
        OR l.psp_spe_snds IS NULL OR l.psp_act_cat IS NULL OR l.psp_stj_snds IS NULL
        OR l.prs_act_qte IS NULL OR l.flt_act_qte IS NULL OR l.flt_rem_mnt IS NULL THEN 'incomplete'
      WHEN n.label IS NULL THEN 'other'
      ELSE n.label
    END AS family
  FROM damir_lines l
  LEFT JOIN damir_codes n ON n.role = 'nature' AND n.code = l.prs_nat
),
keyed AS (
  SELECT
    flx_ann_moi AS payment_month,
    family,
    CASE WHEN family = 'ij' THEN soi_ann || soi_moi ELSE '' END AS care_month,
    CASE WHEN family = 'ij' THEN prs_nat ELSE '' END AS prs_nat,
    CASE WHEN family = 'ij' THEN asu_nat ELSE '' END AS asu_nat,
    CASE WHEN family = 'ij' THEN prs_rem_typ ELSE '' END AS prs_rem_typ,
    CASE WHEN family = 'ij' THEN exo_mtf ELSE '' END AS exo_mtf,
    CASE WHEN family = 'ij' THEN ben_res_reg ELSE '' END AS ben_res_reg,
    CASE WHEN family = 'ij' THEN age_ben_snds ELSE '' END AS age_ben_snds,
    CASE WHEN family = 'ij' THEN ben_sex_cod ELSE '' END AS ben_sex_cod,
    CASE WHEN family = 'ij' THEN psp_spe_snds ELSE '' END AS psp_spe_snds,
    CASE WHEN family = 'ij' THEN psp_act_cat ELSE '' END AS psp_act_cat,
    CASE WHEN family = 'ij' THEN psp_stj_snds ELSE '' END AS psp_stj_snds,
    CASE WHEN family = 'ij' AND flt_act_qte = 0 AND prs_act_qte <> 0 THEN 1 ELSE 0 END AS filtered_out,
    flt_act_qte AS days,
    prs_act_qte AS raw_days,
    flt_rem_mnt AS amount
  FROM lines
)
SELECT
  payment_month, family, care_month, prs_nat, asu_nat, prs_rem_typ, exo_mtf, ben_res_reg, age_ben_snds, ben_sex_cod,
  psp_spe_snds, psp_act_cat, psp_stj_snds, filtered_out,
  COUNT(*) AS line_count,
  SUM(days) AS days,
  SUM(raw_days) AS raw_days,
  SUM(amount) AS amount,
  SUM(CASE WHEN days < 0 THEN 1 ELSE 0 END) AS negative_lines,
  SUM(CASE WHEN days < 0 THEN days ELSE 0 END) AS negative_days
FROM keyed
GROUP BY
  payment_month, family, care_month, prs_nat, asu_nat, prs_rem_typ, exo_mtf, ben_res_reg, age_ben_snds, ben_sex_cod,
  psp_spe_snds, psp_act_cat, psp_stj_snds, filtered_out;

-- @step classified
-- Chaque cellule reçoit une raison et une seule, la première qui s'applique : la somme des lignes est le total lu.
-- Un jour compte une fois : la part de référence seule (type de remboursement 0, ou masqué avec une quantité préfiltrée).
CREATE VIEW damir_classified AS
SELECT
  c.*,
  a.label AS age,
  s.label AS sex,
  i.label AS insurance,
  COALESCE(e.label, 'autre') AS exemption,
  m.position AS care_position,
  p.position AS payment_position,
  CASE
    WHEN c.family = 'incomplete' THEN 'ligne-incomplete'
    WHEN c.family = 'other' THEN 'hors-indemnites-journalieres'
    WHEN c.family <> 'ij' THEN c.family
    WHEN t.label = 'complement' THEN 'complement-d-acte'
    WHEN t.label IS NULL THEN 'part-supplementaire'
    WHEN c.filtered_out = 1 THEN 'quantite-prefiltree-nulle'
    WHEN i.label IS NULL THEN 'autre-assurance'
    WHEN m.month IS NULL THEN 'mois-de-soins-inconnu'
    WHEN m.asked = 0 THEN 'hors-periode-demandee'
    WHEN a.label IS NULL THEN 'age-inconnu'
    WHEN s.label IS NULL THEN 'sexe-inconnu'
    WHEN sp.code IS NULL THEN 'autre-specialite'
    WHEN ca.code IS NULL THEN 'autre-categorie'
    WHEN st.code IS NULL THEN 'autre-statut'
    ELSE 'retenu-' || i.label
  END AS reason
FROM damir_cells c
LEFT JOIN damir_codes t ON t.role = 'payment' AND t.code = c.prs_rem_typ
LEFT JOIN damir_codes i ON i.role = 'insurance' AND i.code = c.asu_nat
LEFT JOIN damir_codes a ON a.role = 'age' AND a.code = c.age_ben_snds
LEFT JOIN damir_codes s ON s.role = 'sex' AND s.code = c.ben_sex_cod
LEFT JOIN damir_codes e ON e.role = 'exemption' AND e.code = c.exo_mtf
LEFT JOIN damir_codes sp ON sp.role = 'speciality' AND (sp.code = c.psp_spe_snds OR sp.code = '*')
LEFT JOIN damir_codes ca ON ca.role = 'category' AND (ca.code = c.psp_act_cat OR ca.code = '*')
LEFT JOIN damir_codes st ON st.role = 'legal_status' AND (st.code = c.psp_stj_snds OR st.code = '*')
LEFT JOIN damir_months m ON m.month = c.care_month
LEFT JOIN damir_months p ON p.month = c.payment_month;

-- @step reasons
-- Lignes et quantités par raison : rien n'est perdu en silence.
CREATE VIEW damir_reasons AS
SELECT
  reason,
  SUM(line_count) AS line_count,
  SUM(days) AS days,
  SUM(raw_days) AS raw_days,
  SUM(negative_lines) AS negative_lines,
  SUM(negative_days) AS negative_days
FROM damir_classified
GROUP BY reason;

-- @step prescribers
-- Jours retenus et écartés par spécialité, catégorie et statut juridique du prescripteur.
CREATE VIEW damir_prescribers AS
SELECT insurance, psp_spe_snds, psp_act_cat, psp_stj_snds, reason, SUM(line_count) AS line_count, SUM(days) AS days
FROM damir_classified
WHERE reason IN ('retenu-maladie', 'retenu-accident', 'autre-specialite', 'autre-categorie', 'autre-statut')
GROUP BY insurance, psp_spe_snds, psp_act_cat, psp_stj_snds, reason;

-- @step exemption
-- EXO_MTF est un code de ticket modérateur : ce qui est « sans objet » ou inconnu est mesuré avant tout découpage par ALD.
CREATE VIEW damir_exemption AS
SELECT
  SUM(days) AS days,
  SUM(CASE WHEN exemption = 'ald' THEN days ELSE 0 END) AS ald_days,
  SUM(CASE WHEN exemption = 'indetermine' THEN days ELSE 0 END) AS undetermined_days,
  CASE
    WHEN SUM(CASE WHEN exemption = 'indetermine' THEN days ELSE 0 END) > MAX(o.value) * SUM(days) THEN 0
    ELSE 1
  END AS ald_split
FROM damir_classified
CROSS JOIN damir_options o
WHERE reason = 'retenu-maladie' AND o.name = 'max_undetermined_exemption';

-- @step lags
-- Jours par mois de soins et délai de paiement, et part cumulée de ce qui a été lu.
CREATE VIEW damir_lags AS
WITH by_lag AS (
  SELECT care_month, payment_position - care_position AS lag, SUM(days) AS days
  FROM damir_classified
  WHERE reason = 'retenu-maladie'
  GROUP BY care_month, payment_position - care_position
)
SELECT
  care_month,
  lag,
  days,
  SUM(days) OVER (PARTITION BY care_month ORDER BY lag) AS cumulative_days,
  SUM(days) OVER (PARTITION BY care_month) AS total_days
FROM by_lag;

-- @step days
-- Le tableau des jours : mois de soins × région × âge × sexe × ALD, maladie et accidents du travail séparés.
CREATE VIEW damir_days AS
SELECT
  insurance,
  care_month,
  ben_res_reg AS region,
  age,
  sex,
  CASE WHEN x.ald_split = 0 THEN 'all' WHEN exemption = 'ald' THEN '1' WHEN exemption = 'autre' THEN '0' ELSE 'inconnu' END AS ald,
  SUM(line_count) AS line_count,
  SUM(c.days) AS days,
  SUM(amount) AS amount,
  SUM(negative_lines) AS negative_lines,
  SUM(negative_days) AS negative_days
FROM damir_classified c
CROSS JOIN damir_exemption x
WHERE reason IN ('retenu-maladie', 'retenu-accident')
GROUP BY
  insurance, care_month, ben_res_reg, age, sex,
  CASE WHEN x.ald_split = 0 THEN 'all' WHEN exemption = 'ald' THEN '1' WHEN exemption = 'autre' THEN '0' ELSE 'inconnu' END;

-- @step rates
-- Jours de la période par assuré salarié. Un dénominateur absent laisse le taux vide : il n'est jamais remplacé.
CREATE VIEW damir_rates AS
SELECT
  d.insurance,
  d.age,
  d.sex,
  d.ald,
  SUM(d.days) AS days,
  SUM(d.negative_days) AS negative_days,
  MAX(n.employees) AS employees,
  SUM(d.days) / MAX(n.employees) AS rate
FROM damir_days d
LEFT JOIN damir_denominators n ON n.age = d.age AND n.sex = d.sex AND n.ald = d.ald
GROUP BY d.insurance, d.age, d.sex, d.ald;
